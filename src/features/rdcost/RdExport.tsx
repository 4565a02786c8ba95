import { Text } from '@tarojs/components';
import { type Day, yearOf } from '@contract/kernel';
import type { RdCostInput } from '@contract/policy';
import { Section } from '@/components';
import { DocumentButton } from '../documents/DocumentButton';
import { MEASURES, type Measure, type RdForm, faultsOf, hasUnread, inputOf } from './costs';

/** The measures that are filled in without fault, as one input. */
export function readyCosts(forms: Readonly<Record<Measure, RdForm>>, today: Day): RdCostInput {
  const ready = MEASURES.filter(
    (measure) =>
      !hasUnread(forms[measure]) &&
      Object.keys(faultsOf(measure, forms[measure], yearOf(today))).length === 0,
  );
  return Object.assign({}, ...ready.map((measure) => inputOf(measure, forms[measure]))) as RdCostInput;
}

/** Every measure that is filled in, with its working, as one Excel file. */
export function RdExport({ forms, today }: { forms: Readonly<Record<Measure, RdForm>>; today: Day }) {
  const costs = readyCosts(forms, today);
  if (Object.keys(costs).length === 0) return null;
  return (
    <Section title="导出">
      <Text className="kh-muted">
        填好的口径各一张表，填报数和算法都在里面。生成时才把数字发给服务器，文件做好后服务器不留这些数字，文件保留一天。
      </Text>
      <DocumentButton id="rd-export" label="导出 Excel" request={{ kind: 'rdCosts', costs }} />
    </Section>
  );
}
