import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { AssignmentView, CommissionerView } from '@contract';
import { formatDay } from '@contract/kernel';
import { ActionButton, Card, Facts, PagedList, Section, StateTag } from '@/components';
import { usePages } from '@/services/paged';
import { AssignForm } from './AssignForm';
import { EndForm } from './OfFirm';

/** Who is commissioner and who serves whom, the newest first; no figures to compare people by. */
export function Assignments() {
  const people = usePages('commissioners.list', {}, ({ personId }) => personId);
  const serving = usePages('assignments.list', {}, ({ id }) => id);
  const [assigning, setAssigning] = useState<CommissionerView | null>(null);
  const [ending, setEnding] = useState<AssignmentView | null>(null);
  const again = () => {
    setAssigning(null);
    setEnding(null);
    serving.reload();
  };
  return (
    <>
      <Section title="特派员">
        <PagedList
          id="commissioners"
          pages={people}
          empty={{ title: '还没有特派员', hint: '在下面生成邀请码，发给要请的人。' }}
        >
          {(one) => (
            <Card key={one.personId} id={`commissioner-${one.personId}`}>
              <Text className="kh-title">{one.name}</Text>
              <Facts lines={[['专长', one.field]]} />
              <ActionButton
                id={`assign-${one.personId}`}
                look="quiet"
                small
                onClick={() => setAssigning(one)}
              >
                指派企业
              </ActionButton>
            </Card>
          )}
        </PagedList>
      </Section>
      <Section title="指派">
        <PagedList id="assignments" pages={serving} empty={{ title: '还没有指派' }}>
          {(one) => (
            <Card key={one.id} id={`assignment-${one.id}`}>
              <Facts
                lines={[
                  ['企业', one.applicantName],
                  ['特派员', one.commissionerName],
                  ['服务期', `${formatDay(one.from)}至${formatDay(one.until)}`],
                  [
                    '状态',
                    <StateTag
                      tone={one.state === 'agreed' ? 'green' : one.state === 'offered' ? 'amber' : 'grey'}
                    >
                      {one.stateLabel}
                    </StateTag>,
                  ],
                  ['说明', one.reason],
                ]}
              />
              {one.state === 'offered' || one.state === 'agreed' ? (
                <Text
                  className="kh-link"
                  id={`end-${one.id}`}
                  aria-role="button"
                  onClick={() => setEnding(one)}
                >
                  {one.state === 'offered' ? '撤回指派' : '结束服务'}
                </Text>
              ) : null}
            </Card>
          )}
        </PagedList>
      </Section>
      {assigning && people.today ? (
        <AssignForm
          commissioner={assigning}
          today={people.today}
          onClose={() => setAssigning(null)}
          onDone={again}
        />
      ) : null}
      {ending ? (
        <EndForm
          assignmentId={ending.id}
          says="特派员立即不能再看企业的资料，双方都会收到消息。草稿和申报不受影响。"
          onClose={() => setEnding(null)}
          onDone={again}
        />
      ) : null}
    </>
  );
}
