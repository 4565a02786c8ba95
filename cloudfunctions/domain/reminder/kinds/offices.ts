import type { OFFICE_KINDS } from '@contract/messages/offices';
import type { MessageDef } from '../kind';

type Kind = (typeof OFFICE_KINDS)[number];

export const officeKinds: Record<Kind, MessageDef<never>> = {};
