import type { CALL_KINDS } from '@contract/messages/calls';
import type { MessageDef } from '../kind';

type Kind = (typeof CALL_KINDS)[number];

export const callKinds: Record<Kind, MessageDef<never>> = {};
