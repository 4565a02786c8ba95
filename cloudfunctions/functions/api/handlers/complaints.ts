import {
  COMPLAINT_TOPIC_LABELS,
  OFFICES,
  type ActionName,
  type ComplaintTopic,
  type ComplaintView,
  type Day,
  type Instant,
  type OfficeId,
} from '@contract';
import { bell } from '@domain/reminder/bell';
import type { ComplaintTold } from '@domain/reminder/kinds/people';
import { workingDaysAfter } from '@domain/shared/calendar';
import { tell } from '@platform/bells';
import { database, read, rows } from '@platform/database';
import { currentCalendar } from '@platform/holidays';
import { randomId } from '@platform/ids';
import type { Person } from '@platform/people';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';

const PAGE = 20;

/** A complaint, suggestion or question. `sort`: by due day while open, by the answer's instant afterwards. */
interface Complaint {
  _id: string;
  personId: string;
  topic: ComplaintTopic;
  words: string;
  contact?: string;
  sentAt: Instant;
  sentSort: string;
  dueDay: Day;
  open: boolean;
  sort: string;
  answer?: { words: string; at: Instant; by: string; office: OfficeId };
}

const complaintRef = (id: string) => ({ collection: 'complaints', id }) as const;

export const complaintHandlers: Handlers<Extract<ActionName, `complaints.${string}`>> = {
  async 'complaints.send'({ commandId, topic, words, contact }, { person, at, today }) {
    const complaintId = randomId();
    const calendar = await currentCalendar();
    const { lastDay: dueDay } = workingDaysAfter(calendar, today, SETTINGS.complaintWorkingDays);
    return once({ personId: person._id, commandId }, async (tx) => {
      const complaint: Omit<Complaint, '_id'> = {
        personId: person._id,
        topic,
        words,
        ...(contact ? { contact } : {}),
        sentAt: at,
        sentSort: `${at} ${complaintId}`,
        dueDay,
        open: true,
        sort: `${dueDay} ${complaintId}`,
      };
      await tx.create(complaintRef(complaintId), complaint);
      await tell(tx, [
        bell({
          kind: 'complaintSent',
          subject: complaintRef(complaintId),
          doc: complaint,
          at,
          when: 'atOnce',
          calendar,
          to: [{ officers: { role: 'gatherer', office: 'kjj' } }],
          told: toldOf(complaintId, topic, dueDay),
        }),
      ]);
      return { complaintId, dueDay };
    });
  },

  async 'complaints.mine'({ cursor }, { person }) {
    const _ = database().command;
    const found = await rows<Complaint>(
      database()
        .collection('complaints')
        .where({ personId: person._id, ...(cursor ? { sentSort: _.lt(cursor) } : {}) })
        .orderBy('sentSort', 'desc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    return { items: shown.map(viewOf), ...(found.length > PAGE ? { next: shown.at(-1)?.sentSort } : {}) };
  },

  async 'complaints.list'({ answered = false, cursor }) {
    const _ = database().command;
    const behind = cursor ? { sort: answered ? _.lt(cursor) : _.gt(cursor) } : {};
    const found = await rows<Complaint>(
      database()
        .collection('complaints')
        .where({ open: !answered, ...behind })
        .orderBy('sort', answered ? 'desc' : 'asc')
        .limit(PAGE + 1),
    );
    const shown = found.slice(0, PAGE);
    return { items: shown.map(viewOf), ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}) };
  },

  async 'complaints.get'({ complaintId }) {
    const complaint = await read<Complaint>('complaints', complaintId);
    if (!complaint) reject('NOT_FOUND', undefined, 'complaintId');
    const person = await read<Person>('people', complaint.personId);
    return { ...viewOf(complaint), contact: complaint.contact, personName: person?.displayName ?? '已注销' };
  },

  async 'complaints.answer'({ commandId, complaintId, words }, { person, at, office }) {
    const calendar = await currentCalendar();
    return once({ personId: person._id, commandId }, async (tx) => {
      const found = await tx.get<Complaint>(complaintRef(complaintId));
      if (!found) reject('NOT_FOUND', undefined, 'complaintId');
      if (found.answer) reject('OUT_OF_TURN', '这件已经答复过了，请刷新后查看。');
      const { _id, ...rest } = found;
      const answer = { words, at, by: person._id, office: office ?? 'kjj' };
      const answered = { ...rest, answer, open: false, sort: `${at} ${_id}` };
      await tx.set(complaintRef(_id), answered);
      await tell(tx, [
        bell({
          kind: 'complaintAnswered',
          subject: complaintRef(_id),
          doc: answered,
          at,
          when: 'atOnce',
          calendar,
          to: [{ people: [found.personId] }],
          told: toldOf(_id, found.topic, found.dueDay),
        }),
      ]);
      return { answered: true as const };
    });
  },
};

const toldOf = (complaintId: string, topic: ComplaintTopic, dueDay: Day): ComplaintTold => ({
  complaintId,
  topic: COMPLAINT_TOPIC_LABELS[topic],
  dueDay,
});

function viewOf({ _id, topic, words, sentAt, dueDay, answer }: Complaint): ComplaintView {
  return {
    id: _id,
    topic,
    topicLabel: COMPLAINT_TOPIC_LABELS[topic],
    words,
    sentAt,
    dueDay,
    ...(answer ? { answer: { words: answer.words, at: answer.at, officeName: OFFICES[answer.office] } } : {}),
  };
}
