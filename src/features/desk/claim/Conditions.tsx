import { Text, View } from '@tarojs/components';
import type { PaperView } from '@contract';
import { ANSWER_LABELS, type ConditionResultView, VERDICT_LABELS } from '@contract/policy';
import { Card, Section, StateTag } from '@/components';
import { ANSWER_TONES, VERDICT_TONES } from '../states';
import { PaperFiles } from './PaperFiles';
import type { DeskClaim, ItemOrNone } from './types';

/** The evaluator's result, condition by condition, each beside the papers that prove it. */
export function Conditions({ desk, item }: { desk: DeskClaim; item: ItemOrNone }) {
  const { claim, result } = desk;
  const proofs = proofsOf(desk, item);
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
          {result.missing.length > 0 ? (
            <Text className="kh-muted">缺少数据：{result.missing.map(({ label }) => label).join('、')}</Text>
          ) : null}
        </Card>
        {result.conditions.map((condition) => (
          <Condition
            key={condition.id}
            condition={condition}
            proofs={proofs.get(condition.id) ?? []}
            claimId={claim.summary.id}
          />
        ))}
      </Section>
      {rest.length > 0 ? (
        <Section title={proofs.size > 0 ? '其他材料' : '材料'}>
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
  claimId,
}: {
  condition: ConditionResultView;
  proofs: readonly Proof[];
  claimId: string;
}) {
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
    </Card>
  );
}

/** A paper that proves a condition; its files are shown once, with the first condition that it proves. */
interface Proof {
  paper: PaperView;
  above: boolean;
}

/** By condition, in the order in which they are shown, the papers that the item names as its proof. */
function proofsOf(desk: DeskClaim, item: ItemOrNone): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>();
  const seen = new Set<string>();
  for (const { id } of desk.result.conditions) {
    const evidence = item?.conditions.find((condition) => condition.id === id)?.evidence ?? [];
    const papers = desk.claim.papers.filter((paper) => evidence.includes(paper.id));
    if (papers.length > 0)
      proofs.set(
        id,
        papers.map((paper) => ({ paper, above: seen.has(paper.id) })),
      );
    papers.forEach((paper) => seen.add(paper.id));
  }
  return proofs;
}
