import { Picker, Text, View } from '@tarojs/components';
import { APPLICANT_KIND_LABELS } from '@contract/kernel';
import type { MemberView } from '@contract';
import { Card } from '@/components';

export interface ApplicantSwitchProps {
  applicants: readonly MemberView[];
  current: MemberView;
  onChoose: (id: string) => void;
}

/** Whom the person acts for, and the change to another where there are several. */
export function ApplicantSwitch({ applicants, current, onChoose }: ApplicantSwitchProps) {
  const line = (
    <View className="kh-row kh-row--between">
      <View className="kh-grow">
        <Text className="kh-title" id="current-applicant">
          {current.name}
        </Text>
        <Text className="kh-muted">
          {APPLICANT_KIND_LABELS[current.kind]}
          {current.unifiedCode ? `　${current.unifiedCode}` : ''}
        </Text>
        {current.state === 'pending' ? (
          <Text className="kh-muted" id="binding-pending">
            等待县科技局确认，草稿可以先准备
          </Text>
        ) : null}
      </View>
      {applicants.length > 1 ? <Text className="kh-link kh-fixed">切换 ›</Text> : null}
    </View>
  );
  return (
    <Card>
      {applicants.length > 1 ? (
        <Picker
          mode="selector"
          range={applicants.map(({ name }) => name)}
          value={Math.max(
            0,
            applicants.findIndex(({ id }) => id === current.id),
          )}
          onChange={(event) => {
            const chosen = applicants[Number(event.detail.value)];
            if (chosen) onChoose(chosen.id);
          }}
        >
          {line}
        </Picker>
      ) : (
        line
      )}
    </Card>
  );
}
