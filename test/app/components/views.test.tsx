import { render, screen } from '@testing-library/react';
import { DayLeft, ErrorState, FileRow, MoneyView, StepBar } from '@/components';

const text = () => document.body.textContent ?? '';

describe('an amount', () => {
  it('is never shown without its kind', () => {
    render(<MoneyView kind="atLeast" per="每年" fen={250_000_000} />);
    expect(text()).toBe('不低于每年250万元');
  });

  it('names no figure where the plan names none', () => {
    render(<MoneyView kind="discretionary" />);
    expect(text()).toBe('金额待定');
  });

  it('shows both ends of an open range', () => {
    render(<MoneyView kind="atMost" fen={500_000_000} toFen={1_500_000_000} />);
    expect(text()).toBe('最高不超过500万元至1500万元');
  });

  it('does not say the kind twice', () => {
    render(<MoneyView kind="atLeast" text="不低于250万元" />);
    expect(text()).toBe('不低于250万元');
  });
});

describe('days left', () => {
  it.each([
    ['2026-06-12', undefined, '还剩2天'],
    ['2026-06-12', 3, '还剩3个工作日（2天）'],
    ['2026-06-10', undefined, '今天截止'],
    ['2026-06-09', undefined, '已过1天'],
  ])('to %s with %s working days says %s', (day, workingLeft, said) => {
    render(<DayLeft label="截止" day={day} today="2026-06-10" workingLeft={workingLeft} />);
    expect(text()).toContain(said);
  });

  it('says why a day may still move', () => {
    render(<DayLeft label="公示至" day="2027-01-05" today="2026-12-28" provisional="2027年放假安排未公布" />);
    expect(text()).toContain('暂定：2027年放假安排未公布');
  });
});

describe('a step bar', () => {
  it('tells each step with its state to a screen reader', () => {
    render(
      <StepBar
        steps={[
          { id: 'a', label: '提交', state: 'done', day: '2026-03-02' },
          { id: 'b', label: '部门审查', state: 'now' },
          { id: 'c', label: '拨付', state: 'todo' },
        ]}
      />,
    );
    expect(screen.getByLabelText('第1步，提交，已完成').textContent).toContain('3月2日');
    expect(screen.getByLabelText('第2步，部门审查，进行中')).toBeTruthy();
    expect(screen.getByLabelText('第3步，拨付，未开始')).toBeTruthy();
  });
});

describe('a state that helps', () => {
  it('offers another try', () => {
    const retry = jest.fn();
    render(<ErrorState message="网络没有连通" onRetry={retry} />);
    screen.getByText('再试一次').click();
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('names a file that failed, with the reason', () => {
    render(<FileRow id="f" name="证书.pdf" size={25 * 1024 * 1024} status="failed" error="超过20MB" />);
    expect(text()).toContain('证书.pdf');
    expect(text()).toContain('25MB · 未上传');
    expect(text()).toContain('超过20MB');
  });
});

describe('something could not be had', () => {
  it('offers another try where that can help', () => {
    const again = jest.fn();
    render(<ErrorState message="网络没有连通，请重试。" code="NETWORK" onRetry={again} />);
    expect(text()).toContain('再试一次');
    expect(text()).not.toContain('回首页');
  });

  it.each(['NOT_ALLOWED', 'NOT_FOUND'])(
    'offers the way home where another try changes nothing (%s)',
    (code) => {
      render(<ErrorState message="您没有办理此事项的权限。" code={code} onRetry={jest.fn()} />);
      expect(text()).toContain('回首页');
      expect(text()).not.toContain('再试一次');
    },
  );
});
