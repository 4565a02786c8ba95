import { act, fireEvent, render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ClaimView, DraftView, OutputOf } from '@contract';
import type { ItemView } from '@contract/policy';
import { DraftForm } from '@/features/apply/DraftForm';
import { ClaimPage } from '@/features/claims/ClaimPage';
import { NoticePage } from '@/features/notices/NoticePage';
import { refreshSession, resetSession } from '@/services/session';
import { TODAY, answering, desk, summary, tap, textOf } from '../desk/kit';

/** A browser posts to the same cloud. */
jest.mock('@/services/browser', () => ({
  ...jest.requireActual<object>('@/services/browser'),
  tabIdentity: () => 'contact',
  postJson: async (_path: string, data: unknown) =>
    ((await callFunction({ name: 'api', data })) as { result: unknown }).result,
}));
const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;

/** Leave to send messages is asked at the taps where it matters, within the tap itself. */
const env = process.env;
const asked: { ids: string[]; inTap: boolean }[] = [];
let inTap = false;
let choice: 'accept' | 'reject' = 'accept';

/** WeChat's question, which comes only within the tap that asks for it. */
const question = async ({ tmplIds }: { tmplIds: string[] }) => {
  asked.push({ ids: tmplIds, inTap });
  if (!inTap) throw { errCode: 20001, errMsg: 'can only be invoked by user TAP gesture' };
  return Object.fromEntries(tmplIds.map((id) => [id, choice]));
};

/** One tap: whatever follows after the first wait is no longer within it. */
async function tapOnce(id: string): Promise<void> {
  await act(async () => {
    const element = document.querySelector(`#${id}`);
    if (!element) throw new Error(`nothing is #${id}`);
    inTap = true;
    fireEvent.click(element);
    inTap = false;
  });
}

type Template = OutputOf<'subscribe.state'>['templates'][number];
const template = (kind: Template['kind'], templateId: string, left = 0): Template =>
  ({
    kind,
    templateId,
    template: 'progress',
    templateLabel: kind,
    label: kind,
    left,
    longTerm: false,
  }) as Template;
const TEMPLATES = [
  template('returned', 'T-RETURNED'),
  template('noticeBegins', 'T-BEGINS'),
  template('decided', 'T-DECIDED'),
  template('paid', 'T-PAID'),
  template('supplementDueSoon', 'T-DEADLINE'),
  template('followedEndsSoon', 'T-FOLLOWED', 2),
  template('noticeEndsSoon', 'T-SOON'),
  template('noticePassed', 'T-PASSED'),
];
const ME = {
  data: {
    signedIn: true,
    guideVersion: 'g',
    applicants: [{ id: 'a', name: '示例企业', kind: 'firm', state: 'confirmed' }],
    roles: [],
    unread: 0,
  },
};
const replies = (more: Record<string, { data: unknown }> = {}) => ({
  'me.get': ME,
  'subscribe.state': { data: { templates: TEMPLATES } },
  ...more,
});

beforeEach(async () => {
  process.env = { ...env, TARO_ENV: 'weapp' };
  asked.length = 0;
  choice = 'accept';
  Taro.removeStorageSync('leave-refused');
  jest.mocked(Taro.showToast).mockClear();
  jest.mocked(Taro.requestSubscribeMessage).mockImplementation(question as never);
  answering(replies());
  await act(() => refreshSession().then(() => undefined));
});
afterEach(() => {
  process.env = env;
  act(resetSession);
});

const office = { id: 'kjj', name: '县科技局' };
const ITEM = {
  id: 'high-tech-firm',
  amountText: '5万元',
  examiningOffice: office,
  facts: [],
  claimFacts: [],
} as unknown as ItemView;
const DRAFT = {
  id: 'draft1',
  itemId: ITEM.id,
  itemTitle: '高企支持',
  article: 3,
  applicant: { id: 'a', name: '示例企业', kind: 'firm' },
  facts: [],
  asked: [],
  papers: [],
  missing: [],
  problems: [],
  keptUntil: '2026-07-10',
  savedAt: '2026-06-10T01:00:00.000Z',
  version: 1,
  pledgeVersion: 'p1',
  pledge: ['所填资料真实；'],
  opening: { state: 'always', text: '常年受理，随时可以申报。' },
} as DraftView;

const SUBMITTED = { data: { claimId: 'claim1', number: '2026ABCDEFGH', version: 1 } };

async function submitDraft(): Promise<string[]> {
  const { sent } = answering(replies({ 'drafts.save': { data: DRAFT }, 'claims.submit': SUBMITTED }));
  await act(async () => void render(<DraftForm first={DRAFT} item={ITEM} today={TODAY} />));
  await tap('pledge');
  await tapOnce('submit-claim');
  await tapOnce('submit-claim-confirm');
  return sent.map(({ action }) => action);
}

