import { Text } from '@tarojs/components';
import { GRADE_LABELS, formatFen } from '@contract/kernel';
import { Card, Facts, Section } from '@/components';
import { Payments, type PaymentsProps } from './Payments';

/** What may be, was decided and was paid, year by year; and the payments themselves. */
export function Years({ desk, today, onChanged }: PaymentsProps) {
  const { instalments } = desk.claim;
  const numbers = [...new Set([...desk.bounds, ...instalments].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  if (numbers.length === 0) return null;
  return (
    <Section title="金额与拨付" hint={numbers.length > 1 ? '各年度分别审定、分别拨付。' : undefined}>
      {numbers.map((year) => {
        const bound = desk.bounds.find((one) => one.year === year);
        const part = instalments.find((one) => one.year === year);
        const decided = part?.decidedFen;
        return (
          <Card key={year} id={`claim-year-${year}`}>
            {numbers.length > 1 ? <Text className="kh-title">第{year}年</Text> : null}
            <Facts
              lines={[
                ['审定范围', bound?.text],
                ['预算年度', part?.budgetYear === undefined ? null : `${part.budgetYear}年`],
                ['考核结果', part?.grade ? GRADE_LABELS[part.grade] : null],
                ['已审定', decided === undefined ? (part?.openReason ?? '尚未审定') : formatFen(decided)],
                ['已拨付', decided === undefined ? null : formatFen(part?.paidFen ?? 0)],
                ['剩余', decided === undefined ? null : formatFen(decided - (part?.paidFen ?? 0))],
              ]}
            />
          </Card>
        );
      })}
      <Payments desk={desk} today={today} onChanged={onChanged} />
    </Section>
  );
}
