import { RELATIONS, type Grant, type Relation, type Right, SUBJECT_FIELDS } from '@contract/rights';
import { refusal, ROLES, type OfficeId, type Refusal, type Role } from '@contract/kernel';

/** What is known of a caller before the subject is looked at. */
export interface CallerRights {
  openid: boolean;
  signedIn: boolean;
  /** Roles that hold today. */
  roles: readonly { role: Role; office: OfficeId }[];
}

/** How a caller stands to the subject of an action. */
export interface Standing {
  /** Relations that open cells. */
  relations: readonly Relation[];
  /** True for whoever stands for the applicant or serves it, in whatever way: they must not judge its claims. */
  partial: boolean;
  /** True when only the confirmation of the caller's binding is missing; said so only of what they know of. */
  waiting?: boolean;
  /** True when the subject is in the hands of this role of this office now. */
  inHands(role: Role, office: OfficeId): boolean;
  /** The applicant it belongs to, where there is one. */
  applicantId?: string;
}

/** By which open cell a caller came in, and for which office where it is a role's. */
export interface Entry {
  grant: Grant;
  office?: OfficeId;
}

/**
 * The check that needs no subject. SIGN_IN_NEEDED, CONSENT_NEEDED, TIMER_ONLY, or NOT_ALLOWED when the row knows
 * roles only and the caller holds none of them; null when the subject decides.
 */
export function faultBeforeSubject({ may }: Right, caller: CallerRights): Refusal | null {
  if (may.includes('timer')) return refusal('TIMER_ONLY');
  if (may.includes('anyone')) return null;
  if (!caller.openid) return refusal('SIGN_IN_NEEDED');
  if (may.includes('newcomer')) return null;
  if (!caller.signedIn) return refusal('CONSENT_NEEDED');
  const byRole = may.every((grant) => roleOf(grant) !== null);
  const held = may.some((grant) => caller.roles.some(({ role }) => role === roleOf(grant)));
  return byRole && !held ? refusal('NOT_ALLOWED') : null;
}

/**
 * The cell by which the caller may act on the subject, or the refusal: NOT_FOUND without the relation (as if there
 * were no such thing), BINDING_PENDING, CONFLICT_OF_INTEREST for an office holder who stands for the applicant or serves it.
 * @param standing null when the action names no subject: then relations mean what is one's own anyway
 */
export function entryOf(right: Right, caller: CallerRights, standing: Standing | null): Entry | Refusal {
  for (const grant of right.may) {
    const role = roleOf(grant);
    if (role === null) {
      const open = !standing || !isRelation(grant) || standing.relations.includes(grant);
      if (open) return { grant };
      continue;
    }
    const held = caller.roles.find((one) => one.role === role && isWhere(grant, one, standing));
    if (!held) continue;
    if (right.standsAside && standing?.partial) return refusal('CONFLICT_OF_INTEREST');
    return { grant, office: held.office };
  }
  return refusal(
    standing?.waiting ? 'BINDING_PENDING' : 'NOT_FOUND',
    undefined,
    right.about && SUBJECT_FIELDS[right.about],
  );
}

/** The role that a grant asks for, null when it asks for none. */
function roleOf(grant: Grant): Role | null {
  return ROLES.find((role) => role === grant.split('@')[0]) ?? null;
}

/** Whether a role is held in the office that the grant asks for. */
function isWhere(grant: Grant, held: CallerRights['roles'][number], standing: Standing | null): boolean {
  if (grant.endsWith('@kjj')) return held.office === 'kjj';
  return !grant.endsWith('@office') || !standing || standing.inHands(held.role, held.office);
}

function isRelation(grant: Grant): grant is Relation {
  return (RELATIONS as readonly Grant[]).includes(grant);
}
