import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { YearSummary } from '@contract';
import { Card, Choices, ErrorState, Facts, Section } from '@/components';
import { useAsk } from '@/services/ask';
import { DocumentButton } from '../documents/DocumentButton';

/** The plan's first year. */
const FIRST_YEAR = 2025;

/** What one did in a year, for one's own report; nothing is compared with anybody. */
export function YearLine({ thisYear }: { thisYear: number }) {
  const [year, setYear] = useState(thisYear);
  const asked = useAsk('commissioner.year', { year });
  const summary = asked.answer?.data.year === year ? asked.answer.data : null;
  const years = [thisYear, thisYear - 1].filter((one) => one >= FIRST_YEAR);
  return (
    <Section title="我的年度小结">
      <Choices
        id="summary-year"
        label="哪一年"
        inline
        options={years.map((one) => ({ id: String(one), label: `${one}年` }))}
        value={String(year)}
        onChange={(id) => setYear(Number(id))}
      />
      {asked.error ? <ErrorState message={asked.error} onRetry={asked.reload} /> : null}
      {summary ? <Summary summary={summary} /> : null}
    </Section>
  );
}

function Summary({ summary: { year, firms, byKind } }: { summary: YearSummary }) {
  const sum = (of: (firm: YearSummary['firms'][number]) => number) =>
    firms.reduce((all, firm) => all + of(firm), 0);
  const services = sum((firm) => firm.services);
  const done = sum((firm) => firm.needsDone);
  return (
    <View style={{ marginTop: '12px' }}>
      <Card id="year-summary">
        <Text className="kh-text">
          {services + done === 0
            ? `${year}年还没有服务记录`
            : `${year}年服务${services}次，办理需求${done}件，其中企业反馈已解决${sum((firm) => firm.needsHelped)}件`}
        </Text>
        <View>
          <Facts lines={byKind.map(({ label, count }) => [label, `${count}次`] as const)} />
        </View>
        {firms.length > 0 ? (
          <DocumentButton
            key={year}
            id="export-year"
            label={`导出${year}年小结（Excel）`}
            request={{ kind: 'commissionerYear', year }}
          />
        ) : null}
      </Card>
    </View>
  );
}
