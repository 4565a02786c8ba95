import type { ActionName } from '@contract';
import { workingDaysAfter } from '@domain/shared/calendar';
import { currentCalendar } from '@platform/holidays';
import type { Handlers } from '../handler';
import { act } from './desk-acts';

type Names = Extract<
  ActionName,
  'exam.start' | 'exam.check' | 'exam.return' | 'exam.extend' | 'exam.recommend' | 'exam.refuse'
>;

/** What the examining office does to one claim (art. 21: 按职责审查). Turn and form are the decider's. */
export const examinationHandlers: Handlers<Names> = {
  'exam.start': (input, call) => act(call, 'examiner', input, { type: 'startExamination' }),

  'exam.check': (input, call) =>
    act(call, 'examiner', input, {
      type: 'checkCondition',
      conditionId: input.conditionId,
      proved: input.proved,
      paperIds: input.paperIds,
    }),

  async 'exam.return'(input, call) {
    const dueDay = await dayAfter(call.today, input.workingDays);
    const { missing, reason = '' } = input;
    const { version } = await act(call, 'examiner', input, { type: 'return', missing, dueDay, reason });
    return { version, dueDay };
  },

  async 'exam.extend'(input, call) {
    const dueDay = await dayAfter(call.today, input.workingDays);
    const { reason } = input;
    const { version } = await act(call, 'examiner', input, { type: 'extendSupplement', dueDay, reason });
    return { version, dueDay };
  },

  'exam.recommend': (input, call) =>
    act(call, 'examiner', input, {
      type: 'recommend',
      documentNumber: input.documentNumber,
      note: input.note,
      uncheckedReason: input.uncheckedReason ?? '',
    }),

  'exam.refuse': (input, call) =>
    act(call, 'examiner', input, {
      type: 'refuseExamination',
      ground: input.ground,
      reason: input.reason,
    }),
};

async function dayAfter(today: string, workingDays: number): Promise<string> {
  return workingDaysAfter(await currentCalendar(), today, workingDays).lastDay;
}
