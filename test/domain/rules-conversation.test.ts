import type { ApplicantKind } from '@contract/kernel';
import { PACKS, PLAN_PACK, RECOGNITION_PACK, type FactDef } from '@domain/policy';
import { evaluate, evaluationView, nextQuestion, openQuestions, type FactValue } from '@domain/rules';
import { inputOf, wan } from './rules-helpers';

interface Firm {
  name: string;
  kind: ApplicantKind;
  /** What the firm would answer; a flag it does not name is no, a choice its last ("none"). */
  knows: Record<string, number | boolean | string | Record<number, number>>;
  /** Cards until nothing more can change. May only fall. */
  cards: number;
}

/** Five typical applicants. */
const FIRMS: readonly Firm[] = [
  {
    name: 'a dairy firm that is 高企 for the first time',
    kind: 'firm',
    knows: {
      'in-county': true,
      'high-tech-firm-held': true,
      'high-tech-firm-date': '2025-11-20',
      'high-tech-firm-renewal': 'first',
    },
    cards: 9,
  },
  {
    name: 'a firm without any title or project',
    kind: 'firm',
    knows: { 'in-county': true },
    cards: 8,
  },
  {
    name: 'an institute whose R&D grows',
    kind: 'institution',
    knows: {
      'in-county': true,
      'institution-rd-spending': { 2024: wan(1000), 2025: wan(4000) },
      'joint-project-status': 'with-institution',
      'joint-investment': wan(3000),
    },
    cards: 9,
  },
  {
    name: 'a builder with an academician station and an expert station',
    kind: 'builder',
    knows: {
      'in-county': true,
      'academician-station-held': true,
      'academician-station-date': '2025-05-20',
      'academician-station-in-county': true,
      'academician-station-member': 'domestic',
      'expert-station-held': true,
      'expert-station-date': '2025-03-10',
      'expert-station-grade-2': 'excellent',
    },
    cards: 9,
  },
  {
    name: 'a transfer agency with municipal support',
    kind: 'agency',
    knows: { 'in-county': true, 'agency-support': 'municipal', 'agency-municipal-support': wan(100) },
    cards: 5,
  },
  {
    name: 'a person who won an award',
    kind: 'person',
    knows: {
      'in-county': true,
      'science-award-level': 'regional',
      'science-award-winners': 'single',
      'science-award-municipal': wan(10),
    },
    cards: 5,
  },
];

function answer(def: FactDef, firm: Firm, year?: number): FactValue['value'] {
  const known = firm.knows[def.id];
  if (typeof known === 'object') return year === undefined ? null : (known[year] ?? null);
  if (known !== undefined) return known;
  if (def.unit === 'flag') return false;
  return def.unit === 'choice' ? (def.choices?.at(-1)?.id ?? null) : null;
}

/** Plays the conversation; gives the answers and the cards asked. */
function play(firm: Firm, pack = PLAN_PACK): { facts: FactValue[]; cards: string[] } {
  const facts: FactValue[] = [];
  const cards: string[] = [];
  for (;;) {
    const input = inputOf(firm.kind, facts, { pack, asOf: pack === PLAN_PACK ? '2026-03-02' : '2026-06-02' });
    const question = nextQuestion(evaluate(input), input);
    if (!question) return { facts, cards };
    cards.push(question.id);
    for (const { def, years } of question.facts)
      if (years) for (const year of years) facts.push({ fact: def.id, year, value: answer(def, firm, year) });
      else facts.push({ fact: def.id, value: answer(def, firm) });
    if (cards.length > 60) throw new Error(`does not end: ${cards.join(' ')}`);
  }
}

/** Some values that a fact may have. */
function samples(def: FactDef): FactValue['value'][] {
  switch (def.unit) {
    case 'flag':
      return [true, false];
    case 'choice':
      return (def.choices ?? []).map((c) => c.id);
    case 'day':
      return ['2024-12-31', '2025-06-01'];
    case 'text':
      return ['甲'];
    default:
      return [0, wan(5), wan(100_000)];
  }
}

const outcome = (kind: ApplicantKind, facts: readonly FactValue[]): string =>
  JSON.stringify(evaluate(inputOf(kind, facts)).items.map((i) => [i.verdict, i.amount, i.missing]));

