import { CALL_KINDS } from './calls';
import { CLAIM_KINDS } from './claims';
import { COMMISSIONER_KINDS } from './commissioners';
import { FOLLOW_KINDS } from './follows';
import { NOTICE_KINDS } from './notices';
import { OBJECTION_KINDS } from './objections';
import { OFFICE_KINDS } from './offices';
import { PAYMENT_KINDS } from './payments';
import { PEOPLE_KINDS } from './people';
import { RECOGNITION_KINDS } from './recognitions';

/**
 * Every kind of message, one small file a group. A kind is named here and described in
 * `domain/reminder/kinds/` under the same group: one that is not described does not compile.
 */
export const MESSAGE_KINDS = [
  ...CLAIM_KINDS,
  ...NOTICE_KINDS,
  ...FOLLOW_KINDS,
  ...OBJECTION_KINDS,
  ...RECOGNITION_KINDS,
  ...CALL_KINDS,
  ...PAYMENT_KINDS,
  ...OFFICE_KINDS,
  ...PEOPLE_KINDS,
  ...COMMISSIONER_KINDS,
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
