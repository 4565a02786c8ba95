import { Text, View } from '@tarojs/components';
import type { PaperView } from '@contract';
import { ANSWER_LABELS, type ConditionResultView, VERDICT_LABELS } from '@contract/policy';
import { Card, Section, StateTag } from '@/components';
import { ANSWER_TONES, VERDICT_TONES } from '../states';
import { PaperFiles } from './PaperFiles';
import { proofsFor, progressOf } from './checks';
import { ConditionTick } from './ConditionTick';
import type { DeskClaim } from './types';

/** The evaluator's result, condition by condition, each beside the papers that prove it. */
export function Conditions({ desk, onChanged }: { desk: DeskClaim; onChanged: () => void }) {
  const { claim, result } = desk;
  const proofs = shownProofs(desk);
  const { done, of } = progressOf(desk);
  const shown = new Set([...proofs.values()].flat().map(({ paper }) => paper.id));
  const rest = claim.papers.filter(({ id }) => !shown.has(id));
  return (
    <>
      <Section title="条件与证明材料" hint="按申报时填写的数据比对，请逐项对照材料核实。">
        <Card>
          <View className="kh-row kh-row--between">
            <Text>系统比对结果</Text>
            <StateTag tone={VERDICT_TONES[result.verdict]}>{VERDICT_LABELS[result.verdict]}</StateTag>
          </View>
          {of > 0 ? (
            <View className="kh-row kh-row--between" id="checks-progress">
              <Text>材料核对</Text>
              <Text className="kh-num">
                {done}/{of}项
              </Text>
            </View>
          ) : null}
          {result.missing.length > 0 ? (
            <Text className="kh-muted">缺少数据：{result.missing.map(({ label }) => label).join('、')}</Text>
          ) : null}
        </Card>
        {result.conditions.map((condition) => (
          <Condition
            key={condition.id}
            condition={condition}
            proofs={proofs.get(condition.id) ?? []}
            desk={desk}
            onChanged={onChanged}
          />
        ))}
      </Section>
      {rest.length > 0 ? (
        <Section title={shown.size > 0 ? '其他材料' : '材料'}>
          <Card>
            {rest.map((paper) => (
              <PaperFiles key={paper.id} paper={paper} claimId={claim.summary.id} />
            ))}
          </Card>
        </Section>
      ) : null}
    </>
  );
}

function Condition({
  condition,
  proofs,
  desk,
  onChanged,
}: {
  condition: ConditionResultView;
  proofs: readonly Proof[];
  desk: DeskClaim;
  onChanged: () => void;
}) {
  const claimId = desk.claim.summary.id;
  const { id, text, state, value, threshold, distance, reading, alternative } = condition;
  const notes = [
    value ? `单位填写：${value}` : null,
    threshold ? `要求：${threshold}` : null,
    distance ?? null,
    alternative === undefined ? null : '同组条件满足一项即可',
    reading === undefined ? null : `适用口径${reading}，以县科技局确认为准`,
  ].filter((note) => note !== null);
  return (
    <Card id={`condition-${id}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">{text}</Text>
        <StateTag tone={ANSWER_TONES[state]}>{ANSWER_LABELS[state]}</StateTag>
      </View>
      {notes.map((note) => (
        <Text key={note} className="kh-text kh-muted">
          {note}
        </Text>
      ))}
      {proofs.map(({ paper, above }) =>
        above ? (
          <Text key={paper.id} className="kh-text kh-muted">
            证明材料：{paper.label}（见上）
          </Text>
        ) : (
          <PaperFiles key={paper.id} paper={paper} claimId={claimId} />
        ),
      )}
      {state === 'notApplicable' ? null : (
        <ConditionTick desk={desk} conditionId={id} onChanged={onChanged} />
      )}
    </Card>
  );
}

/** A paper that proves a condition; its files are shown once, with the first condition that it proves. */
interface Proof {
  paper: PaperView;
  above: boolean;
}

/** By condition, in the order in which they are shown, the papers that the item names as its proof. */
function shownProofs(desk: DeskClaim): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>();
  const seen = new Set<string>();
  for (const { id } of desk.result.conditions) {
    const papers = proofsFor(desk, id);
    proofs.set(
      id,
      papers.map((paper) => ({ paper, above: seen.has(paper.id) })),
    );
    papers.forEach((paper) => seen.add(paper.id));
  }
  return proofs;
}
