import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { MoneyField } from '@/components';
import { textOf, type } from '../desk/kit';

/** A page that keeps what the field says, as pages do. */
function Page({ first = null, heard }: { first?: number | null; heard: (fen: number | null) => void }) {
  const [fen, setFen] = useState<number | null>(first);
  return (
    <MoneyField
      id="income"
      label="营业收入"
      value={fen}
      onChange={(next) => {
        setFen(next);
        heard(next);
      }}
    />
  );
}

const shown = () => document.querySelector<HTMLInputElement>('#income input')?.value;

describe('a money field', () => {
  const heard = jest.fn();
  const write = (text: string) => act(() => type('income', text));
  beforeEach(() => heard.mockClear());

  it('stores exact fen and keeps the text as it was typed', () => {
    render(<Page heard={heard} />);
    write('79.6万');
    expect(heard).toHaveBeenLastCalledWith(79_600_000);
    expect(shown()).toBe('79.6万');
    expect(textOf('#income-heard')).toBe('即 796,000元（79.6万元）');
  });

  it('lets a decimal point be deleted and typed again', () => {
    render(<Page heard={heard} />);
    for (const text of ['79.6', '79.', '79', '79.', '79.6']) {
      write(text);
      expect(shown()).toBe(text);
    }
    expect(heard.mock.calls.map(([fen]) => fen)).toEqual([
      79_600_000, 79_000_000, 79_000_000, 79_000_000, 79_600_000,
    ]);
  });

  it.each([
    ['796000元', 79_600_000],
    ['1.2亿', 12_000_000_000],
    ['７９．６万元', 79_600_000],
    ['1,200', 1_200_000_000],
    ['0', 0],
  ])('understands %s', (text, fen) => {
    render(<Page heard={heard} />);
    write(text);
    expect(heard).toHaveBeenLastCalledWith(fen);
  });

  it.each(['-5', '约80万', '1.2.3'])('says that it did not understand %s, and keeps it', (text) => {
    render(<Page heard={heard} />);
    write(text);
    expect(heard).toHaveBeenLastCalledWith(null);
    expect(shown()).toBe(text);
    expect(textOf('#income-error')).toContain(text);
  });

  it('shows a value given from outside in 万元, to the last fen', () => {
    render(<Page first={61_728_391} heard={heard} />);
    expect(shown()).toBe('61.728391');
    expect(textOf('#income-heard')).toBe('即 617,283.91元');
  });
});
