import { dayOf, type Day, type Instant } from '@contract/kernel';

/** The only place that asks what time it is. Deployed code has no test clock: the worker's Date is the clock. */
export function now(): Instant {
  return new Date().toISOString();
}

/** Today in Asia/Shanghai, whatever zone the process runs in (cloud functions run in UTC). */
export function today(): Day {
  return dayOf(now());
}
