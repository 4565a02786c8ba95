import { nextBell } from '@platform/bells';
import { tellCalls } from '@platform/call-jobs';
import { deliverDue } from '@platform/deliver';
import { keepDigests } from '@platform/digest';
import { tendDocuments } from '@platform/document-timer';
import { tendDrafts } from '@platform/draft-timer';
import { removeUnboundFiles } from '@platform/files';
import { runImports } from '@platform/imports';
import { alone, type Job } from '@platform/job';
import { closeDueLists, moveEntries } from '@platform/list-timer';
import { expandOutbox, oldestEvent } from '@platform/outbox';
import { keepTerms } from '@platform/retention';
import { endTerms } from '@platform/premises-timer';
import { recountExaminations } from '@platform/recount-timer';
import { ringBells } from '@platform/ring';
import { sweepSlots } from '@platform/slots';

/**
 * What the timer does every minute, in this order: first what changes states, then the outbox that such changes
 * leave, then what is due to be told, and cleaning last.
 */
export const JOBS: readonly Job[] = [
  { name: 'closeDueLists', run: closeDueLists },
  { name: 'moveEntries', run: moveEntries },
  { name: 'endTerms', run: endTerms },
  { name: 'recountExaminations', run: recountExaminations },
  { name: 'runImports', run: runImports },
  { name: 'tendDrafts', run: tendDrafts },
  { name: 'tellCalls', run: tellCalls },
  alone({ name: 'expandOutbox', run: expandOutbox }, oldestEvent),
  alone({ name: 'ringBells', run: ringBells }, nextBell),
  { name: 'deliverDue', run: deliverDue },
  { name: 'tendDocuments', run: tendDocuments },
  { name: 'keepDigests', run: keepDigests },
  { name: 'removeUnboundFiles', run: removeUnboundFiles },
  { name: 'keepTerms', run: keepTerms },
  {
    name: 'sweepSlots',
    async run({ at }) {
      await sweepSlots(at);
      return { done: 0, failed: 0, nextDueAt: null };
    },
  },
];
