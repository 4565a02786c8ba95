import { newCommand, openCloud, type TestCloud } from './helpers/cloud';
import { DAY, Model, type ModelClaim } from './simulation/model';
import { randomOf, storyOf, type Step } from './simulation/story';
import { write } from './simulation/write';

/** 20 × 60 in `npm test`, 300 × 365 in `npm run soak`. */
const FIRMS = Number(process.env.SIM_FIRMS ?? 20);
const DAYS = Number(process.env.SIM_DAYS ?? 60);
const SEED = Number(process.env.SIM_SEED ?? 7);
/** The timer is run at the next of so many minutes at which something is due: fewer runs of more work each. */
const GRID = Number(process.env.SIM_GRID ?? 720) * 60_000;
/** A claim is over in about so many days; more of them follow in a longer run. */
const CLAIM_DAYS = 50;

const TEMPLATES = [
  'TPL_RETURNED',
  'TPL_REFUSED',
  'TPL_NOTICE_BEGINS',
  'TPL_NOTICE_ENDS_SOON',
  'TPL_NOTICE_PASSED',
  'TPL_NOTICE_MOVED',
  'TPL_DECIDED',
  'TPL_PAID',
  'TPL_DEADLINE',
  'TPL_PROGRESS',
];
const BEGINS = '2026-03-02T01:30:00.000Z';

let test1: TestCloud;
beforeAll(async () => {
  test1 = await openCloud(BEGINS);
});
afterAll(() => test1?.stop());

