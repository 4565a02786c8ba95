import type { ActionName } from '@contract';
import { TURNS } from '@domain/application/decide';
import type { ClaimCommandType } from '@domain/application/commands';
import type { Caller } from '../../scripts/seed/call';
import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, recommended, type Town } from './helpers/town';

/** How each command of the table is asked for, by whoever has the right to it. */
const ASKED: Partial<Record<ClaimCommandType, [ActionName, keyof Town, object]>> = {
  startExamination: ['exam.start', 'examiner', {}],
  checkCondition: [
    'exam.check',
    'examiner',
    { conditionId: 'held', proved: true, paperIds: ['certificate'] },
  ],
  return: ['exam.return', 'examiner', { missing: ['证书'], workingDays: 5 }],
  extendSupplement: ['exam.extend', 'examiner', { workingDays: 20, reason: '理由' }],
  recommend: [
    'exam.recommend',
    'examiner',
    { note: '意见', documentNumber: '文号', uncheckedReason: '理由' },
  ],
  refuseExamination: ['exam.refuse', 'examiner', { ground: 'held', reason: '理由' }],
  supplement: ['claims.supplement', 'contact', { papers: [] }],
  withdraw: ['claims.withdraw', 'contact', {}],
  approve: ['decisions.approve', 'decider', { documentNumber: '文号', years: [{ year: 1, fen: 5_000_000 }] }],
  refuseDecision: ['decisions.refuse', 'decider', { documentNumber: '文号', reason: '理由' }],
  sendBack: ['decisions.sendBack', 'gatherer', { to: 'examination', reason: '理由' }],
  recordGrade: ['grades.record', 'examiner', { year: 1, grade: 'excellent', documentNumber: '文号' }],
  recordPayment: ['payments.record', 'payer', { year: 1, fen: 1, day: '2026-03-02', voucher: 'V' }],
};
const COMMANDS = Object.entries(ASKED) as [ClaimCommandType, [ActionName, keyof Town, object]][];

/** Generated from the decider's own table: out of turn or out of date, every command is refused and nothing changes. */
describe('wrong states and stale versions, through the functions', () => {
  let town: Town;
  const claims: Record<string, string> = {};
  beforeAll(async () => {
    town = await openTown();
    const { contact, examiner } = town;
    const facts = titleFacts('high-tech-firm', '2025-11-20', 'T-1');
    claims.submitted = (await apply(town, contact, 'high-tech-firm', facts)).claimId;
    const sme = titleFacts('tech-sme', '2025-11-20', 'T-2');
    claims.recommended = await recommended(town, contact, examiner, 'tech-sme', sme);
    const mark = titleFacts('benchmark-firm', '2025-11-20', 'T-3');
    claims.withdrawn = (await apply(town, contact, 'benchmark-firm', mark)).claimId;
    await contact.get('claims.withdraw', {
      commandId: newCommand(),
      claimId: claims.withdrawn,
      expectedVersion: (await whole(claims.withdrawn)).version,
    });
  });
  afterAll(() => town?.stop());

  const whole = async (claimId: string) =>
    town.cloud.store.get('claims', claimId) as unknown as { version: number; state: { state: string } };

  it.each(COMMANDS)('%s', async (type, [action, who, data]) => {
    for (const [state, claimId] of Object.entries(claims)) {
      const before = JSON.stringify(await whole(claimId));
      const { version } = JSON.parse(before) as { version: number };
      const inTurn = (TURNS[type as keyof typeof TURNS] as readonly string[]).includes(state);
      for (const expectedVersion of inTurn
        ? [version - 1, version + 1]
        : [version, version - 1, version + 1]) {
        const answer = await (town[who] as Caller).ask(action, {
          commandId: newCommand(),
          claimId,
          expectedVersion,
          ...data,
        });
        expect({ state, expectedVersion, ok: answer.ok }).toEqual({ state, expectedVersion, ok: false });
        // Whoever has not got it in hand yet is answered as if there were none.
        if (!answer.ok)
          expect(['OUT_OF_TURN', 'STALE_VERSION', 'NOT_FOUND', 'NOT_ALLOWED']).toContain(answer.code);
      }
      expect(JSON.stringify(await whole(claimId))).toBe(before);
    }
  });
});
