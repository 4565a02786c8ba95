import {
  formatDay,
  formatFen,
  GRADE_LABELS,
  OFFICES,
  utf8Bytes,
  type ClaimStep,
  type HistoryEntry,
  type OfficeId,
} from '@contract';
import type { ClaimEvent, ClaimEventType } from '@domain/application/events';
import { database, rows } from '@platform/database';
import type { StoredEvent } from '@platform/commit';
import type { EventText } from '@platform/texts';
import { textsOf } from '@platform/texts';

interface Told {
  who: string;
  what: string;
  note?: string;
}

export interface History {
  /** Every event in plain words, oldest first. Who objected is never told. */
  entries: HistoryEntry[];
  /** The instant at which each step of art. 21 was last done. */
  done: Partial<Record<ClaimStep, string>>;
}

/** The event that ends steps. */
const ENDS: Partial<Record<ClaimEventType, readonly ClaimStep[]>> = {
  submitted: ['submit'],
  recommended: ['examine'],
  noticePassed: ['notice'],
  decided: ['decide'],
  paymentRecorded: ['pay'],
  premisesGranted: ['examine', 'use'],
};

const UNDONE = { examination: ['examine', 'notice'], list: ['notice'] } as const;

/** What happened to a claim so far. @param examiningOffice its office's id, by whose name examiners act */
export async function historyOf(claimId: string, examiningOffice: string): Promise<History> {
  const events = await rows<StoredEvent>(
    database().collection('events').where({ aggregate: claimId }).orderBy('seq', 'asc').limit(1000),
  );
  const texts = await textsOf(events.map(({ _id }) => _id));
  const happened = events.map(({ _id, at, body }) => ({ _id, at, event: JSON.parse(body) as ClaimEvent }));
  const yearly = happened.some(({ event }) => event.type === 'decided' && runsOverYears(event));
  const done: History['done'] = {};
  for (const { event, at } of happened) {
    for (const step of ENDS[event.type] ?? []) done[step] = at;
    // Sent back, the steps after submission are to be done again.
    if (event.type === 'sentBack') for (const undone of UNDONE[event.data.to]) delete done[undone];
  }
  const examiner = office(examiningOffice);
  const told = happened
    .filter(({ event }, index) => !isRepeatedCheck(event, happened[index + 1]?.event))
    .map(({ _id, at, event }) => ({ at, ...tell(event, texts.get(_id) ?? {}, yearly, examiner) }));
  return { entries: inOneAnswer(told), done };
}

/** Entries in one answer: the first, which says when it began, and the latest. */
const ENTRIES = 100;
/** Bytes of words in one answer; of what is older only the beginning is told. */
const WORDS_BYTES = 40 * 1024;
const BEGINNING = 40;

/** No claim that people wrote a book about shuts its own page: the latest words whole, older ones shortened. */
export function inOneAnswer(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const shown = entries.length > ENTRIES ? [...entries.slice(0, 1), ...entries.slice(1 - ENTRIES)] : entries;
  let left = WORDS_BYTES;
  return [...shown]
    .reverse()
    .map((entry) => {
      if (entry.note === undefined) return entry;
      left -= utf8Bytes(entry.note);
      if (left >= 0 || entry.note.length <= BEGINNING) return entry;
      return { ...entry, note: `${entry.note.slice(0, BEGINNING)}……` };
    })
    .reverse();
}

/** Tick after tick makes one line, at the time of the last. */
function isRepeatedCheck(event: ClaimEvent, following: ClaimEvent | undefined): boolean {
  return event.type === 'conditionChecked' && following?.type === 'conditionChecked';
}

/** What is paid once needs no “第1年”. */
function runsOverYears({ data }: Extract<ClaimEvent, { type: 'decided' }>): boolean {
  return data.years.length + data.left.toDecide.length + data.left.toGrade.length > 1;
}

const office = (id: string): string => OFFICES[id as OfficeId] ?? '主管部门';

