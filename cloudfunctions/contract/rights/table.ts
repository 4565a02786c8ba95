import type { ActionName } from '../index';
import type { Right } from './grants';

/**
 * Who may do what: action × role × relation, as data. The router enforces it, `npm run actions` prints it, and
 * test/cloud/rights.test.ts tries every cell. An action without a row does not compile.
 * Without a right by role the answer is NOT_ALLOWED; without the relation it is NOT_FOUND, as if there were no
 * such thing, so that no id can be guessed into a view.
 */
export const RIGHTS = {
  // What anybody may read.
  'home.get': { may: ['anyone'] },
  'policy.list': { may: ['anyone'] },
  'policy.item': { may: ['anyone'] },
  'selfcheck.evaluate': { may: ['anyone'] },
  'selfcheck.questions': { may: ['anyone'] },
  'selfcheck.recognitions': { may: ['anyone'] },
  'selfcheck.whatIf': { may: ['anyone'] },
  'tools.rdCosts': { may: ['anyone'] },
  'notices.list': { may: ['anyone'] },
  'notices.get': { may: ['anyone'] },
  'calls.list': { may: ['anyone'] },
  'calls.get': { may: ['anyone'] },
  'calls.ofItem': { may: ['anyone'] },

  'about.get': { may: ['anyone'] },

  // Oneself.
  'me.export': { may: ['person'] },
  'me.close': { may: ['person'] },
  'complaints.send': { may: ['person'] },
  'complaints.mine': { may: ['person'] },
  'me.get': { may: ['newcomer'] },
  'me.signIn': { may: ['newcomer'] },
  'inbox.list': { may: ['newcomer'] },
  'inbox.read': { may: ['person'] },
  'inbox.readAll': { may: ['person'] },
  'subscribe.state': { may: ['newcomer'] },
  'messages.choices': { may: ['person'] },
  'messages.choose': { may: ['person'] },
  'messages.chooseServed': { may: ['person'] },
  'notices.following': { may: ['newcomer'] },
  'notices.follow': { may: ['person'] },
  'notices.object': { may: ['person'] },
  'objections.mine': { may: ['person'] },
  'files.begin': { may: ['person'] },
  'files.finish': { may: ['person'] },

  // Applicants, drafts, claims.
  'applicants.bind': { may: ['person'] },
  'bindings.mine': { may: ['person'] },
  'bindings.withdraw': { about: 'binding', may: ['self'] },
  'invitations.accept': { may: ['person'] },
  'contacts.list': { about: 'applicant', may: ['own'] },
  'contacts.invite': { about: 'applicant', may: ['own'] },
  'contacts.revokeInvitation': { about: 'applicant', may: ['own'] },
  'contacts.remove': { about: 'applicant', may: ['own'] },
  'contacts.handOver': { about: 'applicant', may: ['own'] },
  'contacts.leave': { about: 'applicant', may: ['own'] },
  'applicants.history': { about: 'applicant', may: ['own'] },
  'profile.get': { about: 'applicant', may: ['own', 'pending', 'assigned'] },
  'profile.save': { about: 'applicant', may: ['own', 'pending'] },
  'drafts.create': { about: 'applicant', may: ['own', 'pending', 'preparing'] },
  'drafts.get': { about: 'draft', may: ['own', 'pending', 'preparing'] },
  'drafts.save': { about: 'draft', may: ['own', 'pending', 'preparing'] },
  'drafts.discard': { about: 'draft', may: ['own', 'pending'] },
  'claims.submit': { about: 'draft', may: ['own'] },
  'claims.mine': { about: 'applicant', may: ['own', 'pending'] },
  'claims.get': { about: 'claim', may: ['own'] },
  'claims.supplement': { about: 'claim', may: ['own'] },
  'claims.handLater': { about: 'claim', may: ['own'] },
  'claims.withdraw': { about: 'claim', may: ['own'] },
  'files.link': {
    about: 'file',
    may: [
      'self',
      'own',
      'pending',
      'preparing',
      'examiner@office',
      'gatherer@office',
      'decider@office',
      'payer@office',
      'administrator@office',
    ],
    recorded: true,
  },

  // Commissioners (科技特派员): assigned by 县科技局, agreed to by the firm, for a term.
  'commissioners.invite': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'commissioners.list': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'assignments.offer': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'assignments.list': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'assignments.ofApplicant': { about: 'applicant', may: ['own'] },
  'assignments.answer': { about: 'assignment', may: ['own'] },
  'assignments.consent': { about: 'assignment', may: ['own'] },
  'assignments.end': {
    about: 'assignment',
    may: ['own', 'self', 'gatherer@office', 'administrator@office'],
  },
  'commissioner.firms': { may: ['person'] },
  'commissioner.firm': { about: 'applicant', may: ['assigned'] },
  'commissioner.year': { may: ['person'] },
  'services.record': { about: 'applicant', may: ['assigned'] },
  'services.correct': { about: 'service', may: ['self'] },
  'services.list': { about: 'applicant', may: ['own', 'assigned'] },
  'needs.post': { about: 'applicant', may: ['own'] },
  'needs.list': { about: 'applicant', may: ['own', 'assigned'] },
  'needs.take': { about: 'need', may: ['assigned'] },
  'needs.giveBack': { about: 'need', may: ['assigned'] },
  'needs.done': { about: 'need', may: ['assigned'] },
  'needs.answer': { about: 'need', may: ['own'] },
  'needs.withdraw': { about: 'need', may: ['own'] },

  // The offices of article 21.
  'desk.health': { may: ['examiner', 'gatherer', 'decider', 'payer', 'administrator'] },
  'phoning.list': { may: ['gatherer', 'administrator'] },
  'phoning.done': { may: ['gatherer', 'administrator'] },
  'desk.queues': { may: ['examiner', 'gatherer', 'decider', 'payer', 'administrator'] },
  'desk.work': { may: ['examiner', 'gatherer', 'decider', 'payer'] },
  'desk.claim': {
    about: 'claim',
    may: ['examiner@office', 'gatherer@office', 'decider@office', 'payer@office'],
    recorded: true,
  },
  'exam.start': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'exam.check': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'exam.extend': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'exam.return': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'exam.recommend': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'exam.refuse': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'grades.record': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'grades.counter': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'premises.grant': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'premises.end': { about: 'claim', may: ['examiner@office'], standsAside: true },
  'calls.open': { may: ['gatherer'] },
  'calls.revise': { may: ['gatherer'] },
  'calls.close': { may: ['gatherer'] },
  'lists.overview': { may: ['gatherer'] },
  'lists.all': { may: ['gatherer'] },
  'lists.get': { about: 'list', may: ['gatherer@office'] },
  'lists.create': { may: ['gatherer'] },
  'lists.publish': { about: 'list', may: ['gatherer@office'] },
  'lists.correct': { about: 'list', may: ['gatherer@office'] },
  'objections.decide': { about: 'objection', may: ['gatherer@office'], standsAside: true },
  'decisions.approve': { about: 'claim', may: ['decider@office'], standsAside: true },
  'decisions.refuse': { about: 'claim', may: ['decider@office'], standsAside: true },
  /** By whoever decides what has passed its notice, by whoever gathers what was recommended. */
  'decisions.sendBack': { about: 'claim', may: ['decider@office', 'gatherer@office'], standsAside: true },
  'payments.record': { about: 'claim', may: ['payer@office'], standsAside: true },
  'payments.counter': { about: 'claim', may: ['payer@office'], standsAside: true },
  'budgets.years': { may: ['gatherer', 'decider', 'payer'] },
  'budgets.plan': { may: ['gatherer', 'payer'] },
  'budgets.ledger': { may: ['gatherer', 'decider', 'payer'] },
  'imports.start': { may: ['gatherer'] },
  'imports.read': { may: ['gatherer'] },
  'imports.get': { may: ['gatherer'] },
  'imports.all': { may: ['gatherer'] },
  'imports.rows': { may: ['gatherer'] },
  'imports.confirm': { may: ['gatherer'] },
  'prepared.list': { about: 'applicant', may: ['own', 'pending'] },
  'prepared.confirm': { about: 'applicant', may: ['own'] },
  'calendar.get': { may: ['gatherer'] },
  'calendar.enter': { may: ['gatherer'] },

  // 县科技局 on who stands for whom; administrators on who holds which role.
  'bindings.list': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'bindings.get': { about: 'binding', may: ['gatherer@kjj', 'administrator@kjj'], recorded: true },
  'bindings.confirm': { about: 'binding', may: ['gatherer@kjj', 'administrator@kjj'], standsAside: true },
  'bindings.decline': { about: 'binding', may: ['gatherer@kjj', 'administrator@kjj'], standsAside: true },
  'complaints.list': { may: ['gatherer@kjj', 'administrator@kjj'] },
  'complaints.get': { about: 'complaint', may: ['gatherer@kjj', 'administrator@kjj'], recorded: true },
  'complaints.answer': { about: 'complaint', may: ['gatherer@kjj', 'administrator@kjj'] },
  'settings.save': { may: ['administrator@kjj'] },
  'offices.mine': { may: ['administrator'] },
  'offices.staff': { about: 'office', may: ['administrator@office'] },
  'offices.invite': { about: 'office', may: ['administrator@office'] },
  'offices.revokeInvitation': { about: 'office', may: ['administrator@office'] },
  'people.grant': { about: 'office', may: ['administrator@office'] },
  'people.revoke': { about: 'office', may: ['administrator@office'] },

  // Papers: what each may be made of is in rights/documents.ts.
  'documents.start': { may: ['person'] },
  'documents.get': { about: 'document', may: ['self'] },
  'documents.run': { about: 'document', may: ['self'] },

  reminders: { may: ['timer'] },
} as const satisfies Record<ActionName, Right>;

/** One action's row. */
export const rightOf = (action: ActionName): Right => RIGHTS[action];

export type Access = 'public' | 'signed-in' | 'timer';

/** The coarsest question: does the action ask who calls at all? */
export function accessOf(action: ActionName): Access {
  const { may } = rightOf(action);
  if (may.includes('timer')) return 'timer';
  return may.includes('anyone') ? 'public' : 'signed-in';
}
