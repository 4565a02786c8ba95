import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { normaliseUnifiedCode } from '@contract/kernel';
import { DayField, NumberField, TypedInput, readDay, readNumber } from '@/components';
import { textOf, type } from '../desk/kit';

const shown = (id: string) => document.querySelector<HTMLInputElement>(`#${id} input`)?.value;

function Code() {
  const [code, setCode] = useState('');
  return <TypedInput id="code" label="代码" value={code} clean={normaliseUnifiedCode} onInput={setCode} />;
}

describe('a text that is cleaned', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const write = (text: string) => {
    act(() => type('code', text));
    act(() => void jest.runAllTimers());
  };

  it('shows the cleaned text', () => {
    render(<Code />);
    write('9115 ma0n');
    expect(shown('code')).toBe('9115MA0N');
  });

  it('shows it also where cleaning gives what stood there before', () => {
    render(<Code />);
    write('9115');
    write('9115 ');
    expect(shown('code')).toBe('9115');
    write('9115  ');
    expect(shown('code')).toBe('9115');
  });
});

describe('a day field', () => {
  it.each([
    ['2025-6-18', '2025-06-18'],
    ['2025年6月18日', '2025-06-18'],
    ['20250618', '2025-06-18'],
    ['２０２５．６．１８', '2025-06-18'],
    ['2026-02-29', null],
    ['2025-6', null],
    ['昨天', null],
  ])('reads %s as %s', (text, day) => expect(readDay(text)).toBe(day));

  it('says which day it understood, and which there is not', () => {
    const heard = jest.fn();
    render(<DayField id="day" label="证书日期" value={null} onChange={heard} />);
    act(() => type('day', '2025.6.18'));
    expect(textOf('#day-heard')).toBe('即 2025年6月18日');
    act(() => type('day', '2026-02-29'));
    expect(textOf('#day-error')).toContain('没有这一天');
    expect(heard).toHaveBeenLastCalledWith(null, '2026-02-29');
  });
});

describe('a number field', () => {
  it.each([
    ['12.5', 2, 1250],
    ['12.50%', 2, 1250],
    ['0.29', 2, 29],
    ['12.345', 2, null],
    ['1,024', 0, 1024],
    ['12.0', 0, 12],
    ['-3', 0, null],
  ])('reads %s with %s decimals as %s', (text, decimals, value) =>
    expect(readNumber(text, decimals)).toBe(value),
  );

  it('keeps what cannot be read and says so', () => {
    render(<NumberField id="staff" label="人数" value={null} decimals={0} unit="人" onChange={jest.fn()} />);
    act(() => type('staff', '十二'));
    expect(shown('staff')).toBe('十二');
    expect(textOf('#staff-error')).toContain('十二');
  });
});
