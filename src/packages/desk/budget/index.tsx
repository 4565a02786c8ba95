import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PlannedYear } from '@contract';
import { yearOf } from '@contract/kernel';
import { ActionButton, Card, Choices, EmptyState, ErrorState, Loading, Screen, Section } from '@/components';
import { LedgerRow } from '@/features/desk/budget/LedgerRow';
import { PlanSheet } from '@/features/desk/budget/PlanSheet';
import { YearBars } from '@/features/desk/budget/YearBars';
import { useAsk } from '@/services/ask';
import { say } from '@/services/go';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';
import '@/features/desk/desk.scss';

const NO_PLAN = { committedFen: 0, paidFen: 0, version: 0 };

/** The county's money for the plan, year by year: budget, decided, paid as a picture, and every line of it. */
export default function DeskBudget() {
  const asked = useAsk('budgets.years', {});
  const [picked, setPicked] = useState<number | null>(null);
  const [planning, setPlanning] = useState(false);
  const [seen, setSeen] = useState(0);
  const again = () => {
    asked.reload();
    setSeen((times) => times + 1);
  };
  useShownAgain(again);

  return (
    <Screen asked={asked} bar>
      {({ data: { years, mayPlan }, today }) => {
        const current = yearOf(today);
        // The next year's budget is entered before the year begins.
        const offered = [...new Set([...years.map(({ year }) => year), current, current + 1])].sort();
        const year = picked ?? current;
        const chosen: PlannedYear = years.find((one) => one.year === year) ?? { year, ...NO_PLAN };
        const changed = () => {
          setPlanning(false);
          again();
        };
        return (
          <View>
            <Section title="年度资金" hint="跨年度事项按各年度分别计入；拨付计入审定所在的预算年度。">
              <Card>
                <YearBars years={years} />
              </Card>
            </Section>
            <Section title="资金台账">
              <Choices
                id="ledger-year"
                label="年度"
                inline
                options={offered.map((one) => ({ id: String(one), label: `${one}年` }))}
                value={String(year)}
                onChange={(one) => setPicked(Number(one))}
              />
              <View className="desk-more">
                <Ledger key={`${year}-${seen}`} year={year} />
              </View>
            </Section>
            {mayPlan ? (
              <View className="kh-bar">
                <View className="kh-grow">
                  <ActionButton id="budget-plan" onClick={() => setPlanning(true)}>
                    {chosen.plannedFen === undefined ? `录入${year}年预算` : `调整${year}年预算`}
                  </ActionButton>
                </View>
              </View>
            ) : null}
            {planning ? (
              <PlanSheet
                year={chosen}
                onClose={() => setPlanning(false)}
                onReload={changed}
                onDone={(said) => {
                  say(said);
                  changed();
                }}
              />
            ) : null}
          </View>
        );
      }}
    </Screen>
  );
}

/** The lines of a year, newest first, page by page. */
function Ledger({ year }: { year: number }) {
  const { items, today, loading, more, error, loadMore, reload } = usePages(
    'budgets.ledger',
    { year },
    ({ id }) => id,
  );
  if (today === null) return error ? <ErrorState message={error} onRetry={reload} /> : <Loading />;
  if (items.length === 0)
    return (
      <EmptyState
        title={`${year}年还没有资金记录`}
        hint="录入预算、县政府审定、登记拨付后，每一笔都会出现在这里。"
      />
    );
  return (
    <>
      <Card id="ledger-rows">
        {items.map((row) => (
          <LedgerRow key={row.id} row={row} />
        ))}
      </Card>
      {error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="ledger-more" look="quiet" busy={loading} onClick={loadMore}>
            再看一些
          </ActionButton>
        </View>
      ) : null}
    </>
  );
}
