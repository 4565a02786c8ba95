import { formatDay } from '@contract/kernel';
import type { OFFICE_KINDS } from '@contract/messages/offices';
import type { MessageDef, Trigger } from '../kind';
import type { Told } from '../told';
import { claimInWords as of, claimValues, whileIn } from './words';

type Kind = (typeof OFFICE_KINDS)[number];

/**
 * The office's clock begins with a submission, goes on with a supplement, begins anew when sent back, and is counted
 * anew when more holidays are known.
 */
const STARTS = [
  'claims.submitted',
  'claims.supplemented',
  'claims.sentBack',
  'claims.examinationMoved',
] as const;
const startsWith = (when: Trigger['when']): Trigger[] => STARTS.map((on) => ({ on, when }));

const examining = whileIn('submitted', 'examining');
const deskPage = ({ claimId }: Told): string => `packages/desk/claim/index?id=${claimId}`;

/** What the examiners of the item's office hear of their term; the firm supplementing, it stands still. */
export const officeKinds: Record<Kind, MessageDef<Told>> = {
  examinationDueSoon: {
    label: '审查期限前2个工作日',
    template: 'deadline',
    choice: 'optional',
    about: 'claims',
    who: ['examiners'],
    on: startsWith({ before: 'examinationDue', workingDays: 2, whenPast: 'atOnce' }),
    still: examining,
    tiedTo: 'examinationDue',
    uselessAfter: 'examinationDue',
    words: (told) =>
      told.examinationDue
        ? {
            title: '审查快到期了',
            body: `${of(told)}还在审查，期限到${formatDay(told.examinationDue)}。请尽快核对办理；缺材料的一次性退回补正。`,
            values: { ...claimValues(told), lastDay: told.examinationDue, tip: '请尽快核对办理' },
          }
        : null,
    page: deskPage,
  },
  examinationRecounted: {
    label: '审查期限重新计算',
    template: 'deadline',
    choice: 'optional',
    about: 'claims',
    who: ['examiners'],
    on: [{ on: 'claims.examinationMoved', when: 'atOnce' }],
    still: examining,
    words: (told) =>
      told.clockMoved
        ? {
            title: '审查期限重新计算了',
            body: `放假安排已经录入，${of(told)}的审查期限由${formatDay(told.clockMoved.before)}（暂定）改为${formatDay(told.clockMoved.dueDay)}，请按新的期限办理。`,
            values: { ...claimValues(told), lastDay: told.clockMoved.dueDay, tip: '请按新的审查期限办理' },
          }
        : null,
    page: deskPage,
  },
  examinationOverdue: {
    label: '审查超期',
    template: 'deadline',
    choice: 'duty',
    about: 'claims',
    who: ['examiners'],
    // In the morning after the last day.
    on: startsWith({ before: 'examinationDue', days: -1 }),
    still: examining,
    tiedTo: 'examinationDue',
    words: (told) =>
      told.examinationDue
        ? {
            title: '审查已经超期',
            body: `${of(told)}的审查期限${formatDay(told.examinationDue)}已过，还没有办结。单位能看到已超期，请尽快办理。`,
            values: { ...claimValues(told), lastDay: told.examinationDue, tip: '审查已超期，请尽快办理' },
          }
        : null,
    page: deskPage,
  },
};
