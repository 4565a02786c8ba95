import { OFFICES, type Instant } from '@contract/kernel';
import type { Relation, Subject } from '@contract/rights';
import { inHandsOf } from '@domain/application/hands';
import type { Standing } from '@domain/people/rights';
import type { Assignment } from '@domain/commissioner/assignment';
import { servingNow } from './assignments';
import type { Binding } from './bindings';
import { read } from './database';
import { documentJob } from './documents';
import type { StoredFile } from './files';
import { applyDue } from './list-jobs';
import { bindingOf, type Person } from './people';

type Resolver = (id: string, person: Person, at: Instant) => Promise<Standing | null>;

const NOBODY: Standing['inHands'] = () => false;

/** How the caller stands to an applicant: as its contact, confirmed or not, or as its commissioner. */
async function toApplicant(applicantId: string, person: Person, at: Instant): Promise<Standing> {
  const relations: Relation[] = [];
  const binding = await bindingOf(person._id, applicantId);
  if (binding) relations.push(binding);
  const serving = await servingNow(person._id, applicantId, at);
  if (serving) relations.push('assigned', ...(serving.mayPrepare ? (['preparing'] as const) : []));
  return { relations, partial: relations.length > 0, inHands: NOBODY, applicantId };
}

/** Whether a person may work on a draft: its applicant's contact, its commissioner with consent, or the author while not confirmed. */
export async function worksOn(
  person: Person,
  draft: { applicantId: string; createdBy: string },
  at: Instant,
): Promise<boolean> {
  const binding = await bindingOf(person._id, draft.applicantId);
  if (binding === 'own' || (binding === 'pending' && draft.createdBy === person._id)) return true;
  return (await servingNow(person._id, draft.applicantId, at))?.mayPrepare === true;
}

/** Whoever is not confirmed yet works on what they began themselves, and sees nothing that others prepared. */
function unlessPending(standing: Standing, ownWork: boolean): Standing {
  const pending = standing.relations.includes('pending');
  const relations = standing.relations.filter((relation) => relation !== 'pending' || ownWork);
  return { ...standing, relations, waiting: pending };
}

