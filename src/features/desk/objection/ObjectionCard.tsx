import { Text, View } from '@tarojs/components';
import type { ObjectionView } from '@contract';
import { formatDay, formatInstant } from '@contract/kernel';
import { ActionButton, Card, Facts } from '@/components';
import { OutcomeTag } from '../claim/ClaimObjections';
import { OpenableFile } from '../claim/PaperFiles';

export interface ObjectionCardProps {
  objection: ObjectionView;
  /** Null where the caller may not decide it, or it is decided. */
  onDecide: (() => void) | null;
}

/** One objection as the checking office alone sees it: who, how to reach them, what they say, their papers. */
export function ObjectionCard({ objection, onDecide }: ObjectionCardProps) {
  const { id, claimId, name, contact, grounds, files, raisedAt, dueDay, outcome } = objection;
  return (
    <Card id={`objection-${id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-muted kh-num kh-grow">{formatInstant(raisedAt)}提出</Text>
        <OutcomeTag outcome={outcome} />
      </View>
      <Facts
        lines={[
          ['异议人', name],
          ['联系方式', contact],
          ['事实理由', grounds],
          ['核查期限', outcome ? null : formatDay(dueDay)],
          ['核查结论', outcome?.reason],
          ['办结时间', outcome ? formatInstant(outcome.at) : null],
        ]}
      />
      {files.map((file) => (
        <OpenableFile key={file.id} file={file} claimId={claimId} />
      ))}
      {onDecide ? (
        <View className="desk-more">
          <ActionButton id={`objection-decide-${id}`} onClick={onDecide}>
            填写核查结论
          </ActionButton>
        </View>
      ) : null}
    </Card>
  );
}
