import { render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { DocumentButton } from '@/features/documents/DocumentButton';
import { answering, tap, textOf } from '../desk/kit';

const REQUEST = { kind: 'list', listId: 'list1' } as const;
const view = (more: object) => ({ data: { id: 'paper1', state: 'open', done: 0, total: 0, ...more } });

describe('a paper to be made', () => {
  beforeEach(() => {
    Object.assign(Taro, {
      downloadFile: jest.fn(async () => ({ tempFilePath: 'tmp/paper' })),
      openDocument: jest.fn(async () => undefined),
    });
  });

  it('is ordered and run, says how far it is, and is opened as what it is', async () => {
    const { sent } = answering({
      'documents.start': view({}),
      // The run itself answers too late for the phone: what is asked beside it says how far it is.
      'documents.run': { code: 'INTERNAL', message: '系统出现问题' },
      'documents.get': view({ done: 3, total: 10 }),
    });
    render(<DocumentButton id="paper" label="导出名单" request={REQUEST} />);
    await tap('paper');
    expect(sent.map(({ action }) => action)).toEqual(['documents.start', 'documents.run']);
    expect(sent[0]?.data).toMatchObject({ request: REQUEST });
    await waitFor(() => expect(screen.getByText(/正在生成 30%/)).toBeTruthy(), { timeout: 3000 });
    const late = answering({
      'documents.get': view({ state: 'done', done: 10, total: 10, name: '名单.xlsx', fileId: 'file1' }),
      'files.link': { data: { url: 'https://x/名单', name: '名单.xlsx' } },
    });
    await waitFor(() => expect(screen.getByText(/打开“名单.xlsx”/)).toBeTruthy(), { timeout: 3000 });
    await tap('paper-open');
    expect(late.sent.at(-1)).toMatchObject({ action: 'files.link', data: { fileId: 'file1' } });
    await waitFor(() =>
      expect((Taro as unknown as { openDocument: jest.Mock }).openDocument).toHaveBeenCalledWith({
        filePath: 'tmp/paper',
        showMenu: true,
        fileType: 'xlsx',
      }),
    );
  });

  it('that failed says why and can be asked for again', async () => {
    answering({ 'documents.start': view({ state: 'failed', message: '名单仍在汇总，请稍候再试。' }) });
    render(<DocumentButton id="paper" label="导出名单" request={REQUEST} />);
    await tap('paper');
    expect(textOf('#paper-error')).toBe('名单仍在汇总，请稍候再试。');
    const { sent } = answering({ 'documents.start': view({ state: 'done', fileId: 'f', name: 'a.xlsx' }) });
    await tap('paper');
    expect(sent).toHaveLength(1);
    expect(textOf('#paper-open')).toContain('a.xlsx');
  });

  it('asks who has not signed in to do so', async () => {
    answering({ 'documents.start': { code: 'SIGN_IN_NEEDED', message: '请先登录。' } });
    render(<DocumentButton id="paper" label="导出" request={REQUEST} />);
    await tap('paper');
    expect(textOf('#paper-enter')).toContain('去登录');
  });
});
