import type { PEOPLE_KINDS } from '@contract/messages/people';
import type { MessageDef } from '../kind';

type Kind = (typeof PEOPLE_KINDS)[number];

export const peopleKinds: Record<Kind, MessageDef<never>> = {};
