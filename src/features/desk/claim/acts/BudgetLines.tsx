import { Text, View } from '@tarojs/components';
import type { BudgetView } from '@contract';
import { formatFen } from '@contract/kernel';

/** How much of each year's plan is left to decide, beside the amounts that are about to be decided. */
export function BudgetLines({ years }: { years: readonly BudgetView[] }) {
  if (years.length === 0) return null;
  return (
    <View className="kh-note desk-act__note" id="decide-budgets">
      {years.map(({ year, plannedFen, committedFen }) => (
        <Text className="kh-text" key={year}>
          {year}年预算：
          {plannedFen === undefined
            ? `尚未录入，已审定${formatFen(committedFen)}。`
            : `${formatFen(plannedFen)}，已审定${formatFen(committedFen)}，${
                plannedFen >= committedFen
                  ? `还可审定${formatFen(plannedFen - committedFen)}。`
                  : `已超出${formatFen(committedFen - plannedFen)}。`
              }`}
        </Text>
      ))}
    </View>
  );
}
