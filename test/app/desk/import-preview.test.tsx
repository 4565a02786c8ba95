import { act, render, screen } from '@testing-library/react';
import { useRouter } from '@tarojs/taro';
import type { ImportRowView, ImportView } from '@contract';
import DeskImport from '@/packages/desk/import';
import { answering, tap, textOf } from './kit';

const ONE: ImportView = {
  id: 'import1',
  state: 'ready',
  fileName: '名单.xlsx',
  document: '内科高字〔2025〕3号',
  createdAt: '2026-06-10T02:00:00.000Z',
  counts: { prepared: 1, waiting: 1, recordOnly: 0, known: 0, faulty: 0 },
  total: 2,
  done: 0,
  version: 2,
};
const row = (number: number, more: Partial<ImportRowView>): ImportRowView => ({
  row: number,
  name: `企业${number}`,
  code: '',
  kindText: '高新技术企业',
  day: '2025-11-20',
  number: `GR${number}`,
  verdict: 'prepared',
  notes: [],
  ...more,
});
const ROWS = [row(3, {}), row(4, { verdict: 'waiting', notes: ['还没有联系人绑定这家单位。'] })];

async function show(one: Partial<ImportView>, replies: Parameters<typeof answering>[0] = {}) {
  const answered = answering({
    'imports.get': { data: { ...ONE, ...one } },
    'imports.rows': { data: { items: ROWS } },
    ...replies,
  });
  await act(async () => void render(<DeskImport />));
  return answered;
}

beforeEach(() => {
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'import1' } } as never);
});

describe('a list of recognitions before it is brought in', () => {
  it('says line by line what becomes of it, and why', async () => {
    await show({});
    expect(textOf('#import-row-3')).toContain('生成待确认申报');
    expect(textOf('#import-row-4')).toContain('还没有联系人绑定');
    expect(textOf('#import-confirm')).toBe('确认导入2行');
  });

  it('narrows to one kind of line', async () => {
    const { sent } = await show({});
    await tap('import-show-waiting');
    expect(sent.at(-1)?.data).toEqual({ importId: 'import1', verdict: 'waiting' });
  });

  it('with one wrong line nothing can be brought in', async () => {
    const { sent } = await show({ counts: { ...ONE.counts, waiting: 0, faulty: 1 } });
    expect(textOf('#import-confirm')).toBe('有1行有误，改好后重新上传');
    await tap('import-confirm');
    expect(document.querySelector('#import-confirm-sheet')).toBeNull();
    expect(sent.map(({ action }) => action)).not.toContain('imports.confirm');
  });

  it('what is known already is not brought in again', async () => {
    await show({ counts: { ...ONE.counts, prepared: 0, waiting: 0, known: 2 } });
    expect(textOf('#import-confirm')).toBe('都已登记过，不用导入');
  });

  it('is brought in by one confirmation of the version that was seen', async () => {
    const { sent } = await show({}, { 'imports.confirm': { data: { ...ONE, state: 'done' } } });
    await tap('import-confirm');
    expect(textOf('#import-confirm-sheet')).toContain('1家单位得到备好的申报，1家等待绑定');
    await tap('import-confirm-confirm', 2);
    const confirmed = sent.filter(({ action }) => action === 'imports.confirm');
    expect(confirmed).toHaveLength(1);
    expect(confirmed[0]?.data).toMatchObject({ importId: 'import1', expectedVersion: 2 });
  });

  it('a list that cannot be read says why, and that nothing came in', async () => {
    await show({ state: 'failed', total: 0, message: '没有找到表头。' });
    expect(textOf('#import-failed')).toBe('没有找到表头。 什么也没有导入，改好后请重新上传。');
    expect(document.querySelector('#import-confirm')).toBeNull();
  });

  it('is read once it is there; a failed reading can be tried again', async () => {
    const { sent } = await show(
      { state: 'reading', total: 0 },
      { 'imports.read': { code: 'BUSY', message: '现在办理的人较多，请稍后再试。' } },
    );
    expect(screen.getByText('现在办理的人较多，请稍后再试。')).toBeTruthy();
    answering({
      'imports.get': { data: ONE },
      'imports.rows': { data: { items: ROWS } },
      'imports.read': { data: ONE },
    });
    await tap('retry');
    expect(sent.filter(({ action }) => action === 'imports.read')).toHaveLength(1);
    expect(textOf('#import-confirm')).toBe('确认导入2行');
  });
});
