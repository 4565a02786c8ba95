import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import { formatFen, type Fen } from '@contract/kernel';
import type { FactView, RdCostResult } from '@contract/policy';
import { ActionButton, Card, Choices, ErrorState, Loading, Section } from '@/components';
import { useAsk } from '@/services/ask';
import { call } from '@/services/cloud';
import { go } from '@/services/go';
import { keepFirmAnswers, readFirmAnswers } from '@/services/keepFirm';
import { answerOf, withAnswer } from '../facts/values';
import { saidOf } from '../facts/groups';
import { RECOGNITIONS_PAGE } from '../recognitions/standing';

interface Carried {
  year: number;
  fen: Fen;
  /** What stood there before, to go back to. */
  before: FactInput['value'] | undefined;
  /** What the rules find wrong with the figure where it now stands. */
  problem: string | null;
}

function wasText(fact: FactView, before: FactInput['value'] | undefined): string {
  return before === undefined || before === null ? '原来没有填' : `原来是${saidOf(fact, before)}`;
}

/**
 * Takes what a measure comes to over to the recognitions, for a year that the firm names. What stood there
 * before is said, and comes back on a tap.
 */
export function CarryOver({ result, year }: { result: RdCostResult; year: number | null }) {
  const questions = useAsk('selfcheck.questions', { kind: 'firm', about: 'recognitions' });
  const [chosen, setChosen] = useState<number | null>(year);
  const [carried, setCarried] = useState<Carried | null>(null);
  const carry = result.carries[0];
  const fact = questions.answer?.data.facts.find(({ id }) => id === carry?.fact);
  if (!carry || result.refusal) return null;
  if (questions.error) return <ErrorState message={questions.error} onRetry={questions.reload} />;
  if (!questions.answer) return <Loading lines={2} />;
  if (!fact?.years?.length) return null;

  const at = chosen !== null && fact.years.includes(chosen) ? chosen : (fact.years[0] ?? 0);
  const there = answerOf(readFirmAnswers(), carry.fact, at);
  const done = carried?.year === at && carried.fen === carry.fen ? carried : null;
  const take = async () => {
    const answers = readFirmAnswers();
    const before = answerOf(answers, carry.fact, at);
    const after = withAnswer(answers, carry.fact, carry.fen, at);
    keepFirmAnswers(after);
    setCarried({ year: at, fen: carry.fen, before, problem: null });
    // Whether it fits what else is known is said, never mended; without an answer it is said on the page itself.
    const problem = await call('selfcheck.recognitions', { facts: after })
      .then(
        ({ data }) =>
          data.problems.find((one) => one.fact === carry.fact && one.year === at)?.message ?? null,
      )
      .catch(() => null);
    setCarried({ year: at, fen: carry.fen, before, problem });
  };

  return (
    <Section title="填入资质自查" hint="不用再填一遍，资质对照和梯度图会用到。">
      <Card id={`carry-${result.measure.toLowerCase()}`}>
        <View className="kh-stack">
          <Text className="kh-text">{carry.label}，是哪一年的？</Text>
          <Choices
            id="carry-year"
            label="费用所属年度"
            inline
            options={fact.years.map((one) => ({ id: String(one), label: `${one}年` }))}
            value={String(at)}
            onChange={(one) => setChosen(Number(one))}
          />
          {done ? (
            <View>
              <Text className="kh-note kh-note--blue" id="carried">
                已把{formatFen(done.fen)}填入“{at}年{carry.label}”，{wasText(fact, done.before)}。
              </Text>
              {done.problem ? (
                <Text className="kh-field__error" id="carry-problem" aria-role="alert">
                  {done.problem}
                </Text>
              ) : null}
              <View className="kh-row kh-row--between">
                <ActionButton
                  id="undo-carry"
                  look="text"
                  small
                  onClick={() => {
                    keepFirmAnswers(withAnswer(readFirmAnswers(), carry.fact, done.before, at));
                    setCarried(null);
                  }}
                >
                  撤销
                </ActionButton>
                <ActionButton id="to-recognitions" look="text" small onClick={() => go(RECOGNITIONS_PAGE)}>
                  看资质自查
                </ActionButton>
              </View>
            </View>
          ) : there === carry.fen ? (
            <Text className="kh-muted" id="carried-already">
              资质自查里“{at}年{carry.label}”已经是{formatFen(carry.fen)}。
            </Text>
          ) : (
            <View>
              {there === undefined || there === null ? null : (
                <Text className="kh-muted">现在填的是{saidOf(fact, there)}，填入后会替换。</Text>
              )}
              <ActionButton id="carry" look="quiet" onClick={() => void take()}>
                {`把${formatFen(carry.fen)}填入${at}年`}
              </ActionButton>
            </View>
          )}
        </View>
      </Card>
    </Section>
  );
}
