import type { PAYMENT_KINDS } from '@contract/messages/payments';
import type { MessageDef } from '../kind';

type Kind = (typeof PAYMENT_KINDS)[number];

export const paymentKinds: Record<Kind, MessageDef<never>> = {};
