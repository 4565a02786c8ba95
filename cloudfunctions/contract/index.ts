import type { z } from 'zod/mini';
import type { ANSWERED_BY } from './answered-by';
import { budgetActions } from './actions/budgets';
import { callActions } from './actions/calls';
import { accountActions } from './actions/account';
import { commissionerActions } from './actions/commissioners';
import { bindingActions } from './actions/bindings';
import { claimActions } from './actions/claims';
import { complaintActions } from './actions/complaints';
import { contactActions } from './actions/contacts';
import { deskActions } from './actions/desk';
import { documentActions } from './actions/documents';
import { examinationActions } from './actions/examination';
import { fileActions } from './actions/files';
import { homeActions } from './actions/home';
import { importActions } from './actions/imports';
import { inboxActions } from './actions/inbox';
import { listActions } from './actions/lists';
import { messageActions } from './actions/messages';
import { noticeActions } from './actions/notices';
import { officeActions } from './actions/offices';
import { peopleActions } from './actions/people';
import { policyActions } from './actions/policy';
import { premisesActions } from './actions/premises';
import { timerActions } from './actions/timer';

export * from './answered-by';
export * from './kernel';
export * from './policy';
export * from './actions/budgets';
export * from './actions/calls';
export * from './actions/account';
export * from './actions/commissioners';
export * from './actions/bindings';
export * from './actions/complaints';
export * from './actions/claims';
export * from './actions/contacts';
export * from './actions/desk';
export * from './actions/documents';
export * from './actions/examination';
export * from './actions/files';
export * from './actions/imports';
export * from './actions/inbox';
export * from './messages';
export * from './actions/lists';
export * from './actions/messages';
export * from './actions/notices';
export * from './actions/offices';
export * from './actions/people';
export * from './actions/premises';
export type { FactInput } from './fields';

/** Everything that may be asked of the back end, and what is answered. */
export const ACTIONS = {
  ...homeActions,
  ...policyActions,
  ...noticeActions,
  ...peopleActions,
  ...accountActions,
  ...bindingActions,
  ...complaintActions,
  ...contactActions,
  ...officeActions,
  ...fileActions,
  ...callActions,
  ...commissionerActions,
  ...claimActions,
  ...inboxActions,
  ...messageActions,
  ...deskActions,
  ...premisesActions,
  ...documentActions,
  ...budgetActions,
  ...examinationActions,
  ...listActions,
  ...importActions,
  ...timerActions,
};

export type ActionName = keyof typeof ACTIONS;

/** The actions of `api`, which answers all that have no function of their own. */
export type ApiAction = Exclude<ActionName, keyof typeof ANSWERED_BY>;

export type InputOf<A extends ActionName> = z.input<(typeof ACTIONS)[A]['input']>;
export type ParsedInputOf<A extends ActionName> = z.output<(typeof ACTIONS)[A]['input']>;
export type OutputOf<A extends ActionName> = z.output<(typeof ACTIONS)[A]['output']>;

/** Every answer carries the server's instant and day: the device is never asked for today. */
export interface Clocked {
  now: string;
  today: string;
}
export type Answer<T> = Clocked & { ok: true; data: T };
export type Refused = Clocked & { ok: false; code: string; message: string; field?: string };
