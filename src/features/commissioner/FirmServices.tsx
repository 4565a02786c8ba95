import { PagedList, Section } from '@/components';
import { usePages } from '@/services/paged';
import { ServiceCard } from './ServiceCard';

/** What was done for a firm, as the firm reads it. */
export function FirmServices({ applicantId }: { applicantId: string }) {
  const pages = usePages('services.list', { applicantId }, ({ id }) => id);
  return (
    <Section title="服务记录">
      <PagedList id="services" pages={pages} empty={{ title: '还没有服务记录' }}>
        {(service) => <ServiceCard key={service.id} service={service} />}
      </PagedList>
    </Section>
  );
}
