import { openingOn, openingText, windowFault, windowsAfter, type ItemWindow } from '@domain/call/windows';
import { decideCall, evolveCall, type CallCommand } from '@domain/call/decide';
import type { Call, CallTerms } from '@domain/call/state';
import fc from 'fast-check';

const window = (over: Partial<ItemWindow> = {}): ItemWindow => ({
  callId: 'c1',
  title: '第一批',
  firstDay: '2026-04-01',
  lastDay: '2026-04-30',
  phone: '0471-1234567',
  ...over,
});

describe('whether an item may be applied for', () => {
  it('an item without any call is always open', () => {
    expect(openingOn([], '2026-01-01').state).toBe('always');
    expect(windowFault('高企', [], '2026-01-01')).toBeNull();
  });

  it.each([
    ['2026-03-31', 'notYet'],
    ['2026-04-01', 'open'],
    ['2026-04-30', 'open'],
    ['2026-05-01', 'over'],
  ])('on %s it is %s', (day, state) => {
    expect(openingOn([window()], day).state).toBe(state);
  });

  it('before the window the refusal says from when to when', () => {
    const fault = windowFault('高企支持', [window()], '2026-03-31');
    expect(fault).toMatchObject({ code: 'OUT_OF_WINDOW', field: 'itemId' });
    expect(fault?.message).toContain('“高企支持”2026年4月1日起受理，到2026年4月30日截止');
  });

  it('between two windows it says when it next opens; after the last, whom to ask', () => {
    const two = [window(), window({ callId: 'c2', firstDay: '2026-09-01', lastDay: '2026-09-15' })];
    expect(windowFault('高企', two, '2026-06-01')?.message).toContain('2026年9月1日起受理');
    const over = windowFault('高企', two, '2026-10-01')?.message;
    expect(over).toContain('已于2026年9月15日截止');
    expect(over).toContain('0471-1234567');
  });

  it('ended early it is closed, whatever its last day', () => {
    const closed = window({ closedOn: '2026-04-10' });
    expect(openingOn([closed], '2026-04-15').state).toBe('over');
    expect(openingText(openingOn([closed], '2026-04-15'))).toContain('2026年4月10日');
  });

  it('is open on a day exactly when a live window holds it (property)', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const some = fc.array(
      fc.record({ a: day, b: day, live: fc.boolean() }).map(({ a, b, live }) =>
        window({
          firstDay: a < b ? a : b,
          lastDay: a < b ? b : a,
          ...(live ? {} : { closedOn: '2026-01-01' }),
        }),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, day, (windows, today) => {
        const held = windows.some((w) => !w.closedOn && today >= w.firstDay && today <= w.lastDay);
        expect(openingOn(windows, today).state === 'open').toBe(held);
        expect(windowFault('x', windows, today) === null).toBe(held);
      }),
    );
  });
});

const TERMS: CallTerms = {
  year: 2026,
  title: '2026年申报通知',
  items: [
    { itemId: 'high-tech-firm', allYear: false },
    { itemId: 'tech-sme', allYear: true },
  ],
  firstDay: '2026-04-01',
  lastDay: '2026-04-30',
  contact: { office: 'kjj', phone: '0471-1234567' },
  notice: { days: 5, unit: 'working' },
};
const context = (windows: Record<string, ItemWindow[]> = {}, today = '2026-03-02') => ({
  callId: 'c1',
  today,
  windowsOf: (itemId: string) => windows[itemId] ?? [],
});
const opened = (): Call => evolveCall(null, { type: 'callOpened', data: { terms: TERMS } }, 'e1');
const open = (over: Partial<CallTerms>, at = context()) =>
  decideCall({ type: 'open', terms: { ...TERMS, ...over } }, null, at);

