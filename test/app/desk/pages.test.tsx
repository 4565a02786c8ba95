import { act, render, screen } from '@testing-library/react';
import Taro, { useRouter } from '@tarojs/taro';
import type { ListOverview } from '@contract';
import DeskGather from '@/packages/desk/gather';
import DeskHome from '@/packages/desk/home';
import { answering, summary, tap, textOf, type } from './kit';

const OVERVIEW: ListOverview = { count: 3, byKind: [], byItem: [], years: [], overlaps: [] };
const QUEUES = [
  { queue: 'examine', label: '待审查', count: 0, more: false, overdue: 0 },
  { queue: 'gather', label: '待列入名单', count: 99, more: true, overdue: 0 },
];

async function show(page: React.ReactElement) {
  await act(async () => {
    render(page);
  });
}

beforeEach(() => {
  jest.mocked(useRouter).mockReturnValue({ params: {} } as ReturnType<typeof useRouter>);
  jest.mocked(Taro.navigateTo).mockClear();
});

describe('the desk', () => {
  it('opens on the first queue with work, and says 99+', async () => {
    answering({
      'desk.queues': { data: { queues: QUEUES } },
      'desk.work': {
        data: { items: [summary({ due: { day: '2026-06-08', label: '截止', overdue: true } })] },
      },
    });
    await show(<DeskHome />);
    expect(document.querySelector('#desk-queue-gather')?.getAttribute('aria-checked')).toBe('true');
    expect(textOf('#desk-queue-gather')).toContain('99+');
    expect(textOf('#desk-claim-claim1')).toContain('已超期2天');
  });

  it('says what comes next where a queue is empty', async () => {
    answering({ 'desk.queues': { data: { queues: QUEUES } }, 'desk.work': { data: { items: [] } } });
    await show(<DeskHome />);
    await tap('desk-queue-examine');
    expect(screen.getByText('没有待审查的申报')).toBeTruthy();
  });

  it('tells a member without a role', async () => {
    answering({ 'desk.queues': { data: { queues: [] } } });
    await show(<DeskHome />);
    expect(screen.getByText('您还没有待办队列')).toBeTruthy();
  });

  it('shows a refusal with another try', async () => {
    answering({ 'desk.queues': { code: 'BUSY', message: '现在办理的人较多，请稍后再试。' } });
    await show(<DeskHome />);
    expect(screen.getByText('现在办理的人较多，请稍后再试。')).toBeTruthy();
    answering({ 'desk.queues': { data: { queues: [] } } });
    await tap('retry');
    expect(screen.getByText('您还没有待办队列')).toBeTruthy();
  });

  it('shows a refusal that stays with the way home, and no other try', async () => {
    answering({ 'desk.queues': { code: 'NOT_ALLOWED', message: '您没有办理此事项的权限。' } });
    await show(<DeskHome />);
    expect(screen.getByText('您没有办理此事项的权限。')).toBeTruthy();
    expect(document.querySelector('#retry')).toBeNull();
    expect(document.querySelector('#to-home')).toBeTruthy();
  });

  it('reads on by the cursor and shows nobody twice', async () => {
    const { sent } = answering({
      'desk.queues': { data: { queues: QUEUES } },
      'desk.work': { data: { items: [summary()], next: 's1' } },
    });
    await show(<DeskHome />);
    await tap('desk-work-more');
    expect(sent.at(-1)?.data).toEqual({ queue: 'gather', cursor: 's1' });
    expect(document.querySelectorAll('#desk-claim-claim1')).toHaveLength(1);
  });
});

describe('gathering a list', () => {
  it('sends what is ticked under a title and goes to the list', async () => {
    const { sent } = answering({
      'desk.work': { data: { items: [summary(), summary({ id: 'claim2' }), summary({ id: 'claim3' })] } },
      'lists.overview': {
        data: { overview: OVERVIEW, claimIds: ['claim1', 'claim2', 'claim3'], more: false },
      },
      'lists.create': { data: { listId: 'list1', version: 1 } },
    });
    await show(<DeskGather />);
    await tap('gather-all');
    await tap('gather-claim2');
    await tap('gather-open');
    await tap('list-create-confirm');
    expect(textOf('#list-title-error')).toBeTruthy();
    type('list-title', '第一批');
    await tap('list-create-confirm');
    expect(sent.at(-1)?.data).toMatchObject({ title: '第一批', claimIds: ['claim1', 'claim3'] });
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/desk/list/index?id=list1' });
  });
});
