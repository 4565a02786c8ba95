import { TEMPLATES as DEFS, TEMPLATE_NAMES, type ValueName } from '@domain/reminder/templates';
import { SETTINGS } from '@platform/settings';

/** What the panel's phone writes before each value of a message. */
const WORDS: Record<ValueName, string> = {
  item: '事项',
  applicant: '申报单位',
  number: '申报编号',
  lastDay: '截止日期',
  dueDay: '补正期限',
  day: '日期',
  amount: '金额',
  voucher: '凭证号',
  status: '状态',
  tip: '温馨提示',
};

/** The words around messages; the local cloud knows none of them. */
export const TEMPLATES = TEMPLATE_NAMES.map((name) => ({
  templateId: SETTINGS.templates[name],
  title: DEFS[name].label,
  labels: Object.fromEntries(
    Object.entries(DEFS[name].fields).map(([field, value]) => [field, WORDS[value as ValueName]]),
  ),
}));

/** What ends when: the panel offers these moments as steps of the clock. */
export const MARKS = [
  {
    label: '公示期满',
    collection: 'lists',
    field: 'dueAt',
    title: 'state.title',
    where: { listState: 'published' },
  },
];
