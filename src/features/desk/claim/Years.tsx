import { Text, View } from '@tarojs/components';
import { GRADE_LABELS, formatDay, formatFen } from '@contract/kernel';
import { Card, Facts, Section } from '@/components';
import type { DeskClaim } from './types';

/** What may be, was decided and was paid, year by year; and the payments themselves. */
export function Years({ desk }: { desk: DeskClaim }) {
  const { instalments, payments } = desk.claim;
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
                ['考核结果', part?.grade ? GRADE_LABELS[part.grade] : null],
                ['已审定', decided === undefined ? (part?.openReason ?? '尚未审定') : formatFen(decided)],
                ['已拨付', decided === undefined ? null : formatFen(part?.paidFen ?? 0)],
                ['剩余', decided === undefined ? null : formatFen(decided - (part?.paidFen ?? 0))],
              ]}
            />
          </Card>
        );
      })}
      {payments.length > 0 ? (
        <Card>
          <Text className="kh-title">拨付记录</Text>
          {payments.map(({ year, fen, day, voucher }) => (
            <View key={voucher} className="desk-payment">
              <View className="kh-row kh-row--between">
                <Text>
                  {numbers.length > 1 ? `第${year}年 · ` : ''}
                  {formatDay(day)}
                </Text>
                <Text className="desk-payment__sum">{formatFen(fen)}</Text>
              </View>
              <Text className="kh-muted kh-break">凭证号 {voucher}</Text>
            </View>
          ))}
        </Card>
      ) : null}
    </Section>
  );
}
