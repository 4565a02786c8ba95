import { Section } from '@/components';
import { DocumentButton } from '@/features/documents/DocumentButton';

/** Papers made of a list: the sheet with its sums, and the public notice once it is published. */
export function ListPapers({ listId, published }: { listId: string; published: boolean }) {
  return (
    <Section title="文书">
      <DocumentButton id="list-excel" label="导出名单（Excel）" request={{ kind: 'list', listId }} />
      {published ? (
        <DocumentButton id="notice-word" label="下载公示文本（Word）" request={{ kind: 'notice', listId }} />
      ) : null}
    </Section>
  );
}
