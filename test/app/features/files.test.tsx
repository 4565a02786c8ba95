import { act, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { FilePicker } from '@/components';
import { useFiles } from '@/features/apply/useFiles';
import { answering, tap, textOf } from '../desk/kit';

const MB = 1024 * 1024;
const choose = (...files: { name: string; size: number }[]) =>
  jest
    .mocked(Taro.chooseMessageFile)
    .mockResolvedValue({ tempFiles: files.map((file) => ({ ...file, path: `tmp/${file.name}` })) } as never);
const uploadFile = Taro.cloud.uploadFile as unknown as jest.Mock;

interface Sending {
  success: (result: { fileID: string }) => void;
  fail: (error: unknown) => void;
}
const arrives = ({ success }: Sending) => success({ fileID: 'cloud://x/papers/ticket1.pdf' });

function Page({ sent }: { sent: (ids: string[]) => void }) {
  const files = useFiles('paper');
  return (
    <>
      <FilePicker
        id="paper"
        label="证书"
        required
        hint=""
        files={files.rowsOf('cert')}
        ways={[{ id: 'chat', label: '选择文件', onPick: () => files.pick('cert', 'chat') }]}
      />
      <button id="send" onClick={() => sent(files.idsOf('cert'))}>
        {files.sending ? '上传中' : '可提交'}
      </button>
    </>
  );
}

const accepted = () =>
  answering({
    'files.begin': { data: { ticket: 'ticket1', cloudPath: 'papers/ticket1.pdf' } },
    'files.finish': { data: { id: 'file1', name: '证书.pdf', size: 100, kind: 'pdf' } },
  });

describe('handing in files', () => {
  const sent = jest.fn();
  beforeEach(() => {
    sent.mockClear();
    uploadFile.mockReset().mockImplementation(arrives);
  });

  it('names a file that is too large or of a wrong kind, with the limit, and keeps the others', async () => {
    const { sent: calls } = accepted();
    choose(
      { name: '照片.heic', size: MB },
      { name: '证书.pdf', size: 100 },
      { name: '图纸.pdf', size: 21 * MB },
      { name: '空.pdf', size: 0 },
    );
    render(<Page sent={sent} />);
    await tap('paper-chat');
    const shown = textOf('#paper') ?? '';
    expect(shown).toContain('“照片.heic”的类型不支持');
    expect(shown).toContain('“图纸.pdf”超过20MB');
    expect(shown).toContain('“空.pdf”是空文件');
    expect(calls.filter(({ action }) => action === 'files.begin')).toHaveLength(1);
    await tap('send');
    expect(sent).toHaveBeenCalledWith(['file1']);
  });

  it('lets a file whose way was cut be sent again', async () => {
    accepted();
    uploadFile.mockImplementationOnce(({ fail }: Sending) => fail(new Error('cut')));
    choose({ name: '证书.pdf', size: 100 });
    render(<Page sent={sent} />);
    await tap('paper-chat');
    expect(textOf('#paper')).toContain('网络没有连通');
    await tap('file-new-1-retry');
    expect(textOf('#paper')).toContain('已上传');
  });

  it('shows the refusal of the server on the file that it is about', async () => {
    answering({
      'files.begin': { data: { ticket: 't', cloudPath: 'p' } },
      'files.finish': { code: 'FILE_MISMATCH', message: '文件内容与所选文件不一致，请重新上传。' },
    });
    choose({ name: '证书.pdf', size: 100 });
    render(<Page sent={sent} />);
    await tap('paper-chat');
    expect(textOf('#file-new-1')).toContain('文件内容与所选文件不一致');
    await tap('send');
    expect(sent).toHaveBeenCalledWith([]);
  });

  it('takes back a file that is removed', async () => {
    accepted();
    choose({ name: '证书.pdf', size: 100 });
    render(<Page sent={sent} />);
    await tap('paper-chat');
    await tap('file-new-1-remove');
    expect(screen.queryByText('证书.pdf')).toBeNull();
    await tap('send');
    expect(sent).toHaveBeenCalledWith([]);
  });

  it('says that files are on their way until they are there', async () => {
    accepted();
    let arrive: () => void = () => {};
    let report: (event: { progress: number }) => void = () => {};
    uploadFile.mockImplementation((sending: Sending) => {
      arrive = () => arrives(sending);
      return { onProgressUpdate: (tell: typeof report) => (report = tell) };
    });
    choose({ name: '证书.pdf', size: 100 });
    render(<Page sent={sent} />);
    await tap('paper-chat');
    expect(textOf('#send')).toBe('上传中');
    await act(async () => report({ progress: 40 }));
    expect(textOf('#file-new-1')).toContain('正在上传 40%');
    await act(async () => arrive());
    expect(textOf('#send')).toBe('可提交');
  });
});
