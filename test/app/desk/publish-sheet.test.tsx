import { act, render } from '@testing-library/react';
import { PublishSheet } from '@/features/desk/list/PublishSheet';
import { TODAY, answering, tap, textOf, type } from './kit';

const LIST = { id: 'list1', version: 2 };
const HOLIDAYS = {
  'calendar.get': {
    data: {
      coveredUntil: 2026,
      years: [{ year: 2026, holidays: ['2026-06-19'], workdays: [], source: '' }],
    },
  },
};
const open = async (replies: Parameters<typeof answering>[0], list: object = {}) => {
  const answered = answering({ ...HOLIDAYS, ...replies });
  const props = { onClose: jest.fn(), onDone: jest.fn(), onReload: jest.fn() };
  await act(async () => void render(<PublishSheet list={{ ...LIST, ...list }} today={TODAY} {...props} />));
  return { ...answered, ...props };
};

describe('publishing a list', () => {
  it('shows the last day and what does not count before it is done, and sends working days', async () => {
    const { sent, onDone } = await open({ 'lists.publish': { data: { version: 3 } } });
    type('list-publish-days', '8');
    expect(textOf('#list-publish-preview')).toContain('第8个工作日是2026年6月23日');
    expect(textOf('#list-publish-preview')).toContain('放假不算：6月19日');
    await tap('list-publish-confirm', 2);
    const acts = sent.filter(({ action }) => action === 'lists.publish');
    expect(acts).toHaveLength(1);
    expect(acts[0]?.data).toMatchObject({ listId: 'list1', expectedVersion: 2, workingDays: 8 });
    expect(acts[0]?.data).not.toHaveProperty('naturalDays');
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('begins with what the calls of its entries lay down, and says so', async () => {
    const { sent } = await open(
      { 'lists.publish': { data: { version: 3 } } },
      { usualNotice: { days: 7, unit: 'natural', why: '按《申报通知》的规定，公示7天。' } },
    );
    expect(document.body.textContent).toContain('按《申报通知》的规定，公示7天。');
    expect(textOf('#list-publish-preview')).toContain('连续7天');
    await tap('list-publish-confirm');
    expect(sent.at(-1)?.data).toMatchObject({ naturalDays: 7 });
  });

  it('beyond the holiday table it says that the day is provisional', async () => {
    await open({ 'calendar.get': { data: { coveredUntil: 2025, years: [] } } });
    expect(textOf('#list-publish-preview')).toContain('2026年放假安排还没有录入，截止日为暂定');
  });

  it('no days, or too many, are refused at the box and not sent', async () => {
    const { sent } = await open({});
    for (const days of ['0', '61']) {
      type('list-publish-days', days);
      await tap('list-publish-confirm');
      expect(textOf('#list-publish-days-error')).toContain('1至60');
    }
    expect(sent.map(({ action }) => action)).not.toContain('lists.publish');
  });

  it('published by a colleague meanwhile: says so and offers to look again', async () => {
    const { onReload, onDone } = await open({
      'lists.publish': { code: 'OUT_OF_TURN', message: '名单已经公示。' },
    });
    await tap('list-publish-confirm');
    // Beside the buttons, in sight however long the sheet is.
    expect(textOf('.kh-sheet__fault #list-publish-error')).toBe('名单已经公示。');
    await tap('list-publish-reload');
    expect(onReload).toHaveBeenCalledTimes(1);
    expect(onDone).not.toHaveBeenCalled();
  });
});
