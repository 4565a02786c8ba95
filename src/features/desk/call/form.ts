import type { CallTermsInput, CallView } from '@contract';
import { type Day, type DayUnit, yearOf } from '@contract/kernel';

type Item = CallTermsInput['items'][number];
export type AskedPaper = NonNullable<Item['papers']>[number];

/** A call as it is being written: boxes may still be empty. */
export interface CallForm {
  title: string;
  year: number | null;
  firstDay: Day | null;
  lastDay: Day | null;
  phone: string;
  noticeDays: number | null;
  noticeUnit: DayUnit;
  note: string;
  items: Item[];
}

/** Practised for such notices; the plan's article 21 names no length. */
const USUAL_DAYS = 5;

export function emptyForm(today: Day): CallForm {
  const year = yearOf(today);
  return {
    title: `${year}年科技创新政策兑现申报通知`,
    year,
    firstDay: null,
    lastDay: null,
    phone: '',
    noticeDays: USUAL_DAYS,
    noticeUnit: 'working',
    note: '',
    items: [],
  };
}

export function formOf(call: CallView): CallForm {
  const windowed = call.items.some(({ allYear }) => !allYear);
  return {
    title: call.title,
    year: call.year,
    firstDay: windowed ? call.firstDay : null,
    lastDay: windowed ? call.lastDay : null,
    phone: call.contact.phone,
    noticeDays: call.notice.days,
    noticeUnit: call.notice.unit,
    note: call.note ?? '',
    items: call.items.map(({ itemId, allYear, ownPapers, papers }) => ({
      itemId,
      allYear,
      ...(ownPapers ? { papers: papers.map((paper) => ({ ...paper })) } : {}),
    })),
  };
}

/** What is lacking, by the contract's names; null where nothing is. */
export function lackingIn(form: CallForm): Record<string, string | null> {
  const windowed = form.items.some(({ allYear }) => !allYear) || form.items.length === 0;
  return {
    'terms.title': form.title.trim() ? null : '请填写通知标题。',
    'terms.year': form.year === null ? '请填写年度。' : null,
    'terms.firstDay': windowed && !form.firstDay ? '请填写受理开始日。' : null,
    'terms.lastDay': windowed && !form.lastDay ? '请填写受理截止日。' : null,
    'terms.contact.phone': form.phone.trim() ? null : '请填写咨询电话。',
    'terms.notice.days': form.noticeDays ? null : '请填写公示期。',
    'terms.items': form.items.length > 0 ? null : '请至少选择一个事项。',
  };
}

export function termsOf(form: CallForm): CallTermsInput {
  return {
    year: form.year ?? 0,
    title: form.title.trim(),
    items: form.items,
    ...(form.firstDay ? { firstDay: form.firstDay } : {}),
    ...(form.lastDay ? { lastDay: form.lastDay } : {}),
    contact: { office: 'kjj', phone: form.phone.trim() },
    notice: { days: form.noticeDays ?? 0, unit: form.noticeUnit },
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
  };
}

/** Names of papers that a call adds: the first that is free. */
export function newPaperId(papers: readonly AskedPaper[]): string {
  for (let number = 1; ; number += 1)
    if (!papers.some(({ id }) => id === `extra-${number}`)) return `extra-${number}`;
}
