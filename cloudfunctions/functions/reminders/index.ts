import { dayOf, refusal } from '@contract/kernel';
import { caller, fromTimer } from '@platform/caller';
import { now } from '@platform/clock';
import { beat } from '@platform/health';
import { claimSlot } from '@platform/slots';
import { JOBS } from './jobs';
import { runJobs, type Ran } from './run';

/** What the platform's timer sends. */
interface TimerEvent {
  Type?: string;
  TriggerName?: string;
  /** The slot; a repeated call for the same slot has the same one. */
  Time?: string;
}

/** The function may run 60 s; what is begun last needs some time to end. */
const BUDGET_MS = 45_000;

/**
 * Entry point of the cloud function `reminders`, which only the timer may call (any user can invoke any function
 * by name). A slot that was claimed before is answered without work.
 */
export async function main(event: TimerEvent): Promise<object> {
  const at = now();
  const clocked = { now: at, today: dayOf(at) };
  if (!fromTimer(caller())) return { ok: false, ...clocked, ...refusal('TIMER_ONLY') };
  const claimed = await claimSlot(`reminders:${event?.Time ?? at}`, at);
  if (!claimed) return { ok: true, ...clocked, ran: [], nextDueAt: at };
  await beat({ at });
  const answer: Ran = await runJobs(JOBS, at, BUDGET_MS);
  await beat({ at, endedAt: now() });
  return { ok: true, ...clocked, ...answer };
}