const RETURNED: ClaimView = {
  ...desk([]).claim,
  summary: summary({ state: 'returned', stateLabel: '待补正' }),
  papers: [{ id: 'cert', label: '证书', required: true, files: [] }],
  missing: { items: ['证书扫描件'], dueDay: '2026-06-20', round: 1 },
  may: ['supplement'],
} as ClaimView;

async function showClaim(): Promise<{ sent: { action: string }[] }> {
  const found = answering(
    replies({ 'claims.supplement': { data: { claimId: 'claim1', number: 'n', version: 8 } } }),
  );
  await act(
    async () => void render(<ClaimPage claim={RETURNED} today={TODAY} onChanged={() => undefined} />),
  );
  return found;
}

describe('submitting', () => {
  it('asks for what concerns it, three templates at most, within the tap, and submits', async () => {
    const actions = await submitDraft();
    expect(asked).toEqual([{ ids: ['T-RETURNED', 'T-BEGINS', 'T-DECIDED'], inTap: true }]);
    expect(actions).toContain('claims.submit');
  });

  it('with a no submits all the same, and does not ask again for a week', async () => {
    choice = 'reject';
    expect(await submitDraft()).toContain('claims.submit');
    expect(asked).toHaveLength(1);
    await showClaim();
    await tapOnce('start-supplement');
    expect(asked).toHaveLength(1);
    // Kept from an earlier week it is asked once more.
    Taro.setStorageSync('leave-refused', JSON.stringify({ day: '2026-06-02' }));
    document.body.innerHTML = '';
    await showClaim();
    await tapOnce('start-supplement');
    expect(asked).toHaveLength(2);
  });

  it('in a browser nothing is asked beside another act', async () => {
    process.env = { ...env, TARO_ENV: 'h5' };
    expect(await submitDraft()).toContain('claims.submit');
    expect(asked).toEqual([]);
  });
});

describe('a supplement', () => {
  it('looked at, asks for its deadline and for what may follow, within the tap', async () => {
    await showClaim();
    await tapOnce('start-supplement');
    expect(asked).toEqual([{ ids: ['T-DEADLINE', 'T-RETURNED', 'T-BEGINS'], inTap: true }]);
    expect(document.querySelector('#send-supplement')).toBeTruthy();
  });

  it('sent, asks within the tap as well', async () => {
    const { sent } = await showClaim();
    await tap('start-supplement');
    asked.length = 0;
    Taro.removeStorageSync('leave-refused');
    await tapOnce('send-supplement');
    expect(asked).toEqual([{ ids: ['T-RETURNED', 'T-BEGINS', 'T-DECIDED'], inTap: true }]);
    expect(sent.map(({ action }) => action)).toContain('claims.supplement');
  });
});

describe('提醒我 on a public notice', () => {
  const DATA = {
    notice: {
      id: 'list1',
      title: '第一批拟兑现名单',
      state: 'published',
      version: 1,
      entryCount: 0,
      period: {
        publishedDay: '2026-06-09',
        firstDay: '2026-06-10',
        lastDay: '2026-06-16',
        workingDays: 5,
        provisional: false,
      },
    },
    entries: [],
    versions: [{ number: 1, publishedDay: '2026-06-09', lastDay: '2026-06-16' }],
    basis: '第21条',
    objectionOffice: '县科技局',
  } as unknown as OutputOf<'notices.get'>;
  const said = () => jest.mocked(Taro.showToast).mock.calls.at(-1)?.[0]?.title;

  async function showNotice() {
    const found = answering(
      replies({
        'notices.following': { data: { following: false } },
        'notices.follow': { data: { following: true } },
      }),
    );
    await act(async () => void render(<NoticePage data={DATA} today={TODAY} />));
    return found;
  }

  it('says how many are left, asks within the tap and follows', async () => {
    const { sent } = await showNotice();
    expect(document.body.textContent).toContain('微信提醒还可用2次，可以再加');
    await tapOnce('remind-me');
    expect(asked).toEqual([{ ids: ['T-SOON', 'T-PASSED', 'T-FOLLOWED'], inTap: true }]);
    expect(sent.map(({ action }) => action)).toContain('notices.follow');
    expect(said()).toContain('通过微信提醒您');
  });

  it('whoever stands for no firm is asked for the notice alone', async () => {
    answering(replies({ 'me.get': { data: { ...ME.data, applicants: [] } } }));
    await act(() => refreshSession().then(() => undefined));
    await showNotice();
    await tapOnce('remind-me');
    expect(asked).toEqual([{ ids: ['T-FOLLOWED'], inTap: true }]);
  });

  it('refused, it still follows and falls back to the inbox; asked for, it asks again', async () => {
    choice = 'reject';
    const { sent } = await showNotice();
    await tapOnce('remind-me');
    expect(said()).toBe('好的，会在“我的消息”里提醒您');
    expect(sent.filter(({ action }) => action === 'notices.follow')).toHaveLength(1);
    await tapOnce('remind-me');
    expect(asked).toHaveLength(2);
    expect(textOf('#remind-me')).toBeTruthy();
  });
});
