import { useState } from 'react';
import { Text } from '@tarojs/components';
import { Card, Choices, DayLeft, Page, PagedList, StateTag } from '@/components';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';

/** 投诉建议 that wait for an answer, the most urgent first, and those that have one. */
export default function ComplaintsPage() {
  const [answered, setAnswered] = useState(false);
  const pages = usePages('complaints.list', { answered }, ({ id }) => id);
  useShownAgain(pages.reload);
  return (
    <Page>
      <Choices
        id="complaints-which"
        label="看哪些"
        inline
        options={[
          { id: 'open', label: '待答复' },
          { id: 'answered', label: '已答复' },
        ]}
        value={answered ? 'answered' : 'open'}
        onChange={(id) => setAnswered(id === 'answered')}
      />
      <PagedList
        id="complaints"
        pages={pages}
        empty={{ title: answered ? '还没有答复过' : '没有待答复的投诉建议' }}
      >
        {(one, today) => (
          <Card
            key={one.id}
            id={`complaint-${one.id}`}
            label={one.topicLabel}
            onClick={() => go('/packages/office/complaint/index', { id: one.id })}
          >
            <StateTag tone={one.topic === 'complaint' ? 'red' : 'blue'}>{one.topicLabel}</StateTag>
            <Text className="kh-text">{one.words}</Text>
            {one.answer ? null : <DayLeft label="答复期限" day={one.dueDay} today={today} />}
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
