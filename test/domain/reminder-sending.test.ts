import { afterSend, NO_TRIES, readSendError, type SendResult, type Tries } from '@domain/reminder/sending';

const AT = '2026-03-02T02:00:00.000Z';
const minutesAfter = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

/** Fails in one way until it is over; the minutes waited between tries. */
function live(result: SendResult): { waits: number[]; end: unknown; ledger: string } {
  const waits: number[] = [];
  let tries: Tries = NO_TRIES;
  for (;;) {
    const { after, ledger } = afterSend(result, tries, AT);
    if (after.state !== 'planned') return { waits, end: after, ledger };
    waits.push((Date.parse(after.dueAt) - Date.parse(AT)) / 60_000);
    tries = after.tries;
  }
}

describe('what follows from a try', () => {
  test('a delivered message costs one', () => {
    expect(afterSend('sent', NO_TRIES, AT)).toEqual({
      after: { state: 'closed', outcome: 'sent' },
      ledger: 'spend',
    });
  });

  test('43101 is tried once more after five minutes, then the ledger is emptied', () => {
    expect(live('noQuota')).toEqual({
      waits: [5],
      end: { state: 'closed', outcome: 'refused' },
      ledger: 'empty',
    });
    expect(afterSend('noQuota', NO_TRIES, AT).ledger).toBe('keep');
  });

  test('a passing error is tried after 1, 5, 30 minutes, 2, 8 and 20 hours, then listed for a phone call', () => {
    expect(live('passing')).toEqual({
      waits: [1, 5, 30, 120, 480, 1200],
      end: { state: 'listed', outcome: 'gaveUp' },
      ledger: 'keep',
    });
  });

  test.each(['unclear', 'fault'] as const)('%s is never tried again', (result) => {
    expect(live(result)).toEqual({ waits: [], end: { state: 'closed', outcome: result }, ledger: 'keep' });
  });

  test('switched off for good: closed at once, the ledger emptied', () => {
    expect(live('banned')).toMatchObject({ waits: [], ledger: 'empty' });
  });

  test('the two kinds of tries are counted apart', () => {
    const first = afterSend('passing', NO_TRIES, AT).after;
    expect(first).toMatchObject({
      state: 'planned',
      dueAt: minutesAfter(1),
      tries: { passing: 1, noQuota: 0 },
    });
    expect(afterSend('noQuota', { passing: 1, noQuota: 0 }, AT).after).toMatchObject({
      dueAt: minutesAfter(5),
      tries: { passing: 1, noQuota: 1 },
    });
  });
});

describe('reading what the SDK throws', () => {
  const failed = (errCode: number, text: string) => ({
    errCode,
    errMsg: `openapi.subscribeMessage.send:fail ${text}`,
  });

  test.each([
    [43101, 'user refuse to accept the msg', 'noQuota'],
    [43107, 'user banned', 'banned'],
    [43108, 'concurrent sends', 'passing'],
    [45009, 'reach max api daily quota limit', 'passing'],
    [47003, 'argument invalid! data.thing1.value invalid', 'fault'],
    [40003, 'invalid openid', 'fault'],
    [-604101, 'no permission', 'fault'],
    [-1, 'system error', 'passing'],
    [-1, 'connect ECONNREFUSED 127.0.0.1:1', 'passing'],
    [-1, 'connect timeout', 'passing'],
    // Whatever may have reached WeChat is not sent a second time.
    [-1, 'request timeout', 'unclear'],
    [-1, 'socket hang up', 'unclear'],
    [-1, 'read ECONNRESET', 'unclear'],
    [-604102, 'call open API timeout', 'unclear'],
    [-604103, 'call open API system error', 'unclear'],
    [99999, 'something new', 'unclear'],
  ])('%i %s: %s', (errCode, text, result) => {
    expect(readSendError(failed(errCode, text))).toBe(result);
  });

  test('what is no error of the SDK is unclear', () => {
    expect(readSendError(undefined)).toBe('unclear');
    expect(readSendError(new Error('x'))).toBe('unclear');
  });
});
