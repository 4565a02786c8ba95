import { decide } from '@domain/application/decide';
import { claimIn, COMMANDS, contextOf, follow, SUBMIT } from './claim-cases';

/** 容缺: minor papers may follow until a day that is fixed on submission. */
describe('papers that may follow', () => {
  it('are handed in while the examination goes on, beside those already there', () => {
    const claim = follow(claimIn('examining'), COMMANDS.handLater);
    expect(claim.state).toBe('examining');
    expect(claim.later).toBeUndefined();
    expect(claim.papers).toEqual([
      { paperId: 'certificate', fileIds: ['f1'] },
      { paperId: 'contribution', fileIds: ['f9'] },
    ]);
  });

  it('what is still owed stays owed', () => {
    const two = {
      ...SUBMIT,
      data: { ...SUBMIT.data, later: { paperIds: ['a', 'b'], dueDay: '2026-03-16' } },
    };
    const claim = follow(follow(null, two), {
      type: 'handLater',
      papers: [{ paperId: 'a', fileIds: ['f2'] }],
    });
    expect(claim.later).toEqual({ paperIds: ['b'], dueDay: '2026-03-16' });
  });

  it('a supplement that brings them settles them too', () => {
    const claim = follow(claimIn('returned'), {
      type: 'supplement',
      papers: [{ paperId: 'contribution', fileIds: ['f9'] }],
      note: '',
    });
    expect(claim.later).toBeUndefined();
  });

  it('other papers are not changed on this way, and none is an answer', () => {
    const put = (paperId: string, fileIds: string[]) =>
      decide({ type: 'handLater', papers: [{ paperId, fileIds }] }, claimIn('submitted'), contextOf());
    expect(put('certificate', ['f2'])).toMatchObject({ refusal: { code: 'BAD_INPUT', field: 'papers' } });
    expect(put('contribution', [])).toMatchObject({ refusal: { code: 'PAPERS_MISSING' } });
    expect(
      decide(COMMANDS.handLater, follow(claimIn('submitted'), COMMANDS.handLater), contextOf()),
    ).toMatchObject({ refusal: { code: 'OUT_OF_TURN' } });
  });
});