/** @param examiner the name of the office that examines the claim */
function tell(event: ClaimEvent, text: EventText, yearly: boolean, examiner: string): Told {
  const yearOf = (year: number) => (yearly ? `第${year}年` : '');
  const note = (key: string) => {
    const value = text[key];
    return Array.isArray(value) ? value.join('；') : value || undefined;
  };
  switch (event.type) {
    case 'submitted':
      return { who: '申报单位', what: `提交申报，编号 ${event.data.number}` };
    case 'examinationStarted':
      return { who: office(event.data.office), what: '开始审查' };
    case 'examinationMoved':
      return {
        who: '系统',
        what: `放假安排已录入，审查期限由${formatDay(event.data.before)}改为${formatDay(event.data.clock.dueDay ?? event.data.before)}`,
      };
    case 'conditionChecked':
      return { who: examiner, what: '逐项核对条件和证明材料' };
    case 'returned': {
      const again = note('reason');
      return {
        who: examiner,
        what: `${event.data.round > 1 ? `第${event.data.round}次` : ''}请补正材料，期限到${formatDay(event.data.dueDay)}`,
        note: [note('missing'), again ? `再次退回的原因：${again}` : undefined].filter(Boolean).join('。'),
      };
    }
    case 'supplementExtended':
      return {
        who: examiner,
        what: `补正期限延长到${formatDay(event.data.dueDay)}`,
        note: note('reason'),
      };
    case 'sentBack':
      return {
        who: event.data.listId === undefined ? '县科技局' : '县人民政府',
        what: event.data.to === 'examination' ? '退回审查部门重新审查' : '退回重新列入名单、重新公示',
        note: note('reason'),
      };
    case 'supplemented':
      return { who: '申报单位', what: '已补正并重新提交', note: note('note') };
    case 'recommended':
      return {
        who: examiner,
        what: `审查合格，已行文推荐（${event.data.documentNumber}）`,
        note: note('note'),
      };
    case 'refused':
      return {
        who: refuserOf(event.data.stage, examiner),
        what: REFUSALS_TOLD[event.data.stage],
        note: note('reason'),
      };
    case 'listed':
      return { who: '县科技局', what: '已列入拟兑现名单' };
    case 'noticeEntered':
      return { who: '县科技局', what: '名单已公示' };
    case 'noticeRestarted':
      return {
        who: '县科技局',
        what: `公示有更正（第${event.data.number}版），公示期重新计算，到${formatDay(event.data.lastDay)}`,
        note: note('reason'),
      };
    case 'unlisted':
      return { who: '县科技局', what: '公示更正时撤下本事项，退回待列入名单', note: note('reason') };
    case 'objectionRaised':
      return { who: '公示', what: '收到异议，本事项暂停，等待核查' };
    case 'objectionDismissed':
      return { who: '县科技局', what: '异议经核查不成立', note: note('reason') };
    case 'noticePassed':
      return { who: '公示', what: '公示期满，报县人民政府研究审定' };
    case 'decided':
      return {
        who: '县人民政府',
        what: `审定通过（${event.data.documentNumber}）：${event.data.years
          .map(({ year, fen }) => `${yearOf(year)}${formatFen(fen)}`)
          .join('，')}`,
        note: [note('reason'), note('budgetReason')].filter(Boolean).join('；') || undefined,
      };
    case 'gradeRecorded':
      return {
        who: examiner,
        what: `第${event.data.year}年考核结果：${GRADE_LABELS[event.data.grade]}（${event.data.documentNumber}）`,
      };
    case 'gradeCountered':
      return {
        who: examiner,
        what: `更正第${event.data.year}年考核结果：原录入的${GRADE_LABELS[event.data.grade]}作废，等待重新录入`,
        note: note('reason'),
      };
    case 'paymentRecorded':
      return {
        who: '县财政局',
        what: `${formatDay(event.data.day)}拨付${yearOf(event.data.year)}${formatFen(event.data.fen)}，凭证号 ${event.data.voucher}`,
      };
    case 'paymentCountered':
      return {
        who: '县财政局',
        what: `${formatDay(event.data.day)}冲销${yearOf(event.data.year)}拨付${formatFen(event.data.fen)}，以更正后的记录为准`,
        note: note('reason'),
      };
    case 'withdrawn':
      return { who: '申报单位', what: '撤回申报', note: note('reason') };
    case 'laterHanded':
      return { who: '申报单位', what: '补交了可后补的材料' };
    case 'premisesGranted': {
      const { place, areaSqm, firstDay, lastDay } = event.data;
      return {
        who: examiner,
        what: `安排办公场所：${place}，${areaSqm}平方米，${formatDay(firstDay)}至${formatDay(lastDay)}免费使用`,
      };
    }
    case 'premisesEnded':
      return {
        who: examiner,
        what: event.data.atTerm ? '免费使用期已满' : '提前结束场所使用',
        note: note('reason'),
      };
  }
}

const refuserOf = (stage: keyof typeof REFUSALS_TOLD, examiner: string): string =>
  ({ examination: examiner, objection: '县科技局', decision: '县人民政府' })[stage];
const REFUSALS_TOLD = {
  examination: '审查未通过',
  objection: '异议经核查成立，不予兑现',
  decision: '审定不予支持',
} as const;
