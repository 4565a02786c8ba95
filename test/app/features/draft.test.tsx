import { act, render } from '@testing-library/react';
import type { DraftView } from '@contract';
import type { ItemView } from '@contract/policy';
import Taro from '@tarojs/taro';
import { DraftForm } from '@/features/apply/DraftForm';
import { refreshSession, resetSession } from '@/services/session';
import { SAVE_AFTER_MS } from '@/features/apply/useDraft';
import { TODAY, answering, tap, textOf, type } from '../desk/kit';
import { itemView } from '../views';

const ITEM = itemView({
  id: 'high-tech-firm',
  title: '高企支持',
  claimFacts: [
    { id: 'number', label: '证书编号', question: '证书编号是什么？', unit: 'text', appliesTo: ['firm'] },
  ],
  plan: '方案',
});
const draft = (more: Partial<DraftView> = {}): DraftView => ({
  id: 'draft1',
  itemId: ITEM.id,
  itemTitle: ITEM.title,
  article: 3,
  applicant: { id: 'a', name: '示例企业', kind: 'firm' },
  facts: [],
  asked: ['number'],
  papers: [
    {
      id: 'cert',
      label: '证书',
      required: true,
      files: [{ id: 'f1', name: '证书.pdf', size: 9, kind: 'pdf' }],
    },
  ],
  missing: [],
  problems: [],
  keptUntil: '2026-07-10',
  savedAt: '2026-06-10T01:00:00.000Z',
  version: 1,
  pledgeVersion: 'p1',
  pledge: ['所填资料真实；'],
  opening: { state: 'always', text: '常年受理，随时可以申报。' },
  ...more,
});
const SUBMITTED = { data: { claimId: 'claim1', number: '2026ABCDEFGH', version: 1 } };
const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;
const actions = () => callFunction.mock.calls.map(([{ data }]) => data.action as string);

async function show(first = draft()) {
  await act(async () => void render(<DraftForm first={first} item={ITEM} today={TODAY} />));
}

