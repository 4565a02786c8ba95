import type { ApiAction } from '@contract';
import type { Handlers } from '../handler';
import { assignmentHandlers } from './assignments';
import { budgetHandlers } from './budgets';
import { callHandlers } from './calls';
import { accountHandlers } from './account';
import { bindingHandlers } from './bindings';
import { claimHandlers } from './claims';
import { complaintHandlers } from './complaints';
import { commissionerHandlers } from './commissioner';
import { contactHandlers } from './contacts';
import { deskHandlers } from './desk';
import { deskActHandlers } from './desk-acts';
import { documentHandlers } from './documents';
import { draftHandlers } from './drafts';
import { examinationHandlers } from './examination';
import { fileHandlers } from './files';
import { importHandlers } from './imports';
import { inboxHandlers } from './inbox';
import { listHandlers } from './lists';
import { messageHandlers } from './messages';
import { needHandlers } from './needs';
import { noticeHandlers } from './notices';
import { objectionHandlers } from './objections';
import { officeHandlers } from './offices';
import { peopleHandlers } from './people';
import { policyHandlers } from './policy';
import { preparedHandlers } from './prepared';
import { profileHandlers } from './profile';
import { serviceHandlers } from './services';
import { submitHandlers } from './submit';

/** One handler for every action of `api`: a missing one does not compile. */
export const HANDLERS: Handlers<ApiAction> = {
  ...policyHandlers,
  ...noticeHandlers,
  ...peopleHandlers,
  ...accountHandlers,
  ...bindingHandlers,
  ...complaintHandlers,
  ...contactHandlers,
  ...officeHandlers,
  ...profileHandlers,
  ...fileHandlers,
  ...callHandlers,
  ...draftHandlers,
  ...submitHandlers,
  ...claimHandlers,
  ...inboxHandlers,
  ...messageHandlers,
  ...deskHandlers,
  ...deskActHandlers,
  ...budgetHandlers,
  ...examinationHandlers,
  ...objectionHandlers,
  ...importHandlers,
  ...preparedHandlers,
  ...listHandlers,
  ...documentHandlers,
  ...assignmentHandlers,
  ...commissionerHandlers,
  ...serviceHandlers,
  ...needHandlers,
};
