import { dayOf, type ApplicantKind, type ExaminationView, type Instant } from '@contract';
import { groundsOf, supplementOverdue, uncheckedConditions } from '@domain/application/examination';
import { examConditions } from '@domain/application/inputs';
import type { Claim } from '@domain/application/state';
import { namesOf } from '@platform/people';
import { examinationDaysOf } from '@platform/settings';

/** The examination of a claim as its office sees it: who has it, what is ticked, what time is left. */
export async function examinationViewOf(
  claim: Claim,
  kind: ApplicantKind,
  personId: string,
  at: Instant,
): Promise<ExaminationView> {
  const conditions = examConditions(claim, kind);
  const { examiner } = claim;
  const names = await namesOf([...claim.checks.map(({ by }) => by), ...(examiner ? [examiner.by] : [])]);
  const nameOf = (id: string) => names.get(id) ?? '本部门工作人员';
  return {
    ...(examiner
      ? { examiner: { name: nameOf(examiner.by), at: examiner.at, me: examiner.by === personId } }
      : {}),
    termDays: examinationDaysOf(claim.itemId, claim.examiningOffice),
    ...(claim.clock.left === undefined ? {} : { pausedLeft: claim.clock.left }),
    rounds: claim.rounds,
    supplementOverdue: supplementOverdue(claim, dayOf(at)),
    checks: claim.checks.map(({ conditionId, paperIds, by, at: checkedAt }) => ({
      conditionId,
      paperIds,
      who: nameOf(by),
      at: checkedAt,
    })),
    proofs: conditions.map(({ id, evidence }) => ({ conditionId: id, paperIds: [...evidence] })),
    unchecked: uncheckedConditions(conditions, claim.checks).map(({ id }) => id),
    grounds: groundsOf(conditions, claim, dayOf(at)),
  };
}
