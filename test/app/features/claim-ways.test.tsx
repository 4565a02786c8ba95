import { render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { CallView } from '@contract';
import { ClaimWays } from '@/features/claims/ClaimWays';
import { desk, summary, tap, textOf } from '../desk/kit';

const CALL = {
  contact: { office: 'kjj', officeName: '县科技局', phone: '0471-0000000' },
} as CallView;
const due = { day: '2026-06-20', label: '审查期限', overdue: false };
const claimOf = (more: Parameters<typeof summary>[0]) => desk([], { summary: summary(more) }).claim;

describe('whom to ring about a claim, and its day', () => {
  beforeEach(() => jest.mocked(Taro.makePhoneCall).mockClear());

  it('the office that has it, where the county has entered its phone', async () => {
    const claim = claimOf({ officeName: '乳业开发区', officePhone: '0471-1111111' });
    render(<ClaimWays claim={claim} call={CALL} />);
    expect(textOf('#call-office')).toBe('致电乳业开发区');
    await tap('call-office');
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0471-1111111' });
  });

  it('else whom its call names for questions, also while the firm has to supplement', async () => {
    render(<ClaimWays claim={claimOf({ state: 'returned', due })} call={CALL} />);
    expect(textOf('#call-office')).toBe('致电县科技局咨询');
    await tap('call-office');
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0471-0000000' });
    expect(document.querySelector('#claim-calendar')).not.toBeNull();
  });

  it('a day that is past is not offered to the calendar; with nobody to ring nothing is shown', () => {
    const { container, rerender } = render(
      <ClaimWays claim={claimOf({ due: { ...due, overdue: true } })} call={null} />,
    );
    expect(document.querySelector('#claim-calendar')).toBeNull();
    rerender(<ClaimWays claim={claimOf({})} call={null} />);
    expect(container.textContent).toBe('');
  });
});
