import { Text, View } from '@tarojs/components';
import type { ClaimSummary } from '@contract';
import type { Day } from '@contract/kernel';
import { Card, Tick } from '@/components';
import { WorkLines } from '../WorkCard';
import { applicantsTwice } from '../queues';
import { toggled, toggledAll } from './selection';

export interface GatherListProps {
  claims: readonly ClaimSummary[];
  /** Ids of everything that waits, those not read yet as well. */
  offered: readonly string[];
  today: Day;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Recommended claims to tick; an applicant with several is pointed out, since a matter is paid once. */
export function GatherList({ claims, offered, today, chosen, onChoose }: GatherListProps) {
  const twice = applicantsTwice(claims);
  const all = offered.every((id) => chosen.has(id));
  return (
    <View>
      <Tick
        id="gather-all"
        checked={all}
        label="全部选择"
        onChange={() => onChoose(toggledAll(chosen, offered))}
      >
        <Text>全部选择（{offered.length}件）</Text>
      </Tick>
      {claims.map((claim) => (
        <Card key={claim.id}>
          <Tick
            id={`gather-${claim.id}`}
            checked={chosen.has(claim.id)}
            label={`${claim.applicantName}，${claim.itemTitle}`}
            onChange={() => onChoose(toggled(chosen, claim.id))}
          >
            <WorkLines claim={claim} today={today} />
            {twice.has(claim.applicantId) ? (
              <Text className="kh-text desk-twice">该单位有多件在列，请核对是否同一事项重复支持。</Text>
            ) : null}
          </Tick>
        </Card>
      ))}
    </View>
  );
}