describe('a draft', () => {
  beforeEach(() => {
    callFunction.mockReset();
    jest.mocked(Taro.redirectTo).mockClear();
  });

  it('says in words that nothing is submitted and when it will be lost', async () => {
    answering({});
    await show();
    const shown = document.body.textContent ?? '';
    expect(shown).toContain('草稿，未提交');
    expect(shown).toContain('保存不等于提交');
    expect(shown).toContain('2026年7月10日');
  });

  it('is not sent without the pledge', async () => {
    const { sent } = answering({ 'claims.submit': SUBMITTED });
    await show();
    await tap('submit-claim');
    expect(sent).toEqual([]);
    expect(document.body.textContent).toContain('请先勾选承诺');
  });

  it('saves what was changed, submits, and opens the claim', async () => {
    const { sent } = answering({
      'drafts.save': { data: draft({ version: 2, facts: [{ fact: 'number', value: 'GR1' }] }) },
      'claims.submit': SUBMITTED,
    });
    await show();
    await act(async () => type('fact-number', 'GR1'));
    await tap('pledge');
    await tap('submit-claim');
    // What will be submitted is looked over once more; nothing has been sent yet.
    expect(textOf('#submit-sheet')).toContain('GR1');
    expect(textOf('#submit-sheet')).toContain('证书.pdf');
    expect(sent.map(({ action }) => action)).toEqual(['drafts.save']);
    await tap('submit-claim-confirm');
    expect(sent.map(({ action }) => action)).toEqual(['drafts.save', 'claims.submit']);
    expect(sent[0]?.data).toMatchObject({
      expectedVersion: 1,
      facts: [{ fact: 'number', value: 'GR1' }],
      papers: [{ paperId: 'cert', fileIds: ['f1'] }],
    });
    expect(sent[1]?.data).toMatchObject({ draftId: 'draft1', expectedVersion: 2, pledgeVersion: 'p1' });
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/apply/claim/index?id=claim1&new=1' });
  });

  it('makes one application of two taps', async () => {
    const { sent } = answering({ 'claims.submit': SUBMITTED });
    await show();
    await tap('pledge');
    await tap('submit-claim');
    await tap('submit-claim-confirm', 2);
    expect(sent).toHaveLength(1);
  });

  it('sends the very same command again when the answer was lost', async () => {
    await show();
    await tap('pledge');
    await tap('submit-claim');
    callFunction.mockRejectedValueOnce(new Error('lost'));
    await tap('submit-claim-confirm');
    expect(textOf('#submit-error')).toContain('网络没有连通');
    answering({ 'claims.submit': SUBMITTED });
    await tap('submit-claim-confirm');
    expect(actions()).toEqual(['claims.submit', 'claims.submit']);
    const [lost, again] = callFunction.mock.calls.map(([{ data }]) => data.data);
    expect(again).toEqual(lost);
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed as it was typed, and says at its field what looks wrong', async () => {
    const money: ItemView['facts'][number] = {
      id: 'growth',
      label: '投资额',
      question: '投资额是多少？',
      unit: 'fen',
      appliesTo: ['firm'],
    };
    const item = { ...ITEM, claimFacts: [money] };
    const saved = (more: Partial<DraftView> = {}) => draft({ asked: ['growth'], ...more });
    const open = async (id: string, more: Partial<DraftView> = {}) => {
      const page = await act(async () =>
        render(<DraftForm first={saved({ id, ...more })} item={item} today={TODAY} />),
      );
      const box = () => document.querySelector<HTMLInputElement>('#fact-growth input')?.value;
      return { box, close: () => page.unmount() };
    };
    answering({});
    const first = await open('typed1');
    await act(async () => type('fact-growth', '1.2亿'));
    first.close();
    const value = { fact: 'growth', value: 12_000_000_000 };
    const problem = { fact: 'growth', code: 'contradiction', message: '高于总收入。' } as const;
    const again = await open('typed1', { facts: [value], problems: [problem] });
    expect(again.box()).toBe('1.2亿');
    expect(textOf('#fact-growth-error')).toBe('高于总收入。');
    again.close();
    // Another draft has texts of its own.
    const other = await open('typed2', { facts: [value] });
    expect(other.box()).not.toBe('1.2亿');
    other.close();
  });

  it('tells everything that is missing at once and does not submit', async () => {
    const { sent } = answering({
      'drafts.save': { data: draft({ version: 2, missing: ['请上传：证书', '请填写：证书编号'] }) },
    });
    await show();
    await act(async () => type('fact-number', 'x'));
    await tap('pledge');
    await tap('submit-claim');
    expect(sent.map(({ action }) => action)).toEqual(['drafts.save']);
    expect(textOf('#draft-missing')).toContain('1. 请上传：证书');
    expect(textOf('#draft-missing')).toContain('2. 请填写：证书编号');
    // The list stands below the papers; the button at the foot of the screen brings it into sight.
    expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ selector: '#draft-missing' }),
    );
    expect(Taro.showToast).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: expect.stringContaining('2项') }),
    );
  });

  it('is kept by itself while one types, after a pause', async () => {
    jest.useFakeTimers();
    try {
      const { sent } = answering({ 'drafts.save': { data: draft({ version: 2 }) } });
      await show();
      await act(async () => type('fact-number', 'G'));
      await act(async () => type('fact-number', 'GR'));
      await act(async () => void jest.advanceTimersByTime(SAVE_AFTER_MS - 10));
      expect(sent).toEqual([]);
      await act(async () => void jest.advanceTimersByTime(20));
      expect(sent.map(({ action }) => action)).toEqual(['drafts.save']);
      expect(sent[0]?.data).toMatchObject({ facts: [{ fact: 'number', value: 'GR' }] });
      expect(textOf('#saved-at')).toContain('已自动保存');
      await act(async () => void jest.advanceTimersByTime(60_000));
      expect(sent).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('another phone was faster: both are put together, nothing is lost, and it says so', async () => {
    jest.useFakeTimers();
    try {
      answering({
        'drafts.save': { code: 'STALE_VERSION', message: '刚在另一台手机上改过' },
        'drafts.get': { data: draft({ version: 5, facts: [{ fact: 'number', value: 'OTHER' }] }) },
      });
      await show();
      await act(async () => type('fact-number', 'MINE'));
      await act(async () => void jest.advanceTimersByTime(SAVE_AFTER_MS + 10));
      expect(textOf('#draft-merged')).toContain('另一台手机');
      expect(textOf('#draft-merged')).toContain('这里“MINE”，另一台“OTHER”');
      const { sent } = answering({ 'drafts.save': { data: draft({ version: 6 }) } });
      await act(async () => void jest.advanceTimersByTime(SAVE_AFTER_MS + 10));
      expect(sent[0]?.data).toMatchObject({
        expectedVersion: 5,
        facts: [{ fact: 'number', value: 'MINE' }],
        papers: [{ paperId: 'cert', fileIds: ['f1'] }],
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('outside the window it says when it opens, and cannot be submitted', async () => {
    const { sent } = answering({});
    await show(draft({ opening: { state: 'notYet', text: '2026年7月1日起受理。', firstDay: '2026-07-01' } }));
    expect(textOf('#draft-closed')).toContain('2026年7月1日起受理');
    await tap('pledge');
    await tap('submit-claim');
    expect(sent).toEqual([]);
  });

  it('papers that may follow are told with their day', async () => {
    answering({});
    await show(draft({ later: { paperIds: ['x'], dueDay: '2026-06-24' } }));
    expect(textOf('#later-until')).toContain('2026年6月24日');
  });
});

describe('a draft whose answer is no', () => {
  const refusedWith = async (code: string, message: string) => {
    answering({ 'drafts.save': { code, message } });
    await show();
    await act(async () => type('fact-number', 'GR'));
    await tap('save-draft');
  };

  it('says why above the buttons, where whoever tapped is looking', async () => {
    await refusedWith('BAD_FACT', '证书编号太长。');
    expect(textOf('.kh-bar #draft-error')).toBe('证书编号太长。');
    expect(document.querySelector('#to-claims')).toBeNull();
  });

  it('offers only the way out once it is gone', async () => {
    await refusedWith('NOT_FOUND', '没有找到。');
    expect(textOf('.kh-bar #draft-error')).toContain('刚才的改动没有保存');
    await tap('to-claims');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/claims/index' });
    for (const id of ['save-draft', 'submit-claim'])
      expect(document.querySelector<HTMLButtonElement>(`#${id}`)?.disabled).toBe(true);
  });
});

describe('a draft that a commissioner filled in', () => {
  const prepared = { byName: '李特派员', facts: ['number', 'not-asked-here'] };

  it('names to the firm what to look over, and by whom it was filled in', async () => {
    answering({});
    await show(draft({ prepared }));
    expect(textOf('#draft-prepared')).toContain('以下1项由科技特派员“李特派员”代为填写');
    expect(textOf('#draft-prepared')).toContain('证书编号');
  });

  it('says nothing where the firm filled in all of it', async () => {
    answering({});
    await show();
    expect(document.querySelector('#draft-prepared')).toBeNull();
  });
});

describe('a draft open to a commissioner', () => {
  it('is saved, and submitted by the firm alone', async () => {
    answering({
      'me.get': {
        data: {
          signedIn: true,
          guideVersion: 'g',
          applicants: [],
          roles: [],
          unread: 0,
          commissioner: '乳品',
        },
      },
      'subscribe.state': { data: { templates: [] } },
    });
    await act(() => refreshSession().then(() => undefined));
    render(<DraftForm first={draft()} item={ITEM} today={TODAY} />);
    expect(textOf('#only-firm-submits')).toContain('只能由企业自己办理');
    for (const id of ['submit-claim', 'pledge', 'discard-draft'])
      expect(document.querySelector(`#${id}`)).toBeNull();
    expect(document.querySelector('#save-draft')).toBeTruthy();
    act(resetSession);
  });
});