describe.each(FIRMS.map((f) => [f.name, f] as const))('the conversation with %s', (_name, firm) => {
  const { facts, cards } = play(firm);

  // The number may only fall: one that fell is entered here, so that it cannot rise again.
  test('asks no more cards than it did', () => {
    expect(cards.length).toBe(firm.cards);
  });

  test('asks nothing twice', () => {
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('ends when nothing more can change', () => {
    const before = outcome(firm.kind, facts);
    const asked = new Set(facts.map((f) => f.fact));
    for (const def of PLAN_PACK.facts) {
      if (asked.has(def.id) || def.optional || def.claimOnly || !def.appliesTo.includes(firm.kind)) continue;
      // The grade of a year that has not come is not asked.
      if (def.id === 'expert-station-grade-3') continue;
      // A follow-up of something the firm does not have is not asked and does not count.
      if (def.after && !facts.some((f) => f.fact === def.after?.fact && f.value === def.after.is)) continue;
      for (const value of samples(def))
        for (const year of def.period === 'year' ? [2024, 2025] : [undefined])
          if (outcome(firm.kind, [...facts, { fact: def.id, value, ...(year ? { year } : {}) }]) !== before)
            throw new Error(`${def.id} = ${String(value)} still changes the result`);
    }
  });

  test('going back, changing an answer and changing it back loses nothing', () => {
    for (const [index, fact] of facts.entries()) {
      const def = PLAN_PACK.facts.find((f) => f.id === fact.fact);
      if (!def) throw new Error(fact.fact);
      const changed = facts.map((f, n) => (n === index ? { ...f, value: samples(def)[0] ?? null } : f));
      const back = changed.map((f, n) => (n === index ? fact : f));
      expect(outcome(firm.kind, back)).toBe(outcome(firm.kind, facts));
      // The other answers are still there: nothing answered is asked again.
      const input = inputOf(firm.kind, changed);
      const again = openQuestions(evaluate(input), input).flatMap((q) => q.facts.map(({ def: d }) => d.id));
      for (const id of again) expect(facts.map((f) => f.fact)).not.toContain(id);
    }
  });

  test('“不清楚” to everything ends as well, and claims nothing', () => {
    const unknown: Firm = { ...firm, knows: {} };
    const given: FactValue[] = [];
    for (let n = 0; n < 60; n += 1) {
      const input = inputOf(unknown.kind, given);
      const question = nextQuestion(evaluate(input), input);
      if (!question) break;
      for (const { def, years } of question.facts)
        given.push(
          ...(years ?? [undefined]).map((year) => ({ fact: def.id, value: null, ...(year ? { year } : {}) })),
        );
    }
    const evaluation = evaluate(inputOf(unknown.kind, given));
    expect(nextQuestion(evaluation, inputOf(unknown.kind, given))).toBeUndefined();
    expect(evaluation.items.filter((i) => i.verdict === 'notMet')).toEqual([]);
    expect(evaluation.totals.certainFen).toBe(0);
  });
});

const yearly = (value: number) => ({ 2023: value, 2024: value, 2025: value });

/** Firms against the recognitions; what they do not name they do not know, a flag is no. */
const CANDIDATES: readonly Firm[] = [
  {
    name: 'a sound 高企 that could climb',
    kind: 'firm',
    knows: {
      'resident-firm': true,
      'audited-collection': true,
      'sme-size': true,
      'high-tech-firm-held': true,
      'innovative-sme-held': true,
      'registered-on': '2012-05-01',
      'total-income': yearly(wan(6000)),
      sales: yearly(wan(6000)),
      'main-sales': yearly(wan(5900)),
      'main-product-sales': yearly(wan(5500)),
      'rd-cost-accounting': yearly(wan(400)),
      'rd-cost-high-tech': yearly(wan(380)),
      'rd-cost-deduction': yearly(wan(350)),
      'ip-class1': 5,
      'ip-class2': 12,
      'niche-years': 8,
    },
    cards: 13,
  },
  {
    name: 'a firm with an incident, out of most of them',
    kind: 'firm',
    knows: { incident: true, sales: yearly(wan(6000)), 'niche-years': 8 },
    cards: 6,
  },
  { name: 'a firm that begins', kind: 'firm', knows: { 'registered-on': '2025-09-01' }, cards: 10 },
];

test.each(CANDIDATES.map((f) => [f.name, f] as const))(
  'against the recognitions, %s is asked no more cards than it was',
  (_name, firm) => {
    const { cards } = play(firm, RECOGNITION_PACK);
    expect(new Set(cards).size).toBe(cards.length);
    expect(cards.length).toBe(firm.cards);
  },
);

describe('questions', () => {
  test('every fact that a rule can wait for has a question and a card with one', () => {
    for (const pack of PACKS)
      for (const kind of ['firm', 'institution', 'builder', 'agency', 'person'] as const) {
        const input = inputOf(kind, [], { pack });
        for (const result of evaluate(input).items)
          for (const need of [...result.missing, ...result.amount.missing]) {
            const def = pack.facts.find((f) => f.id === need.fact);
            expect(def?.question).toMatch(/[？。]$/);
            expect(def?.appliesTo).toContain(kind);
            if (def?.group) expect(pack.groups.find((g) => g.id === def.group)?.question).toBeTruthy();
          }
      }
  });

  test('the one most items wait for comes first, the cheaper one at a tie', () => {
    const input = inputOf('firm', []);
    const questions = openQuestions(evaluate(input), input);
    const waiting = questions.map((q) => q.waiting);
    expect([...waiting].sort((a, b) => b - a)).toEqual(waiting);
    expect(questions[0]?.id).toBe('in-county');
  });

  test('a follow-up waits for what it follows', () => {
    const input = inputOf('firm', []);
    const asked = openQuestions(evaluate(input), input).flatMap((q) => q.facts.map((f) => f.def));
    expect(asked.filter((def) => def.after)).toEqual([]);
  });

  test('the view names the next card, how many wait for it and how many are left', () => {
    const input = inputOf('firm', []);
    const view = evaluationView(evaluate(input), input);
    expect(view.next).toMatchObject({ id: 'in-county', waiting: expect.any(Number) });
    expect(view.questionsLeft).toBeGreaterThan(5);
    expect(JSON.stringify(view).length).toBeLessThan(60 * 1024);
  });
});
