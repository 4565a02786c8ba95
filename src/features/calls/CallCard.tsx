import { Text, View } from '@tarojs/components';
import { CALL_PHASE_LABELS, type CallPhase, type Day, formatDay } from '@contract/kernel';
import type { CallSummary } from '@contract';
import { Card, DayLeft, StateTag, type Tone } from '@/components';
import { go } from '@/services/go';

export const CALL_PAGE = '/packages/calls/call/index';
export const CALL_LIST = '/packages/calls/list/index';

export const CALL_TONES: Record<CallPhase, Tone> = {
  upcoming: 'blue',
  open: 'green',
  over: 'grey',
  closed: 'grey',
};

/** The day that matters of a call now: when it begins, or when it ends. */
export function CallDays({ call, today }: { call: CallSummary; today: Day }) {
  if (call.phase === 'upcoming') return <DayLeft label="开始受理" day={call.firstDay} today={today} begins />;
  if (call.phase === 'open') return <DayLeft label="申报截止" day={call.lastDay} today={today} />;
  return (
    <Text className="kh-muted">
      {formatDay(call.firstDay)}至{formatDay(call.lastDay)}
    </Text>
  );
}

/** A call in a list: what, for how many items, and how many days are left. */
export function CallCard({
  call,
  today,
  path = CALL_PAGE,
}: {
  call: CallSummary;
  today: Day;
  path?: string;
}) {
  return (
    <Card
      id={`call-${call.id}`}
      label={`${call.title}，${CALL_PHASE_LABELS[call.phase]}`}
      onClick={() => go(path, { id: call.id })}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{call.title}</Text>
        <StateTag tone={CALL_TONES[call.phase]}>{call.phaseLabel}</StateTag>
      </View>
      <Text className="kh-muted">
        共{call.itemCount}项{call.allYear ? '，全年受理' : ''}
      </Text>
      <CallDays call={call} today={today} />
    </Card>
  );
}
