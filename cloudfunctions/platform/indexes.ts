import { PEOPLE_INDEXES } from './people-indexes';
import { COLLECTIONS, type CollectionName } from './collections';

export interface IndexDef {
  name: string;
  /** Field and direction: 1 ascending, -1 descending. */
  keys: readonly (readonly [string, 1 | -1])[];
  unique?: true;
}

/** Indexes by collection; read by the local cloud and by deploying alike. */
export const INDEXES: Partial<Record<CollectionName, readonly IndexDef[]>> = {
  budgetPlans: [{ name: 'year', keys: [['year', 1]] }],
  budgets: [{ name: 'year', keys: [['year', 1]], unique: true }],
  assignments: [
    { name: 'applicant', keys: [['applicantId', 1]] },
    { name: 'person', keys: [['personId', 1]] },
    { name: 'sort', keys: [['sort', -1]] },
  ],
  commissioners: [{ name: 'sort', keys: [['sort', -1]] }],
  needs: [
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
  ],
  services: [
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
    {
      name: 'person_day',
      keys: [
        ['personId', 1],
        ['day', 1],
      ],
    },
  ],
  bells: [
    {
      name: 'state_due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
  ],
  callJobs: [
    {
      name: 'state_due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
  ],
  calls: [
    { name: 'sort', keys: [['sort', -1]] },
    {
      name: 'live_last',
      keys: [
        ['live', 1],
        ['lastDay', 1],
      ],
    },
  ],
  bindings: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', 1],
      ],
    },
    {
      name: 'person_sort',
      keys: [
        ['personId', 1],
        ['sort', -1],
      ],
    },
  ],
  changes: [
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
  ],
  claims: [
    // One field for each queue: an index on an array of queues gives no order.
    ...['examine', 'gather', 'objections', 'decide', 'pay'].flatMap((queue): IndexDef[] => [
      {
        name: `${queue}_sort`,
        keys: [
          [`queue_${queue}`, 1],
          ['sort', 1],
        ],
      },
      {
        name: `${queue}_due`,
        keys: [
          [`queue_${queue}`, 1],
          ['officeDue', 1],
          ['sort', 1],
        ],
      },
    ]),
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
    { name: 'number', keys: [['number', 1]], unique: true },
    { name: 'premises_end', keys: [['premisesEnd', 1]] },
    {
      name: 'provisional_sort',
      keys: [
        ['provisionalYear', 1],
        ['sort', 1],
      ],
    },
    {
      name: 'applicant_item',
      keys: [
        ['applicantId', 1],
        ['itemId', 1],
      ],
    },
  ],
  documents: [
    {
      name: 'state_due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
  ],
  drafts: [
    {
      name: 'item_sort',
      keys: [
        ['itemId', 1],
        ['sort', 1],
      ],
    },
    { name: 'saved', keys: [['savedAt', 1]] },
    {
      name: 'applicant_item',
      keys: [
        ['applicantId', 1],
        ['itemId', 1],
      ],
    },
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
  ],
  digests: [
    {
      name: 'kept_day',
      keys: [
        ['kept', 1],
        ['day', 1],
      ],
    },
  ],
  events: [
    { name: 'sort', keys: [['sort', 1]] },
    {
      name: 'aggregate_seq',
      keys: [
        ['aggregate', 1],
        ['seq', 1],
      ],
    },
  ],
  files: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', 1],
      ],
    },
  ],
  follows: [
    {
      name: 'notice_id',
      keys: [
        ['noticeId', 1],
        ['_id', 1],
      ],
    },
  ],
  identities: [{ name: 'person', keys: [['personId', 1]] }],
  imports: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', 1],
      ],
    },
    { name: 'sort', keys: [['sort', -1]] },
  ],
  inbox: [
    {
      name: 'person_sort',
      keys: [
        ['personId', 1],
        ['sort', -1],
      ],
    },
    {
      name: 'person_read',
      keys: [
        ['personId', 1],
        ['read', 1],
      ],
    },
  ],
  invitations: [
    {
      name: 'group_sort',
      keys: [
        ['group', 1],
        ['sort', -1],
      ],
    },
  ],
  jobs: [
    {
      name: 'state_due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
  ],
  ledger: [
    {
      name: 'year_sort',
      keys: [
        ['year', 1],
        ['sort', -1],
      ],
    },
  ],
  listCards: [
    {
      name: 'public_sort',
      keys: [
        ['public', 1],
        ['sort', -1],
      ],
    },
    { name: 'sort', keys: [['sort', -1]] },
  ],
  lists: [
    {
      name: 'state_due',
      keys: [
        ['listState', 1],
        ['dueAt', 1],
      ],
    },
  ],
  memberships: [
    { name: 'person', keys: [['personId', 1]] },
    { name: 'applicant', keys: [['applicantId', 1]] },
  ],
  people: [
    { name: 'role', keys: [['roles.role', 1]] },
    { name: 'office', keys: [['roles.office', 1]] },
  ],
  objections: [
    { name: 'claim', keys: [['claimId', 1]] },
    {
      name: 'by_sort',
      keys: [
        ['by', 1],
        ['sort', -1],
      ],
    },
  ],
  outbox: [
    {
      name: 'state_sort',
      keys: [
        ['state', 1],
        ['sort', 1],
      ],
    },
  ],
  quota: [{ name: 'openid', keys: [['openid', 1]] }],
  recognitions: [
    {
      name: 'applicant_sort',
      keys: [
        ['applicantId', 1],
        ['sort', -1],
      ],
    },
  ],
  reminders: [
    {
      name: 'state_due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'state_id',
      keys: [
        ['state', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'person_state_due',
      keys: [
        ['personId', 1],
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'holder_state_id',
      keys: [
        ['holder', 1],
        ['state', 1],
        ['_id', 1],
      ],
    },
  ],
  sends: [
    {
      name: 'result_at',
      keys: [
        ['result', 1],
        ['at', 1],
      ],
    },
  ],
  slots: [{ name: 'at', keys: [['at', 1]] }],
};

/** Every collection with its indexes, as deploying and the local cloud create them. */
export const DECLARED = Object.fromEntries(
  COLLECTIONS.map((name) => [name, [...(INDEXES[name] ?? []), ...(PEOPLE_INDEXES[name] ?? [])]]),
);
