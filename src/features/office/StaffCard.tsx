import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay, type Day } from '@contract/kernel';
import type { OutputOf } from '@contract';
import { ActionButton, Card, DayField, StateTag } from '@/components';
import { useAct } from '@/services/ask';
import { say, sure } from '@/services/go';

export interface StaffCardProps {
  one: OutputOf<'offices.staff'>['staff'][number];
  office: string;
  today: Day;
  onChanged: () => void;
}

/** Somebody's role and its end: prolonged to another day, or taken back at once. Nobody prolongs their own. */
export function StaffCard({ one, office, today, onChanged }: StaffCardProps) {
  const { personId, name, role, roleLabel, until, over, you } = one;
  const { act, busy, error } = useAct();
  const [prolonging, setProlonging] = useState(false);
  const [next, setNext] = useState<Day | null>(null);
  const revoke = async () => {
    if (!(await sure('收回授权', `收回${name}的“${roleLabel}”，立即生效。`, '收回'))) return;
    if (await act('people.revoke', { personId, role, office })) onChanged();
  };
  const prolong = async () => {
    if (!(await act('people.grant', { personId, role, office, until: next ?? '' }))) return;
    say(`已延长到${formatDay(next ?? today)}`);
    setProlonging(false);
    onChanged();
  };
  const key = `${personId}-${role}`;
  return (
    <Card id={`staff-${key}`}>
      <View className="kh-row kh-row--between">
        <Text className="kh-title kh-grow">
          {name}
          {you ? '（您）' : ''}
        </Text>
        <StateTag tone={over ? 'grey' : 'blue'}>{over ? '已到期' : roleLabel}</StateTag>
      </View>
      <View className="kh-row kh-row--between">
        <Text className="kh-muted kh-grow">{until ? `到${formatDay(until)}` : '部署时设定'}</Text>
        {until && !you ? (
          <ActionButton
            id={`prolong-${key}`}
            look="text"
            small
            onClick={() => {
              setNext(null);
              setProlonging(!prolonging);
            }}
          >
            {prolonging ? '不延长了' : '延长'}
          </ActionButton>
        ) : null}
        <ActionButton id={`revoke-${key}`} look="text" small onClick={() => void revoke()}>
          收回
        </ActionButton>
      </View>
      {prolonging ? (
        <View>
          <DayField
            id={`prolong-until-${key}`}
            label="新的截止日期"
            required
            value={next}
            today={today}
            min={today}
            onChange={setNext}
          />
          <ActionButton
            id={`prolong-confirm-${key}`}
            busy={busy}
            disabled={!next}
            onClick={() => void prolong()}
          >
            确认延长
          </ActionButton>
        </View>
      ) : null}
      {error ? <Text className="kh-field__error">{error}</Text> : null}
    </Card>
  );
}
