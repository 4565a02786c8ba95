import { act, render } from '@testing-library/react';
import { ApplicantSwitch } from '@/features/account/ApplicantSwitch';
import { chooseApplicant, refreshSession, resetSession, useSession } from '@/services/session';
import { answering, textOf } from '../desk/kit';

const member = (id: string, name: string, state: 'confirmed' | 'pending' = 'confirmed') => ({
  id,
  name,
  kind: 'firm' as const,
  state,
});
const FIRST = member('a', '甲企业');
const SECOND = member('b', '乙企业', 'pending');

function Shown() {
  const { me, applicant } = useSession();
  if (!me || !applicant) return <span id="none">nobody</span>;
  return <ApplicantSwitch applicants={me.applicants} current={applicant} onChoose={chooseApplicant} />;
}

const signedIn = async (...applicants: ReturnType<typeof member>[]) => {
  answering({
    'me.get': { data: { signedIn: true, guideVersion: 'g', applicants, roles: [], unread: 0 } },
  });
  await act(() => refreshSession().then(() => undefined));
};

afterEach(() => act(resetSession));

describe('for whom one acts', () => {
  it('is the first until another is chosen, and stays chosen', async () => {
    render(<Shown />);
    expect(textOf('#none')).toBe('nobody');
    await signedIn(FIRST, SECOND);
    expect(textOf('#current-applicant')).toBe('甲企业');
    act(() => chooseApplicant('b'));
    expect(textOf('#current-applicant')).toBe('乙企业');
    expect(textOf('#binding-pending')).toContain('等待县科技局确认');
    act(resetSession);
    await signedIn(FIRST, SECOND);
    expect(textOf('#current-applicant')).toBe('乙企业');
  });

  it('falls back to who is left once the chosen one is no longer one’s own', async () => {
    render(<Shown />);
    await signedIn(FIRST, SECOND);
    act(() => chooseApplicant('b'));
    await signedIn(FIRST);
    expect(textOf('#current-applicant')).toBe('甲企业');
    // What is not one's own cannot be chosen.
    act(() => chooseApplicant('somebody-elses'));
    expect(textOf('#current-applicant')).toBe('甲企业');
  });

  it('offers a change only where there are several', async () => {
    const { container } = render(<Shown />);
    await signedIn(FIRST);
    expect(container.textContent).not.toContain('切换');
    await signedIn(FIRST, SECOND);
    expect(container.textContent).toContain('切换');
  });
});
