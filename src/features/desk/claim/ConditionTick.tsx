import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import { Tick } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';
import { proofsFor } from './checks';
import type { DeskClaim } from './types';

/** The examiner's tick under one condition: against which papers, by whom and when. */
export function ConditionTick({
  desk,
  conditionId,
  onChanged,
}: {
  desk: DeskClaim;
  conditionId: string;
  onChanged: () => void;
}) {
  const { act, busy, takeError } = useAct();
  const { id: claimId, version } = desk.claim.summary;
  const check = desk.examination.checks.find((one) => one.conditionId === conditionId);
  const proofs = proofsFor(desk, conditionId);
  const handed = proofs.filter(({ files, waived }) => files.length > 0 || waived !== undefined);
  const may = desk.mayDo.includes('check');
  const tick = async (proved: boolean) => {
    if (busy) return;
    const done = await act('exam.check', {
      claimId,
      expectedVersion: version,
      conditionId,
      proved,
      paperIds: proved ? handed.map(({ id }) => id) : [],
    });
    const refused = takeError();
    // A second tap while the first is under way is neither done nor refused.
    if (!done && !refused) return;
    if (refused) say(refused);
    onChanged();
  };
  const by = check ? (
    <Text className="kh-text kh-muted" id={`checked-${conditionId}`}>
      {check.who}于{formatInstant(check.at)}核对
    </Text>
  ) : null;
  if (!may) return by;
  if (proofs.length > 0 && handed.length === 0)
    return <Text className="kh-text desk-twice">证明材料没有交，请退回补正后再核对。</Text>;
  return (
    <View className="desk-tick">
      <Tick
        id={`check-${conditionId}`}
        checked={check !== undefined}
        label={proofs.length > 0 ? '已对照材料核对' : '已由本部门判断'}
        onChange={(checked) => void tick(checked)}
      >
        <Text>
          {busy
            ? '正在记录……'
            : proofs.length > 0
              ? `已对照${handed.map(({ label }) => `“${label}”`).join('、')}核对，符合`
              : '本部门已判断，符合'}
        </Text>
        {by}
      </Tick>
    </View>
  );
}
