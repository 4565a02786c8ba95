import type { FactInput } from '@contract';
import type { Caller } from '../../../scripts/seed/call';
import { applyFor, checkAll, titleFacts } from '../../../scripts/seed/claims';
import { stubborn, type Trouble } from './stubborn';
import type { Town } from './town';

const WAN = 1_000_000;

/** What a round meant to do to one claim: the store must say the same in the end, no more and no less. */
export interface Meant {
  claimId: string;
  number: string;
  /** Types of events in their order; a tick of a condition may come several times. */
  events: string[];
  decidedFen: number;
  paidFen: number;
  vouchers: string[];
}

/** Facts of an institution whose R&D spending grew, for the last full year before `base + 1`. */
const growthFacts = (base: number, last: number, before: number): FactInput[] => [
  { fact: 'in-county', value: true },
  { fact: 'institution-rd-spending', value: last * WAN, year: base },
  { fact: 'institution-rd-spending', value: before * WAN, year: base - 1 },
];

const expertFacts = (number: string): FactInput[] => [
  { fact: 'in-county', value: true },
  { fact: 'expert-station-held', value: true },
  { fact: 'expert-station-date', value: '2025-06-18' },
  { fact: 'expert-station-number', value: number },
];

/**
 * One round of article 21 by callers who never give up, in whatever trouble comes: answers, application, examination
 * with a supplement, recommendation, list, notice, decision, grade, payment in instalments and a counter-entry.
 */
export class Round {
  private readonly who: Record<'firm' | 'station' | 'examiner' | 'organisation' | 'gatherer', Caller> &
    Record<'decider' | 'payer' | 'anyone' | 'institute', Caller>;
  private acts = 0;

  constructor(
    private readonly town: Town,
    private readonly name: string,
    private readonly trouble: Trouble,
    random: () => number,
  ) {
    const of = (caller: Caller): Caller => {
      const patient = stubborn(caller, random);
      // Every call of the way meets its own trouble, those that only look as well.
      return {
        ...patient,
        get: (action, data) => {
          this.trouble.beforeAct();
          return patient.get(action, data);
        },
      };
    };
    this.who = {
      firm: of(town.contact),
      station: of(town.station),
      institute: of(town.as('contact-institute')),
      examiner: of(town.examiner),
      organisation: of(town.organisation),
      gatherer: of(town.gatherer),
      decider: of(town.decider),
      payer: of(town.payer),
      anyone: of(town.as()),
    };
  }