/** One resolver per kind of subject; null when there is no such subject. */
const RESOLVERS: Record<Subject, Resolver> = {
  async applicant(id, person, at) {
    const applicant = await read<{ confirmedAt?: Instant }>('applicants', id);
    return applicant && unlessPending(await toApplicant(id, person, at), !applicant.confirmedAt);
  },

  async draft(id, person, at) {
    const draft = await read<{ applicantId: string; createdBy: string }>('drafts', id);
    if (!draft) return null;
    const standing = await toApplicant(draft.applicantId, person, at);
    const ownWork = draft.createdBy === person._id;
    return { ...unlessPending(standing, ownWork), ...(ownWork ? {} : { waiting: false }) };
  },

  async claim(id, person, at) {
    const claim = await applyDue(id, at);
    if (!claim) return null;
    const standing = unlessPending(await toApplicant(claim.state.applicantId, person, at), false);
    return { ...standing, waiting: false, inHands: (role, office) => inHandsOf(claim.state, role, office) };
  },

  async list(id) {
    const list = await read('lists', id);
    return list && { relations: [], partial: false, inHands: (role) => role === 'gatherer' };
  },

  /** The firm never learns who objected: being its contact opens nothing, but forbids to judge. */
  async objection(id, person, at) {
    const objection = await read<{ by: string; claimId: string }>('objections', id);
    const claim = objection && (await RESOLVERS.claim(objection.claimId, person, at));
    if (!claim) return null;
    const relations: Relation[] =
      objection.by === person._id ? [...claim.relations, 'self'] : [...claim.relations];
    return { ...claim, relations, inHands: (role) => role === 'gatherer' };
  },

  async file(id, person, at) {
    const file = await read<StoredFile>('files', id);
    if (!file || file.state === 'removing') return null;
    return toFile(file, person, at);
  },

  async document(id, person) {
    const job = await documentJob(id);
    if (!job) return null;
    return { relations: job.personId === person._id ? ['self'] : [], partial: false, inHands: NOBODY };
  },

  async complaint(id) {
    const complaint = await read('complaints', id);
    return complaint && { relations: [], partial: false, inHands: NOBODY };
  },

  /** Whoever asked for it, or stands for the organisation already, does not confirm it. */
  async binding(id, person, at) {
    const binding = await read<Binding>('bindings', id);
    if (!binding) return null;
    const { partial } = await toApplicant(binding.applicantId, person, at);
    const own = binding.personId === person._id;
    return {
      relations: own ? ['self'] : [],
      partial: partial || own,
      inHands: (role, office) => office === 'kjj' && (role === 'gatherer' || role === 'administrator'),
    };
  },

  /** An assignment is ended by either side or by 县科技局; the firm alone answers it. */
  async assignment(id, person, at) {
    const assignment = await read<Assignment>('assignments', id);
    if (!assignment) return null;
    const standing = await toApplicant(assignment.applicantId, person, at);
    const own = standing.relations.filter((relation) => relation === 'own');
    return {
      ...standing,
      relations: assignment.personId === person._id ? [...own, 'self'] : own,
      inHands: (role, office) => office === 'kjj' && (role === 'gatherer' || role === 'administrator'),
    };
  },

  /** A record is its author's while they serve the firm. */
  async service(id, person, at) {
    const service = await read<{ personId: string; applicantId: string }>('services', id);
    if (!service) return null;
    const standing = await toApplicant(service.applicantId, person, at);
    const relations = standing.relations.filter((relation) => relation !== 'preparing');
    const author = service.personId === person._id && relations.includes('assigned');
    return { ...standing, relations: author ? [...relations, 'self'] : relations };
  },

  async need(id, person, at) {
    const need = await read<{ applicantId: string }>('needs', id);
    return need && toApplicant(need.applicantId, person, at);
  },

  /** 县科技局 leads the plan: its administrators may give roles in every office, others in their own. */
  async office(id) {
    if (!Object.hasOwn(OFFICES, id)) return null;
    return {
      relations: [],
      partial: false,
      inHands: (role, office) => role === 'administrator' && (office === id || office === 'kjj'),
    };
  },
};

/** A file is for whoever may see what it belongs to; while it belongs to nothing, for who uploaded it. */
async function toFile(file: StoredFile, person: Person, at: Instant): Promise<Standing | null> {
  const { boundTo } = file;
  if (!boundTo)
    return { relations: file.personId === person._id ? ['self'] : [], partial: false, inHands: NOBODY };
  const [kind, id] = splitBound(boundTo);
  if (kind === 'objection') {
    const standing = await RESOLVERS.objection(id, person, at);
    return standing && { ...standing, relations: standing.relations.filter((one) => one === 'self') };
  }
  if (kind === 'binding') return RESOLVERS.binding(id, person, at);
  const claim = await RESOLVERS.claim(id, person, at);
  if (!claim) return RESOLVERS.draft(id, person, at);
  // Whoever prepares works on drafts: what was submitted is between the firm and the offices.
  return { ...claim, relations: claim.relations.filter((one) => one !== 'preparing') };
}

/** What a file is bound to: `objection:{id}`, `binding:{id}`, or the id of a claim or draft. */
function splitBound(boundTo: string): [string | null, string] {
  const at = boundTo.indexOf(':');
  return at < 0 ? [null, boundTo] : [boundTo.slice(0, at), boundTo.slice(at + 1)];
}

/** How the caller stands to a subject, null when there is none of this id. The one place where it is found out. */
export function standingTo(
  subject: Subject,
  id: string,
  person: Person,
  at: Instant,
): Promise<Standing | null> {
  return RESOLVERS[subject](id, person, at);
}
