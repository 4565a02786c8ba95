import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { useAct, useAsk } from '@/services/ask';
import { Refused, call, newCommandId } from '@/services/cloud';
import { answering } from '../desk/kit';

const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;

describe('a call', () => {
  it('gives the data with the day of the server', async () => {
    answering({ 'home.get': { data: { county: '示例县' } } });
    await expect(call('home.get', {})).resolves.toMatchObject({
      data: { county: '示例县' },
      today: '2026-06-10',
    });
    expect(callFunction).toHaveBeenLastCalledWith({ name: 'api', data: { action: 'home.get', data: {} } });
  });

  it('throws the refusal with its code, sentence and field', async () => {
    answering({ 'applicants.bind': { code: 'BAD_CODE', message: '代码有误', field: 'unifiedCode' } });
    const refused = await call('applicants.bind', {
      commandId: 'c1234567',
      kind: 'firm',
      name: '示例',
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({
      code: 'BAD_CODE',
      message: '代码有误',
      field: 'unifiedCode',
      unclear: false,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'gateway error'],
    ['an answer without a day', { ok: true, data: {} }],
  ])('calls it NETWORK when %s comes back', async (_name, result) => {
    callFunction.mockImplementation(async () => ({ result }));
    await expect(call('home.get', {})).rejects.toMatchObject({ code: 'NETWORK', unclear: true });
  });

  it('above 100 KB is not sent at all: it says to shorten, instead of blaming the network', async () => {
    callFunction.mockClear();
    // Three bytes a character: 34,134 of them are one too many.
    const query = '字'.repeat(34_134);
    await expect(call('policy.list', { query })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: '内容过多，请精简后再试。',
      unclear: false,
    });
    expect(callFunction).not.toHaveBeenCalled();
  });

  it('never makes the same command id twice', () => {
    const ids = new Set(Array.from({ length: 2000 }, newCommandId));
    expect(ids.size).toBe(2000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});

describe('a command of a page', () => {
  const send = () => renderHook(() => useAct());
  const bind = { kind: 'firm', name: '示例', unifiedCode: 'X' } as const;
  const ids = () => callFunction.mock.calls.map(([{ data }]) => data.data.commandId as string);
  beforeEach(() => callFunction.mockReset());

  it('is sent once though tapped twice', async () => {
    const { sent } = answering({ 'applicants.bind': { data: { id: 'a', name: '示例', kind: 'firm' } } });
    const { result } = send();
    await act(async () => {
      void result.current.act('applicants.bind', bind);
      await result.current.act('applicants.bind', bind);
    });
    expect(sent).toHaveLength(1);
  });

  it('keeps its id when the answer was lost, and takes a new one after a clear answer', async () => {
    const { result } = send();
    callFunction.mockRejectedValue(new Error('timeout'));
    await act(async () => void (await result.current.act('applicants.bind', bind)));
    expect(result.current.error).toContain('网络');
    answering({ 'applicants.bind': { data: { id: 'a', name: '示例', kind: 'firm' } } });
    await act(async () => void (await result.current.act('applicants.bind', bind)));
    await act(async () => void (await result.current.act('applicants.bind', bind)));
    const [lost, again, later] = ids();
    expect(again).toBe(lost);
    expect(later).not.toBe(again);
  });

  it('takes a new id once the input is another', async () => {
    const { result } = send();
    callFunction.mockRejectedValue(new Error('timeout'));
    await act(async () => void (await result.current.act('applicants.bind', bind)));
    await act(async () => void (await result.current.act('applicants.bind', { ...bind, name: '另一' })));
    const [first, second] = ids();
    expect(second).not.toBe(first);
  });

  it('says which field was refused', async () => {
    answering({ 'applicants.bind': { code: 'BAD_CODE', message: '代码有误', field: 'unifiedCode' } });
    const { result } = send();
    await act(async () => void (await result.current.act('applicants.bind', bind)));
    expect(result.current).toMatchObject({
      error: '代码有误',
      field: 'unifiedCode',
      code: 'BAD_CODE',
      busy: false,
    });
  });
});

describe('a question', () => {
  it('drops a late answer to an earlier input', async () => {
    const waiting = new Map<string, (value: unknown) => void>();
    callFunction.mockImplementation(
      ({ data }: { data: { data: { query: string } } }) =>
        new Promise((resolve) => waiting.set(data.data.query, resolve)),
    );
    const answer = (query: string) =>
      waiting.get(query)?.({
        result: { ok: true, now: '', today: '2026-06-10', data: { items: [{ id: query }] } },
      });
    const { result, rerender } = renderHook(({ query }) => useAsk('policy.list', { query }), {
      initialProps: { query: 'a' },
    });
    rerender({ query: 'b' });
    await act(async () => answer('b'));
    await act(async () => answer('a'));
    expect(result.current.answer?.data.items[0]?.id).toBe('b');
  });

  it('is not asked before its input is known', () => {
    callFunction.mockReset();
    const { result } = renderHook(() => useAsk('policy.item', null));
    expect(result.current.loading).toBe(false);
    expect(callFunction).not.toHaveBeenCalled();
  });
});
