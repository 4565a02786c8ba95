import { act, render } from '@testing-library/react';
import { StaffCard } from '@/features/office/StaffCard';
import { TODAY, answering, tap, type } from '../desk/kit';

const ONE = {
  personId: 'p1',
  name: '李四',
  role: 'examiner' as const,
  roleLabel: '审查',
  until: '2026-12-31',
  over: false,
  you: false,
};
const show = (more: Partial<typeof ONE> = {}, onChanged = jest.fn()) => {
  render(<StaffCard one={{ ...ONE, ...more }} office="kjj" today={TODAY} onChanged={onChanged} />);
  return onChanged;
};
const at = (id: string) => document.querySelector(`#${id}`);

describe('somebody’s role', () => {
  it('is prolonged to a day', async () => {
    const { sent } = answering({ 'people.grant': { data: { personId: 'p1' } } });
    const onChanged = show();
    await tap('prolong-p1-examiner');
    await act(async () => type('prolong-until-p1-examiner', '2027-12-31'));
    await tap('prolong-confirm-p1-examiner');
    expect(sent).toMatchObject([
      {
        action: 'people.grant',
        data: { personId: 'p1', role: 'examiner', office: 'kjj', until: '2027-12-31' },
      },
    ]);
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(at('prolong-confirm-p1-examiner')).toBeNull();
  });

  it('is not prolonged without a day', async () => {
    const { sent } = answering({ 'people.grant': { data: { personId: 'p1' } } });
    show();
    await tap('prolong-p1-examiner');
    await tap('prolong-confirm-p1-examiner');
    expect(sent).toEqual([]);
  });

  it('is taken back after a question', async () => {
    const { sent } = answering({ 'people.revoke': { data: { personId: 'p1' } } });
    const onChanged = show();
    await tap('revoke-p1-examiner');
    expect(sent).toMatchObject([
      { action: 'people.revoke', data: { personId: 'p1', role: 'examiner', office: 'kjj' } },
    ]);
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('of one’s own is prolonged by somebody else', () => {
    show({ you: true });
    expect(at('prolong-p1-examiner')).toBeNull();
    expect(at('revoke-p1-examiner')).not.toBeNull();
  });
});