describe('a call', () => {
  it.each<[Partial<CallTerms>, string]>([
    [{ firstDay: undefined }, 'terms.firstDay'],
    [{ lastDay: undefined }, 'terms.lastDay'],
    [{ lastDay: '2026-03-31' }, 'terms.lastDay'],
    [{ firstDay: '2026-01-01', lastDay: '2026-03-01' }, 'terms.lastDay'],
    [{ year: 2025 }, 'terms.year'],
    [{ items: [{ itemId: 'made-up', allYear: false }] }, 'terms.items'],
    [{ items: [{ itemId: 'a01-super-deduction', allYear: false }] }, 'terms.items'],
    [{ items: [TERMS.items[0]!, TERMS.items[0]!] }, 'terms.items'],
  ])('with %j is refused at its field', (over, field) => {
    expect(open(over)).toMatchObject({ ok: false, refusal: { field } });
  });

  it('needs no window when every item is open all year', () => {
    const items = [{ itemId: 'tech-sme', allYear: true }];
    expect(open({ items, firstDay: undefined, lastDay: undefined })).toMatchObject({ ok: true });
  });

  it('cannot open an item that another call has open on one of these days', () => {
    const other = [window({ callId: 'c9', firstDay: '2026-04-30', lastDay: '2026-05-30' })];
    expect(open({}, context({ 'high-tech-firm': other }))).toMatchObject({
      refusal: { code: 'BAD_INPUT', field: 'terms.items', message: expect.stringContaining('第一批') },
    });
    const closed = [{ ...other[0]!, closedOn: '2026-04-01' }];
    expect(open({}, context({ 'high-tech-firm': closed }))).toMatchObject({ ok: true });
  });

  it('a new version says whether its days moved', () => {
    const revise = (over: Partial<CallTerms>): CallCommand => ({
      type: 'revise',
      terms: { ...TERMS, ...over },
      reason: '延长',
    });
    const moved = decideCall(revise({ lastDay: '2026-05-15' }), opened(), context());
    expect(moved).toMatchObject({ events: [{ type: 'callRevised', data: { moved: true } }] });
    const same = decideCall(revise({ note: '补充说明' }), opened(), context());
    expect(same).toMatchObject({ events: [{ data: { moved: false } }] });
  });

  it('once ended or over it is changed no more', () => {
    const close: CallCommand = { type: 'close', reason: '资金已安排完' };
    const closed = evolveCall(
      opened(),
      { type: 'callClosed', data: { day: '2026-04-10' }, text: { reason: '' } },
      'e2',
    );
    expect(decideCall(close, closed, context())).toMatchObject({ refusal: { code: 'OUT_OF_TURN' } });
    expect(decideCall(close, opened(), context({}, '2027-01-02'))).toMatchObject({
      refusal: { code: 'OUT_OF_TURN' },
    });
    expect(decideCall(close, null, context())).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});

describe('the windows of an item', () => {
  it('follow the call, and close with it', () => {
    const call = opened();
    const [made] = windowsAfter([], 'high-tech-firm', call, 'c1', '2026-03-02');
    expect(made).toMatchObject({ firstDay: '2026-04-01', lastDay: '2026-04-30' });
    expect(windowsAfter([], 'tech-sme', call, 'c1', '2026-03-02')).toMatchObject([
      { firstDay: '2026-01-01', lastDay: '2026-12-31' },
    ]);
    const closed = evolveCall(
      call,
      { type: 'callClosed', data: { day: '2026-04-10' }, text: { reason: '' } },
      'e2',
    );
    expect(windowsAfter([made!], 'high-tech-firm', closed, 'c1', '2026-04-10')).toMatchObject([
      { closedOn: '2026-04-10' },
    ]);
  });

  it('an item dropped before its window began is as if never called, afterwards it is closed', () => {
    const dropped: Call = { ...opened(), terms: { ...TERMS, items: [TERMS.items[1]!] } };
    expect(windowsAfter([window()], 'high-tech-firm', dropped, 'c1', '2026-03-02')).toEqual([]);
    expect(windowsAfter([window()], 'high-tech-firm', dropped, 'c1', '2026-04-05')).toMatchObject([
      { closedOn: '2026-04-05' },
    ]);
  });
});
