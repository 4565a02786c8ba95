import type { CollectionName } from './collections';
import type { IndexDef } from './indexes';

const index = (name: string, ...keys: [string, 1 | -1][]): IndexDef => ({ name, keys });

/** Indexes of what concerns people, and of what is kept for a time only. */
export const PEOPLE_INDEXES: Partial<Record<CollectionName, readonly IndexDef[]>> = {
  claims: [index('state_updated', ['claimState', 1], ['updatedAt', 1])],
  complaints: [
    index('open_sort', ['open', 1], ['sort', 1]),
    index('person_sort', ['personId', 1], ['sentSort', -1]),
    index('open_sent', ['open', 1], ['sentAt', 1]),
  ],
  changes: [index('by', ['by', 1])],
  commands: [index('at', ['at', 1])],
  files: [index('bound', ['boundTo', 1])],
  inbox: [index('at', ['at', 1])],
  objections: [index('by', ['by', 1])],
  texts: [index('aggregate', ['aggregate', 1])],
  views: [index('at', ['at', 1]), index('ofPerson', ['ofPerson', 1])],
};
