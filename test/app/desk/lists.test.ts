import type { ClaimSummary } from '@contract';
import { stillChosen, toggled, toggledAll } from '@/features/desk/list/selection';
import { applicantsTwice } from '@/features/desk/queues';

describe('choosing what goes on a list', () => {
  it('puts in, takes out, takes all, takes none', () => {
    const one = toggled(new Set(), 'a');
    expect([...one]).toEqual(['a']);
    expect([...toggled(one, 'a')]).toEqual([]);
    expect([...toggledAll(one, ['a', 'b'])]).toEqual(['a', 'b']);
    expect([...toggledAll(new Set(['a', 'b']), ['a', 'b'])]).toEqual([]);
  });

  it('forgets what is no longer on offer', () => {
    expect(stillChosen(new Set(['gone', 'b', 'a']), ['a', 'b', 'c'])).toEqual(['a', 'b']);
  });

  it('points out an applicant with several claims', () => {
    const claims = ['x', 'y', 'x'].map((applicantId) => ({ applicantId }) as ClaimSummary);
    expect([...applicantsTwice(claims)]).toEqual(['x']);
  });
});
