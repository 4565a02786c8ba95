import { instantOf, msOf, type Instant } from '@contract/kernel';

/**
 * What came of trying to send one message.
 * noQuota: the person refused, or nothing is left (43101), which in a bulk run may pass; banned: switched off for
 * good; passing: try again later; fault: ours, trying again changes nothing; unclear: it may have arrived.
 */
export type SendResult = 'sent' | 'noQuota' | 'banned' | 'passing' | 'fault' | 'unclear';

/** How often one message was tried, by how it failed. */
export interface Tries {
  passing: number;
  noQuota: number;
}
export const NO_TRIES: Tries = { passing: 0, noQuota: 0 };

/** Minutes until the next try after the first, second … passing error. After the last the message is listed. */
export const RETRY_MINUTES = [1, 5, 30, 120, 480, 1200] as const;
/** A single 43101 may be passing: one more try after so many minutes. */
export const NO_QUOTA_RETRY_MINUTES = 5;

const NO_QUOTA = 43101;
const BANNED = 43107;
/** Person, template, page, field, forbidden words: the request itself is wrong. −604101: no permission. */
const FAULTS = [40003, 40037, 41030, 45168, 47003, -604101];
/** Two sends to one person at once, and the day's limit. */
const PASSING = [43108, 45009];

/**
 * Reads what the SDK throws. Its own failures and WeChat's "system busy" are both −1 and told apart by their
 * words: only where it is certain that nothing went out may it be tried again.
 * Source: WeChat's codes of subscribeMessage.send; texts as the SDK (wx-server-sdk 4.0.2) forms them.
 */
export function readSendError(error: unknown): Exclude<SendResult, 'sent'> {
  const { errCode, errMsg, message } = (error ?? {}) as {
    errCode?: number;
    errMsg?: string;
    message?: string;
  };
  if (errCode === NO_QUOTA) return 'noQuota';
  if (errCode === BANNED) return 'banned';
  if (errCode !== undefined && FAULTS.includes(errCode)) return 'fault';
  if (errCode !== undefined && PASSING.includes(errCode)) return 'passing';
  const text = errMsg ?? message ?? '';
  const neverLeft = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|connect timeout/i.test(text);
  const busy = errCode === -1 && /:fail (system error|system busy)/i.test(text);
  return neverLeft || busy ? 'passing' : 'unclear';
}

/** What becomes of a reminder after a try. `listed`: somebody should phone. */
export type After =
  | { state: 'closed'; outcome: 'sent' | 'refused' | 'fault' | 'unclear' }
  | { state: 'listed'; outcome: 'gaveUp' }
  | { state: 'planned'; dueAt: Instant; tries: Tries };

/** What a try does to the ledger of messages a person still allows. */
export type LedgerChange = 'spend' | 'empty' | 'keep';

/** What follows from a try at an instant. An outcome that is not known is never tried again. */
export function afterSend(
  result: SendResult,
  tries: Tries,
  at: Instant,
): { after: After; ledger: LedgerChange } {
  const later = (minutes: number) => instantOf(msOf(at) + minutes * 60_000);
  switch (result) {
    case 'sent':
      return { after: { state: 'closed', outcome: 'sent' }, ledger: 'spend' };
    case 'banned':
      return { after: { state: 'closed', outcome: 'refused' }, ledger: 'empty' };
    case 'noQuota':
      if (tries.noQuota > 0) return { after: { state: 'closed', outcome: 'refused' }, ledger: 'empty' };
      return {
        after: {
          state: 'planned',
          dueAt: later(NO_QUOTA_RETRY_MINUTES),
          tries: { ...tries, noQuota: tries.noQuota + 1 },
        },
        ledger: 'keep',
      };
    case 'passing': {
      const minutes = RETRY_MINUTES[tries.passing];
      if (minutes === undefined) return { after: { state: 'listed', outcome: 'gaveUp' }, ledger: 'keep' };
      return {
        after: { state: 'planned', dueAt: later(minutes), tries: { ...tries, passing: tries.passing + 1 } },
        ledger: 'keep',
      };
    }
    case 'fault':
    case 'unclear':
      return { after: { state: 'closed', outcome: result }, ledger: 'keep' };
  }
}
