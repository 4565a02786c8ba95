import { act, render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { LaterPapers } from '@/features/claims/LaterPapers';
import { TODAY, answering, desk, tap, textOf } from '../desk/kit';

const PAPERS = [
  { id: 'certificate', label: '认定证书', required: true, files: [] },
  { id: 'contribution', label: '贡献说明', required: false, later: true, files: [] },
];
const claimOf = (overdue = false) =>
  desk([], {
    papers: PAPERS,
    later: { paperIds: ['contribution'], dueDay: '2026-06-16', overdue },
    may: ['handLater'],
  }).claim;
const FILES = {
  'files.begin': { data: { ticket: 't1', cloudPath: 'papers/t1.pdf' } },
  'files.finish': { data: { id: 'file1', name: '说明.pdf', size: 100, kind: 'pdf' } },
};

async function give(): Promise<void> {
  jest
    .mocked(Taro.chooseMessageFile)
    .mockResolvedValue({ tempFiles: [{ name: '说明.pdf', size: 100, path: 'tmp/x.pdf' }] } as never);
  (Taro.cloud.uploadFile as unknown as jest.Mock).mockImplementation(
    ({ success }: { success: (result: { fileID: string }) => void }) => success({ fileID: 'cloud://x' }),
  );
  await tap('later-contribution-chat');
  await act(async () => undefined);
}

describe('papers that may follow', () => {
  it('offers only what is owed, until its day, and sends it once', async () => {
    const { sent } = answering({ ...FILES, 'claims.handLater': { data: { version: 8 } } });
    const done = jest.fn();
    render(<LaterPapers claim={claimOf()} today={TODAY} onDone={done} />);
    expect(textOf('#later-papers')).toContain('2026年6月16日');
    expect(document.querySelector('#later-certificate')).toBeNull();
    await tap('send-later');
    expect(sent).toEqual([]);
    await give();
    await tap('send-later', 2);
    const acts = sent.filter(({ action }) => action === 'claims.handLater');
    expect(acts).toHaveLength(1);
    expect(acts[0]?.data).toMatchObject({
      claimId: 'claim1',
      expectedVersion: 7,
      papers: [{ paperId: 'contribution', fileIds: ['file1'] }],
    });
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('late ones are still taken, and it says so', () => {
    answering({});
    const { container } = render(<LaterPapers claim={claimOf(true)} today={TODAY} onDone={jest.fn()} />);
    expect(container.textContent).toContain('期限已过，仍可以补交');
  });

  it('refused: the reason is shown and the file stays', async () => {
    answering({
      ...FILES,
      'claims.handLater': { code: 'OUT_OF_TURN', message: '审查已经结束，不再接收补交。' },
    });
    const done = jest.fn();
    render(<LaterPapers claim={claimOf()} today={TODAY} onDone={done} />);
    await give();
    await tap('send-later');
    expect(textOf('#later-papers')).toContain('审查已经结束');
    expect(textOf('#later-papers')).toContain('说明.pdf');
    expect(done).not.toHaveBeenCalled();
  });

  it('nothing is shown where nothing may follow', () => {
    const { container } = render(
      <LaterPapers claim={{ ...claimOf(), may: [] }} today={TODAY} onDone={jest.fn()} />,
    );
    expect(container.textContent).toBe('');
  });
});