  /** The day in the county as the last answer said it. */
  async today(): Promise<string> {
    const { now } = (await (await fetch(`${this.town.cloud.url}/_local/clock`)).json()) as { now: string };
    return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** A title that was told once what is missing, and a station; both recommended. */
  async titleAndStation(): Promise<Meant[]> {
    const { firm, station, examiner, organisation, anyone } = this.who;
    const facts = titleFacts('benchmark-firm', '2025-11-20', `BG-${this.name}`);
    const asked = facts.filter(({ fact }) => !fact.endsWith('-number'));
    const { items } = await anyone.get('selfcheck.evaluate', { kind: 'firm', facts: asked });
    if (items.find(({ id }) => id === 'benchmark-firm')?.verdict !== 'met') throw new Error('not met');
    const title = await this.apply(firm, 'benchmark-firm', facts);
    await this.supplemented(title.claimId);
    await this.recommend(examiner, title.claimId);
    const expert = await this.apply(station, 'expert-station', expertFacts(`ZJ-${this.name}`));
    await this.recommend(organisation, expert.claimId);
    return [
      { ...title, events: ['submitted', 'examinationStarted', 'returned', 'supplemented', 'recommended'] },
      { ...expert, events: ['submitted', 'examinationStarted', 'recommended'] },
    ];
  }

  /** An institution's growth of one year (art. 2: a cap each year). */
  async growth(base: number, last: number, before: number): Promise<Meant> {
    const claim = await this.apply(
      this.who.institute,
      'rd-growth-institution',
      growthFacts(base, last, before),
    );
    await this.recommend(this.who.examiner, claim.claimId);
    return { ...claim, events: ['submitted', 'examinationStarted', 'recommended'] };
  }

  /** Gathered, frozen, published for a day, and passed by the timer alone. @returns the list's id */
  async listed(claims: readonly Meant[]): Promise<string> {
    const { gatherer } = this.who;
    const claimIds = claims.map(({ claimId }) => claimId);
    const title = `名单 ${this.name}`;
    const { listId } = await gatherer.get('lists.create', { commandId: this.key('list'), title, claimIds });
    const list = await this.reached(listId, 'frozen');
    const { version: expectedVersion } = list;
    const publish = { commandId: this.key('publish'), listId, expectedVersion, naturalDays: 1 };
    await gatherer.get('lists.publish', publish);
    this.trouble.beforeTimer();
    await this.town.advance('48h');
    await this.reached(listId, 'closed');
    for (const claim of claims) {
      claim.events.push('listed', 'noticeEntered', 'noticePassed');
      await this.stands(claim.claimId, 'noticePassed');
    }
    return listId;
  }

  async decide(claim: Meant, years: { year: number; fen: number }[]): Promise<void> {
    const { decider } = this.who;
    const expectedVersion = await this.version(decider, claim.claimId);
    const documentNumber = `和政纪要 ${this.name}`;
    const { claimId } = claim;
    const approve = { commandId: this.key('approve'), claimId, expectedVersion, documentNumber, years };
    await decider.get('decisions.approve', approve);
    claim.events.push('decided');
    claim.decidedFen += years.reduce((sum, { fen }) => sum + fen, 0);
  }

  /** A wrong grade first, taken back, then the right one. */
  async grade(claim: Meant, year: number, fen: number): Promise<void> {
    const { organisation } = this.who;
    const { claimId } = claim;
    const record = async (grade: 'excellent' | 'qualified') =>
      organisation.get('grades.record', {
        commandId: this.key('grade'),
        claimId,
        expectedVersion: await this.version(organisation, claimId),
        year,
        grade,
        documentNumber: `考核 ${this.name}`,
      });
    await record('excellent');
    await organisation.get('grades.counter', {
      commandId: this.key('ungrade'),
      claimId,
      expectedVersion: await this.version(organisation, claimId),
      year,
      reason: '文件看错',
    });
    await record('qualified');
    claim.events.push('gradeRecorded', 'gradeCountered', 'gradeRecorded');
    claim.decidedFen += fen;
  }

  async pay(claim: Meant, year: number, fen: number): Promise<void> {
    const { payer } = this.who;
    const voucher = `CZ-${this.key('pay')}`.toUpperCase();
    await payer.get('payments.record', {
      commandId: this.key('pay'),
      claimId: claim.claimId,
      expectedVersion: await this.version(payer, claim.claimId),
      year,
      fen,
      day: await this.today(),
      voucher,
    });
    claim.events.push('paymentRecorded');
    claim.paidFen += fen;
    claim.vouchers.push(voucher);
  }

  /** Takes the last payment back. */
  async counter(claim: Meant): Promise<void> {
    const { payer } = this.who;
    const { claim: seen } = await payer.get('desk.claim', { claimId: claim.claimId });
    const payment = seen.payments.at(-1);
    if (!payment) throw new Error('nothing was paid');
    await payer.get('payments.counter', {
      commandId: this.key('counter'),
      claimId: claim.claimId,
      expectedVersion: seen.summary.version,
      paymentId: payment.id,
      day: await this.today(),
      reason: '金额录错',
    });
    claim.events.push('paymentCountered');
    claim.paidFen -= payment.fen;
    claim.vouchers.pop();
  }

  private async apply(caller: Caller, itemId: string, facts: FactInput[]): Promise<Meant> {
    const { url } = this.town.cloud;
    const { claimId, number } = await applyFor({ url, caller, key: this.key(itemId), itemId, facts });
    return { claimId, number, events: [], decidedFen: 0, paidFen: 0, vouchers: [] };
  }

  private async supplemented(claimId: string): Promise<void> {
    const { examiner, firm } = this.who;
    const act = async (name: string, by: Caller) => ({
      commandId: this.key(name),
      claimId,
      expectedVersion: await this.version(by, claimId),
    });
    await examiner.get('exam.start', await act('start', examiner));
    const back = { ...(await act('return', examiner)), missing: ['证书扫描件不清晰'], workingDays: 5 };
    await examiner.get('exam.return', back);
    const { summary } = await firm.get('claims.get', { claimId }).then((claim) => claim);
    await firm.get('claims.supplement', {
      commandId: this.key('supplement'),
      claimId,
      expectedVersion: summary.version,
      papers: [],
      note: '原件已重新核对',
    });
  }

  private async recommend(examiner: Caller, claimId: string): Promise<void> {
    const { claim } = await examiner.get('desk.claim', { claimId });
    if (claim.summary.state === 'submitted') {
      const start = { commandId: this.key('start'), claimId, expectedVersion: claim.summary.version };
      await examiner.get('exam.start', start);
    }
    await examiner.get('exam.recommend', {
      commandId: this.key('recommend'),
      claimId,
      expectedVersion: await checkAll(examiner, this.key('tick'), claimId),
      documentNumber: `推荐 ${this.name}`,
      note: '材料齐全，符合条件。',
    });
  }

  /** Waits for the timer to bring a list as far as that; some of its slots may be lost. */
  private async reached(listId: string, state: 'frozen' | 'closed') {
    for (let slots = 0; slots < 20; slots += 1) {
      const list = await this.who.gatherer.get('lists.get', { listId });
      if (list.state === state) return list;
      await this.town.advance('1m');
    }
    throw new Error(`the list ${listId} was never ${state}`);
  }

  private async stands(claimId: string, state: string): Promise<void> {
    const { claim } = await this.who.decider.get('desk.claim', { claimId });
    if (claim.summary.state !== state) throw new Error(`${claimId} is ${claim.summary.state}`);
  }

  private async version(by: Caller, claimId: string): Promise<number> {
    return (await by.get('desk.claim', { claimId })).claim.summary.version;
  }

  /** A command's name; each act of a round has its own. */
  private key(act: string): string {
    return `${this.name}-${act}-${(this.acts += 1)}`.replace(/[^A-Za-z0-9_-]/g, '');
  }
}
