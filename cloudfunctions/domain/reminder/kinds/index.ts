import type { MessageKind } from '@contract';
import type { MessageDef } from '../kind';
import { callKinds } from './calls';
import { claimKinds } from './claims';
import { commissionerKinds } from './commissioners';
import { followKinds } from './follows';
import { noticeKinds } from './notices';
import { objectionKinds } from './objections';
import { officeKinds } from './offices';
import { paymentKinds } from './payments';
import { peopleKinds } from './people';
import { recognitionKinds } from './recognitions';

/**
 * What is told to whom, as data: every kind of message. One without a description does not compile. What a kind
 * tells of is its own (methods are bivariant): it is given what it was planned with.
 */
export const KINDS: Record<MessageKind, MessageDef<object>> = {
  ...claimKinds,
  ...noticeKinds,
  ...followKinds,
  ...objectionKinds,
  ...recognitionKinds,
  ...callKinds,
  ...paymentKinds,
  ...officeKinds,
  ...peopleKinds,
  ...commissionerKinds,
};
