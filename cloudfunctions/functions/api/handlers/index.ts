import type { ActionName } from '@contract';
import type { Handlers } from '../handler';
import { claimHandlers } from './claims';
import { deskHandlers } from './desk';
import { deskActHandlers } from './desk-acts';
import { draftHandlers } from './drafts';
import { fileHandlers } from './files';
import { inboxHandlers } from './inbox';
import { listHandlers } from './lists';
import { noticeHandlers } from './notices';
import { peopleHandlers } from './people';
import { policyHandlers } from './policy';
import { profileHandlers } from './profile';

/** One handler for every action but the timer's: a missing one does not compile. */
export const HANDLERS: Handlers<Exclude<ActionName, 'reminders'>> = {
  ...policyHandlers,
  ...noticeHandlers,
  ...peopleHandlers,
  ...profileHandlers,
  ...fileHandlers,
  ...draftHandlers,
  ...claimHandlers,
  ...inboxHandlers,
  ...deskHandlers,
  ...deskActHandlers,
  ...listHandlers,
};