test(`${FIRMS} applicants × ${DAYS} days: each reminder once in the inbox, at most once on the phone`, async () => {
  const { cloud } = test1;
  const random = randomOf(SEED);
  const start = Date.parse(BEGINS);
  const end = start + DAYS * DAY;
  // No holidays in the simulated years.
  for (const year of [2025, 2026, 2027])
    cloud.store.write((writer) =>
      writer.put('holidays', { _id: String(year), year, holidays: [], workdays: [], source: 'test' }, true),
    );

  const steps: Step[] = [];
  const people: string[] = [];
  for (let firm = 0; firm < FIRMS; firm += 1) {
    const contacts = random() < 0.5 ? [`p${firm}a`] : [`p${firm}a`, `p${firm}b`];
    const objector = `o${firm}`;
    people.push(...contacts, objector);
    cloud.store.write((writer) => {
      writer.put('applicants', { _id: `firm${firm}`, kind: 'firm', name: `示例企业${firm}` }, true);
      for (const one of contacts)
        writer.put(
          'memberships',
          { _id: `${one}:firm${firm}`, personId: one, applicantId: `firm${firm}` },
          true,
        );
    });
    const claims = Math.max(1, Math.floor(DAYS / CLAIM_DAYS));
    for (let number = 0; number < claims; number += 1) {
      const id = `claim${firm}x${number}`;
      const claim: ModelClaim = {
        id,
        firm: `firm${firm}`,
        contacts: new Set(contacts),
        objector,
        state: 'submitted',
      };
      cloud.store.write((writer) =>
        writer.put('objections', { _id: `objection-${id}`, claimId: id, by: objector }, true),
      );
      const begins = start + Math.floor(random() * 10 * 1440) * 60_000 + number * CLAIM_DAYS * DAY;
      steps.push(...storyOf(claim, begins, random));
    }
  }
  for (const person of people) {
    cloud.store.write((writer) => writer.put('identities', { _id: `wx-${person}`, personId: person }, true));
    for (const templateId of TEMPLATES) {
      const left = Math.floor(random() * 6);
      await cloud.store.meta.put(`quota/wx-${person}/${templateId}`, { left });
      cloud.store.write((writer) =>
        writer.put(
          'quota',
          { _id: `wx-${person}:${templateId}`, openid: `wx-${person}`, templateId, left },
          true,
        ),
      );
    }
  }
  steps.sort((a, b) => a.at - b.at);

  const model = new Model();
  const state = new Map<string, { at: number; state: string }[]>();
  let seq = 0;
  let taken = 0;
  let now = start;
  const fire = async () => {
    const event = JSON.stringify({ Type: 'Timer', TriggerName: 'reminders', Time: newCommand() });
    const text = await cloud.functions.invoke('reminders', event, { source: 'wx_trigger' });
    return JSON.parse(text ?? '{}') as { ran?: { failed: number }[] };
  };
  for (;;) {
    // To the next minute at which something is due; sometimes the timer stands still for hours or days.
    const due = Math.min(model.next() ?? Infinity, steps[taken]?.at ?? Infinity);
    if (due === Infinity || due > end) break;
    const outage = random() < 0.04 ? Math.floor(random() * 2880) * 60_000 : 0;
    now = Math.max(now + 60_000, Math.ceil(due / GRID) * GRID) + outage;
    cloud.clock.moveTo(now + 1000);
    for (; taken < steps.length && (steps[taken] as Step).at <= now; taken += 1) {
      const step = steps[taken] as Step;
      const id = write(test1, step, (seq += 1));
      state.set(step.claim.id, [
        ...(state.get(step.claim.id) ?? []),
        { at: step.at, state: step.claim.state },
      ]);
      model.happened(id, step.type, step.claim, step.at);
    }
    const roll = random();
    if (roll < 0.08) {
      cloud.faults.add({
        kind: 'lostAnswer',
        action: 'database.insertDocument',
        operation: 1 + Math.floor(random() * 3),
      });
      await fire().catch(() => undefined);
    } else if (roll < 0.16) {
      cloud.faults.add({ kind: 'lostAnswer', action: 'wx.openApi' });
      await fire().catch(() => undefined);
    } else if (roll < 0.22) {
      cloud.faults.add({
        kind: 'kill',
        action: 'database.modifyDocument',
        operation: 1 + Math.floor(random() * 3),
      });
      await fire().catch(() => undefined);
    } else if (roll < 0.26) {
      const person = people[Math.floor(random() * people.length)] as string;
      cloud.faults.add({
        kind: 'openid',
        openid: `wx-${person}`,
        errcode: random() < 0.5 ? 43101 : 45009,
        times: 1,
      });
    } else if (roll < 0.4) await Promise.all([fire(), fire()]);
    cloud.faults.clear();
    // What a killed run held is free again once its lease has run out; a clean run then does all that is due.
    let calm = await fire();
    for (let again = 0; again < 3 && calm.ran?.some(({ failed }) => failed > 0); again += 1)
      calm = await fire();
    if (roll >= 0.16 && roll < 0.22) {
      now += 60_000;
      cloud.clock.moveTo(now + 1000);
      await fire();
    }
    model.slot(now);
  }
  // Phones that were left in peace, tried again or held by a killed run.
  for (let hour = 0; hour < 60; hour += 4) {
    now += 4 * 3_600_000;
    cloud.clock.moveTo(now);
    await fire();
  }

  const inbox = new Map<string, number>();
  for (const { _id, personId, kind } of cloud.store.all('inbox')) {
    const subject = String(_id).split(`:${String(kind)}`);
    const day = /^:(\d{4}-\d{2}-\d{2}):/.exec(subject[1] ?? '')?.[1];
    const cause = subject[0] as string;
    // A claim's own event names the claim; a list's event is followed by the claim it is about.
    const parts = cause.split(':');
    const claim = parts.length === 3 ? parts[2] : parts[0];
    const key = day ? `${claim} ${day}` : `${parts.slice(0, 2).join(':')} ${claim}`;
    const entry = `${personId} ${kind} ${key}`;
    inbox.set(entry, (inbox.get(entry) ?? 0) + 1);
  }
  expect([...inbox].sort()).toEqual([...model.inbox].sort());
  expect(inbox.size).toBeGreaterThan(FIRMS * 4);
  expect([...inbox.values()].every((count) => count === 1)).toBe(true);

  // On the phone: nothing twice, nothing at night but what ends before morning, nothing that WeChat refused as told.
  const arrived = [...cloud.store.all('sends')].filter(
    ({ result }) => result === 'sent' || result === 'unclear',
  );
  const ids = arrived.flatMap(({ reminderIds }) => reminderIds as string[]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(FIRMS);
  for (const id of ids) expect(cloud.store.get('inbox', id)).toBeTruthy();
  expect(cloud.messages.list().length).toBeLessThanOrEqual(
    arrived.length + [...cloud.store.all('reminders')].filter(({ outcome }) => outcome === 'unclear').length,
  );
  // None after its matter had ended: a claim that was refused or withdrawn is told of nothing but that.
  for (const { reminderIds, at: when, kind } of arrived)
    for (const id of reminderIds as string[]) {
      const claim = /claim\d+x\d+/.exec(id)?.[0] ?? '';
      const then = (state.get(claim) ?? []).filter((one) => one.at <= Date.parse(String(when))).at(-1)?.state;
      const ended = then === 'refused' || then === 'withdrawn';
      if (ended) expect(['refused', 'objectionUpheld', 'objectionReceived', 'objectionOver']).toContain(kind);
    }
  expect(
    [...cloud.store.all('outbox'), ...cloud.store.all('bells')].filter((row) => row.state === 'failed'),
  ).toEqual([]);
}, 5_400_000);
