import { act, render } from '@testing-library/react';
import { CorrectSheet } from '@/features/desk/list/CorrectSheet';
import { NoticeVersions, SupersededNote } from '@/features/notices/NoticeVersions';
import { TODAY, answering, tap, textOf, type } from './kit';

const LIST = { id: 'list1', version: 4, title: '名单', entryCount: 2 };
const ENTRIES = [
  { claimId: 'a', applicantName: '甲', itemTitle: '事项', state: 'inNotice' as const },
  { claimId: 'b', applicantName: '乙', itemTitle: '事项', state: 'underObjection' as const },
];
const sheet = () => {
  const props = { onClose: jest.fn(), onDone: jest.fn(), onReload: jest.fn() };
  render(<CorrectSheet list={LIST} entries={ENTRIES} today={TODAY} {...props} />);
  return props;
};
const calendar = { 'calendar.get': { data: { coveredUntil: 2026, years: [] } } };

describe('correcting a notice', () => {
  it('needs a reason, and sends what leaves, why and for how long', async () => {
    const { sent } = answering({ ...calendar, 'lists.correct': { data: { version: 5 } } });
    const { onDone } = sheet();
    await tap('list-correct-confirm');
    expect(textOf('#list-correct-reason-error')).toContain('请写明更正的理由');
    type('list-correct-reason', '名称有误');
    await tap('list-correct-drop-a');
    await tap('list-correct-unit-natural');
    type('list-correct-days', '7');
    expect(textOf('#list-correct-preview')).toContain('连续7天，到2026年6月17日');
    await tap('list-correct-confirm');
    expect(sent.at(-1)?.data).toMatchObject({
      listId: 'list1',
      expectedVersion: 4,
      drop: ['a'],
      reason: '名称有误',
      naturalDays: 7,
    });
    expect(sent.at(-1)?.data).not.toHaveProperty('workingDays');
    expect(onDone).toHaveBeenCalled();
  });

  it('an entry under objection cannot be ticked', async () => {
    answering(calendar);
    await act(async () => void sheet());
    expect(document.querySelector('#list-correct-drop-b')).toBeNull();
    expect(document.body.textContent).toContain('乙：正在核查异议');
  });
});

describe('correcting a long notice', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      claimId: `c${index}`,
      applicantName: `企业${index}号`,
      itemTitle: '事项',
      state: 'inNotice' as const,
    }));
  const long = (read: number, unread?: { error: string; onRetry: () => void }) => (
    <CorrectSheet
      list={{ ...LIST, entryCount: 120 }}
      entries={many(read)}
      unread={unread}
      today={TODAY}
      onClose={jest.fn()}
      onDone={jest.fn()}
      onReload={jest.fn()}
    />
  );

  it('every entry can be found by name, and what was ticked stays in sight', async () => {
    const { sent } = answering({ ...calendar, 'lists.correct': { data: { version: 5 } } });
    const { rerender } = render(long(50));
    expect(textOf('#list-correct-reading')).toContain('50/120');
    rerender(long(120));
    expect(document.querySelector('#list-correct-reading')).toBeNull();
    expect(document.querySelector('#list-correct-drop-c119')).toBeNull();
    type('list-correct-find', '企业119号');
    await tap('list-correct-drop-c119');
    type('list-correct-find', '企业7号');
    expect(document.querySelector('#list-correct-drop-c119')).not.toBeNull();
    type('list-correct-reason', '名称有误');
    await tap('list-correct-confirm');
    expect(sent.at(-1)?.data).toMatchObject({ drop: ['c119'] });
  });

  it('all that was read so far may leave: the list has more', async () => {
    const { sent } = answering({ ...calendar, 'lists.correct': { data: { version: 5 } } });
    render(long(1));
    await tap('list-correct-drop-c0');
    type('list-correct-reason', '名称有误');
    await tap('list-correct-confirm');
    expect(sent.at(-1)).toMatchObject({ action: 'lists.correct', data: { drop: ['c0'] } });
  });

  it('where the rest could not be read it says so, with another try', async () => {
    answering(calendar);
    const onRetry = jest.fn();
    render(long(50, { error: '网络不通，请重试。', onRetry }));
    expect(document.body.textContent).toContain('网络不通');
    await tap('retry');
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('versions of a notice', () => {
  const versions = [
    { number: 2, publishedDay: '2026-06-05', lastDay: '2026-06-12', reason: '名称有误' },
    { number: 1, publishedDay: '2026-06-02', lastDay: '2026-06-09' },
  ];

  it('an earlier one says that it was corrected, when and why; the one that holds says nothing', () => {
    const { unmount } = render(<SupersededNote noticeId="n" versions={versions} shown={1} />);
    expect(textOf('#notice-superseded')).toContain('本版已于2026年6月5日更正');
    expect(textOf('#notice-superseded')).toContain('名称有误');
    unmount();
    render(<SupersededNote noticeId="n" versions={versions} shown={2} />);
    expect(document.querySelector('#notice-superseded')).toBeNull();
  });

  it('all are listed once there is more than one', () => {
    render(<NoticeVersions noticeId="n" versions={versions} shown={2} />);
    expect(textOf('#notice-version-2')).toContain('第2版（现行）');
    expect(textOf('#notice-version-1')).toContain('已更正');
  });
});
