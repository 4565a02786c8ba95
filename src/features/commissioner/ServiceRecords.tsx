import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { ServiceView } from '@contract';
import type { Day } from '@contract/kernel';
import { ActionButton, PagedList, Section } from '@/components';
import { say } from '@/services/go';
import { usePages } from '@/services/paged';
import { ServiceCard } from './ServiceCard';
import { ServiceForm } from './ServiceForm';

/** What was done for a firm, the newest first; written by its commissioner, corrected by a new version. */
export function ServiceRecords(props: { applicantId: string; today: Day; onChanged: () => void }) {
  const { applicantId, today, onChanged } = props;
  const pages = usePages('services.list', { applicantId }, ({ id }) => id);
  const [open, setOpen] = useState<ServiceView | 'new' | null>(null);
  return (
    <Section title="服务记录" hint="企业能看到这些记录。不记位置，不用拍照打卡。">
      <ActionButton id="service-new" onClick={() => setOpen('new')}>
        记一次服务
      </ActionButton>
      <PagedList id="services" pages={pages} empty={{ title: '还没有服务记录' }}>
        {(service) => (
          <ServiceCard key={service.id} service={service}>
            {service.mine ? (
              <Text
                className="kh-link"
                id={`correct-${service.id}`}
                aria-role="button"
                onClick={() => setOpen(service)}
              >
                更正
              </Text>
            ) : null}
          </ServiceCard>
        )}
      </PagedList>
      {open ? (
        <ServiceForm
          applicantId={applicantId}
          today={today}
          first={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onDone={() => {
            say(open === 'new' ? '已记录' : '已更正');
            setOpen(null);
            pages.reload();
            onChanged();
          }}
        />
      ) : null}
    </Section>
  );
}
