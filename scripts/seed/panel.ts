import { FIELDS, MESSAGE_LABELS, type ValueName } from '@domain/reminder/templates';
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
export const TEMPLATES = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((kind) => ({
  templateId: SETTINGS.templates[kind],
  title: MESSAGE_LABELS[kind],
  labels: Object.fromEntries(Object.entries(FIELDS[kind]).map(([field, value]) => [field, WORDS[value]])),
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
