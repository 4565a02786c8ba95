import { render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { CallView } from '@contract';
import type { ItemSummary } from '@contract/policy';
import { CallEdit } from '@/features/desk/call/CallEdit';
import { TODAY, answering, tap, textOf, type } from './kit';

const item = (id: string, title: string) =>
  ({ id, title, article: 3, claimable: true }) as unknown as ItemSummary;
const CATALOGUE = [item('a', '事项甲'), item('b', '事项乙')];
const EVIDENCE = [
  { id: 'certificate', label: '认定证书', required: true },
  { id: 'contribution', label: '贡献说明', required: true, later: true },
];
const CALL: CallView = {
  id: 'call1',
  title: '2026年申报通知',
  year: 2026,
  phase: 'open',
  phaseLabel: '正在受理',
  itemCount: 1,
  firstDay: '2026-06-01',
  lastDay: '2026-06-30',
  allYear: false,
  items: [
    {
      itemId: 'b',
      title: '事项乙',
      article: 3,
      amountText: '5万元',
      officeName: '县科技局',
      allYear: false,
      firstDay: '2026-06-01',
      lastDay: '2026-06-30',
      papers: EVIDENCE,
      ownPapers: false,
    },
  ],
  contact: { office: 'kjj', officeName: '县科技局', phone: '0471-1234567' },
  notice: { days: 7, unit: 'natural' },
  history: [],
  version: 3,
};

const edit = (call?: CallView) => {
  const onReload = jest.fn();
  render(<CallEdit call={call} catalogue={CATALOGUE} today={TODAY} onReload={onReload} />);
  return { onReload };
};
const fill = () => {
  type('call-first', '2026-07-01');
  type('call-last', '2026-07-31');
  type('call-phone', '0471-1234567');
};

beforeEach(() => jest.mocked(Taro.pageScrollTo).mockClear());

describe('a new call', () => {
  it('says what it lacks at each box, brings the first into sight and sends nothing', async () => {
    const { sent } = answering({});
    edit();
    await tap('call-send');
    expect(sent).toEqual([]);
    expect(textOf('#call-first-error')).toBe('请填写受理开始日。');
    expect(textOf('#call-phone-error')).toBe('请填写咨询电话。');
    expect(textOf('#call-items-error')).toBe('请至少选择一个事项。');
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#call-first-error' }),
    );
  });

  it('open all year needs no window', async () => {
    const { sent } = answering({ 'calls.open': { data: { callId: 'c', version: 1 } } });
    edit();
    await tap('call-pick-a');
    await tap('call-when-a-year');
    type('call-phone', '0471-1234567');
    await tap('call-send');
    expect(sent[0]?.data['terms']).toMatchObject({ items: [{ itemId: 'a', allYear: true }] });
    expect(sent[0]?.data['terms']).not.toHaveProperty('firstDay');
  });

  it('asks for papers of its own: one more, one that may follow, one no longer', async () => {
    const { sent } = answering({
      'policy.item': { data: { evidence: EVIDENCE } },
      'calls.open': { data: { callId: 'c', version: 1 } },
    });
    edit();
    fill();
    await tap('call-pick-a');
    await tap('call-papers-a');
    await tap('call-paper-certificate-later');
    await tap('call-paper-contribution-none');
    type('call-paper-label', '纳税证明');
    await tap('call-paper-add');
    await tap('call-papers-done');
    await tap('call-send', 2);
    expect(sent.filter(({ action }) => action === 'calls.open')).toHaveLength(1);
    expect(sent.at(-1)?.data['terms']).toMatchObject({
      firstDay: '2026-07-01',
      lastDay: '2026-07-31',
      notice: { days: 5, unit: 'working' },
      items: [
        {
          papers: [
            { id: 'certificate', later: true },
            { id: 'extra-1', label: '纳税证明', required: true },
          ],
        },
      ],
    });
  });

  it('a refusal of the server stands at its box', async () => {
    answering({
      'calls.open': { code: 'BAD_INPUT', message: '截止日不能早于开始日。', field: 'terms.lastDay' },
    });
    edit();
    fill();
    await tap('call-pick-a');
    await tap('call-send');
    expect(textOf('#call-last-error')).toBe('截止日不能早于开始日。');
    expect(document.querySelector('#call-error')).toBeNull();
  });
});

describe('a call that stands', () => {
  it('is changed with a reason; what it opens stands first', async () => {
    const { sent } = answering({ 'calls.revise': { data: { callId: 'call1', version: 4 } } });
    edit(CALL);
    const picks = Array.from(document.querySelectorAll('[id^="call-pick-"]')).map(({ id }) => id);
    expect(picks).toEqual(['call-pick-b', 'call-pick-a']);
    type('call-last', '2026-07-15');
    await tap('call-send');
    expect(sent).toEqual([]);
    type('call-reason', '延长半个月');
    await tap('call-send');
    expect(sent[0]?.data).toMatchObject({
      callId: 'call1',
      expectedVersion: 3,
      reason: '延长半个月',
      terms: { lastDay: '2026-07-15', notice: { days: 7, unit: 'natural' }, items: [{ itemId: 'b' }] },
    });
  });

  it('changed by somebody else meanwhile: says so and offers to load again', async () => {
    answering({ 'calls.revise': { code: 'STALE_VERSION', message: '内容刚被别人改过。' } });
    const { onReload } = edit(CALL);
    type('call-reason', '更正电话');
    await tap('call-send');
    expect(textOf('#call-error')).toContain('内容刚被别人改过');
    await tap('call-reload');
    expect(onReload).toHaveBeenCalledTimes(1);
  });

  it('is ended early with a reason only', async () => {
    const { sent } = answering({ 'calls.close': { data: { callId: 'call1', version: 4 } } });
    edit(CALL);
    await tap('call-close');
    await tap('call-close-act-confirm');
    expect(textOf('#call-close-reason-error')).toContain('请写明提前结束的原因');
    expect(sent).toEqual([]);
    type('call-close-reason', '名额已满');
    await tap('call-close-act-confirm');
    expect(sent[0]?.data).toMatchObject({ callId: 'call1', expectedVersion: 3, reason: '名额已满' });
  });
});
