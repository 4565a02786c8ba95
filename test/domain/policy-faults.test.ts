import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPack,
  PLAN_PACK,
  RECOGNITION_PACK,
  RECOGNITIONS,
  type FactDef,
  type ItemDef,
  type Leaf,
  type PolicyPack,
  type RecognitionInfo,
} from '@domain/policy';
import { policyFaults } from '@domain/policy/check-all';
import { checkRecognitions } from '@domain/policy/check-recognitions';

const plan = (part: Partial<PolicyPack>): PolicyPack => ({ ...PLAN_PACK, ...part });
const item = (id: string, part: Partial<ItemDef>): PolicyPack =>
  plan({ items: PLAN_PACK.items.map((i) => (i.id === id ? { ...i, ...part } : i)) });
const fact = (id: string, part: Partial<FactDef>): PolicyPack =>
  plan({ facts: PLAN_PACK.facts.map((f) => (f.id === id ? { ...f, ...part } : f)) });
const recognitions = (part: Partial<PolicyPack>): PolicyPack => ({ ...RECOGNITION_PACK, ...part });
const leaf = (part: Partial<Leaf>): Leaf => ({
  id: 'x',
  text: '甲',
  test: { kind: 'flag', fact: 'in-county', is: true },
  ...part,
});
const FIRM = 'high-tech-firm';
const HELD = 'high-tech-firm-held';
const firmItem = PLAN_PACK.items.find((i) => i.id === FIRM)!;
const without = (part: Partial<FactDef>): FactDef => ({
  ...PLAN_PACK.facts.find((f) => f.id === HELD)!,
  ...part,
});

/** One fault each, and how the check names it: code and place. */
const FAULTS: readonly [string, PolicyPack, string, string][] = [
  // Ids are unique.
  ['an item twice', plan({ items: [...PLAN_PACK.items, firmItem] }), 'duplicate-id', `item ${FIRM}`],
  [
    'two items of one title',
    item('tech-sme', { title: firmItem.title }),
    'duplicate-id',
    `title ${firmItem.title}`,
  ],
  ['a fact twice', plan({ facts: [...PLAN_PACK.facts, without({})] }), 'duplicate-id', `fact ${HELD}`],
  [
    'two facts of one label',
    fact('in-county', { label: without({}).label }),
    'duplicate-id',
    `fact label ${without({}).label}`,
  ],
  [
    'a card twice',
    plan({ groups: [...PLAN_PACK.groups, PLAN_PACK.groups[0]!] }),
    'duplicate-id',
    `group ${PLAN_PACK.groups[0]!.id}`,
  ],
  [
    'an article twice',
    plan({ articles: [...PLAN_PACK.articles, PLAN_PACK.articles[0]!] }),
    'duplicate-id',
    'article 1',
  ],
  [
    'a reading twice',
    plan({ readings: [...PLAN_PACK.readings, PLAN_PACK.readings[0]!] }),
    'duplicate-id',
    'reading 1',
  ],
  [
    'a score twice',
    recognitions({ scores: [...RECOGNITION_PACK.scores, RECOGNITION_PACK.scores[0]!] }),
    'duplicate-id',
    'score tech-sme-score',
  ],
  [
    'a condition twice',
    item(FIRM, { conditions: [...firmItem.conditions, firmItem.conditions[0]!] }),
    'duplicate-id',
    `item ${FIRM}`,
  ],
  [
    'a paper twice',
    item(FIRM, { evidence: [...firmItem.evidence, firmItem.evidence[0]!] }),
    'duplicate-id',
    `item ${FIRM}`,
  ],
  [
    'a choice twice',
    fact('high-tech-firm-renewal', {
      choices: [
        { id: 'a', label: '甲' },
        { id: 'a', label: '乙' },
      ],
    }),
    'duplicate-id',
    'fact high-tech-firm-renewal',
  ],
  // Every article from 1 to 22 is accounted for.
  ...PLAN_PACK.articles.map(({ number }): [string, PolicyPack, string, string] => [
    `article ${number} neither with an item nor with a statement`,
    plan({
      articles: PLAN_PACK.articles.map((a) => {
        const { noClaim, ...rest } = a;
        return a.number === number || noClaim === undefined ? rest : a;
      }),
      items: PLAN_PACK.items.filter((i) => i.article !== number),
    }),
    'article-unaccounted',
    `article ${number}`,
  ]),
  [
    'an article that has items and says none arises',
    plan({ articles: PLAN_PACK.articles.map((a) => (a.number === 3 ? { ...a, noClaim: '无' } : a)) }),
    'article-unaccounted',
    'article 3',
  ],
  ['an item of an article that is none', item(FIRM, { article: 23 }), 'uncited', `item ${FIRM}`],
  // Every condition's fact is asked, of everyone whom the item concerns.
  [
    'a condition on a fact that is none',
    item(FIRM, { conditions: [leaf({ test: { kind: 'flag', fact: 'none', is: true } })] }),
    'unknown-fact',
    `item ${FIRM}`,
  ],
  [
    'an amount of a fact that is none',
    item('joint-innovation', {
      amount: { kind: 'atMost', rateBp: 500, of: { fact: 'none' }, capFen: 1_000_000_000, years: 1 },
    }),
    'unknown-fact',
    'item joint-innovation',
  ],
  [
    'a condition whose fact is asked of firms only',
    item(FIRM, { applicantKinds: ['firm', 'agency'] }),
    'not-asked',
    `item ${FIRM}`,
  ],
  [
    'a condition that waits for what the self-check does not ask',
    fact(HELD, { claimOnly: true }),
    'not-asked',
    `item ${FIRM}`,
  ],
  ['a condition that waits for a refinement', fact(HELD, { optional: true }), 'not-asked', `item ${FIRM}`],
  [
    'a score of a fact that is not asked',
    recognitions({
      facts: RECOGNITION_PACK.facts.map((f) => (f.id === 'rd-staff' ? { ...f, claimOnly: true } : f)),
    }),
    'not-asked',
    'item rec-tech-sme-2022',
  ],
  [
    'a score of a fact asked of others only',
    recognitions({
      facts: RECOGNITION_PACK.facts.map((f) =>
        f.id === 'results-three-years' ? { ...f, appliesTo: ['agency'] } : f,
      ),
    }),
    'not-asked',
    'item rec-high-tech-2016',
  ],
  [
    'a claim whose guard needs what it does not ask',
    item('tech-sme', { claimFacts: [] }),
    'not-asked',
    'item tech-sme',
  ],
  ['a fact without a question', fact(HELD, { question: ' ' }), 'no-question', `fact ${HELD}`],
  ['a fact without a label', fact(HELD, { label: '' }), 'no-question', `fact ${HELD}`],
  ['a fact asked of nobody', fact(HELD, { appliesTo: [] }), 'no-question', `fact ${HELD}`],
  [
    'a card without a question',
    plan({ groups: PLAN_PACK.groups.filter((g) => g.id !== 'titles') }),
    'no-question',
    `fact ${HELD}`,
  ],
  [
    'a fact that nothing uses',
    plan({ facts: [...PLAN_PACK.facts, without({ id: 'idle', label: '闲置' })] }),
    'unused-fact',
    'fact idle',
  ],
  // Follow-ups.
  [
    'a follow-up of a fact that is none',
    fact(HELD, { after: { fact: 'none', is: true } }),
    'unknown-fact',
    `fact ${HELD}`,
  ],
  [
    'a follow-up of an answer its fact cannot have',
    fact(HELD, { after: { fact: 'in-county', is: ['yes'] } }),
    'wrong-type',
    `fact ${HELD}`,
  ],
  [
    'a follow-up of a choice that is none',
    fact('joint-investment', { after: { fact: 'joint-project-status', is: ['maybe'] } }),
    'unknown-id',
    'fact joint-investment',
  ],
  [
    'follow-ups in a circle',
    plan({
      facts: PLAN_PACK.facts.map((f) =>
        f.id === 'tech-sme-held'
          ? { ...f, after: { fact: HELD, is: true } }
          : f.id === HELD
            ? { ...f, after: { fact: 'tech-sme-held', is: true } }
            : f,
      ),
    }),
    'wrong-type',
    `fact ${HELD}`,
  ],
  [
    'a follow-up of what its applicants are not asked',
    fact('in-county', { after: { fact: HELD, is: true } }),
    'not-asked',
    'fact in-county',
  ],
  // Kinds of values.
  [
    'choices of what is no choice',
    fact(HELD, { choices: [{ id: 'a', label: '甲' }] }),
    'wrong-type',
    `fact ${HELD}`,
  ],
  [
    'a choice without choices',
    fact('joint-project-status', { choices: [] }),
    'incomplete',
    'fact joint-project-status',
  ],
  [
    'a condition that reads a flag as a day',
    item(FIRM, {
      conditions: [leaf({ test: { kind: 'window', fact: HELD, before: 'notMet' } })],
    }),
    'wrong-type',
    `item ${FIRM}`,
  ],
  [
    'a condition on a choice that is none',
    item('joint-innovation', {
      conditions: [leaf({ test: { kind: 'choice', fact: 'joint-project-status', oneOf: ['maybe'] } })],
    }),
    'unknown-id',
    'item joint-innovation',
  ],
  [
    'a range of another kind',
    fact('high-tech-firm-date', { min: 5 }),
    'bad-range',
    'fact high-tech-firm-date',
  ],
  [
    'a range from high to low',
    fact('joint-investment', { min: 5, max: 4 }),
    'bad-range',
    'fact joint-investment',
  ],
  [
    'youth by what is no day',
    fact('institution-rd-spending', { since: 'in-county' }),
    'wrong-type',
    'fact institution-rd-spending',
  ],
  [
    'a contradiction of a fact that is none',
    plan({ clashes: [{ smaller: 'joint-investment', larger: 'none', message: '甲' }] }),
    'unknown-fact',
    'clash none',
  ],
  // Days are days and in order.
  ['an end that is no day', plan({ effectiveTo: '2027-02-30' }), 'bad-date', 'effective'],
  ['an end before the beginning', plan({ effectiveTo: '2024-12-31' }), 'bad-date', 'effective'],
  [
    'a window in the wrong order',
    plan({ window: { from: '2027-12-31', to: '2025-01-01' } }),
    'bad-date',
    'window',
  ],
  ['an item in force on no day', item(FIRM, { effectiveFrom: '2026-13-01' }), 'bad-date', `item ${FIRM}`],
  [
    'an item out of force before it is in',
    item(FIRM, { effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' }),
    'bad-date',
    `item ${FIRM}`,
  ],
  // Every figure stands in the article it cites: amounts, caps, rates, years, thresholds and words.
  [
    'a sum',
    item(FIRM, { amount: { kind: 'exact', formula: { fen: 6_000_000 } } }),
    'figure-not-in-article',
    `item ${FIRM}`,
  ],
  [
    'a cap',
    item('joint-innovation', {
      amount: {
        kind: 'atMost',
        rateBp: 500,
        of: { fact: 'joint-investment' },
        capFen: 1_100_000_000,
        years: 1,
      },
    }),
    'figure-not-in-article',
    'item joint-innovation',
  ],
  [
    'a rate',
    item('science-award', {
      amount: { kind: 'share', rateBp: 6000, of: { fact: 'science-award-municipal' } },
    }),
    'figure-not-in-article',
    'item science-award',
  ],
  [
    'a number of years',
    item('office-space', { amount: { kind: 'inKind', what: '办公场所', minYears: 5 } }),
    'figure-not-in-article',
    'item office-space',
  ],
  [
    'a floor of another article',
    item('application-scene', { amount: { kind: 'atLeast', fen: 250_000_000, years: 1 } }),
    'figure-not-in-article',
    'item application-scene',
  ],
  [
    'a grade’s sum',
    item('expert-station', {
      amount: {
        kind: 'exact',
        from: 'expert-station-date',
        schedule: [{ year: 2, byGrade: { excellent: 8_000_000, qualified: 7_500_000, failed: 0 } }],
      },
    }),
    'figure-not-in-article',
    'item expert-station',
  ],
  [
    'a threshold',
    item('rd-growth-institution', {
      conditions: [
        leaf({
          test: {
            kind: 'compare',
            left: { fact: 'institution-rd-spending' },
            op: '>=',
            right: { value: 200_000_000 },
            unit: 'fen',
          },
        }),
      ],
    }),
    'figure-not-in-article',
    'item rd-growth-institution',
  ],
  [
    'a figure in a summary',
    item(FIRM, { summary: '一次性给予8万元。' }),
    'figure-not-in-article',
    `item ${FIRM}`,
  ],
  [
    'a figure in a condition',
    item(FIRM, { conditions: [leaf({ text: '收入2000万元以上' })] }),
    'figure-not-in-article',
    `item ${FIRM}`,
  ],
  ['a rate in a question', fact(HELD, { help: '按20%计算。' }), 'figure-not-in-article', `fact ${HELD}`],
  [
    'a figure in a reading',
    plan({
      readings: PLAN_PACK.readings.map((r) => (r.id === 1 ? { ...r, cautious: '不超过10%。' } : r)),
    }),
    'figure-not-in-article',
    'reading 1',
  ],
  // References.
  ['an office that is none', item(FIRM, { lead: 'nobody' as ItemDef['lead'] }), 'unknown-id', `item ${FIRM}`],
  [
    'a reading that is none',
    plan({ readings: PLAN_PACK.readings.filter((r) => r.id !== 2) }),
    'unknown-id',
    `item ${FIRM}`,
  ],
  [
    'a condition proved by a paper that is none',
    item(FIRM, { conditions: [leaf({ evidence: ['nothing'] })] }),
    'unknown-id',
    `item ${FIRM}`,
  ],
  [
    'a condition on a score that is none',
    recognitions({ scores: RECOGNITION_PACK.scores.filter((s) => s.id !== 'high-tech-score') }),
    'unknown-id',
    'item rec-high-tech-2016',
  ],
  [
    'a score of a score that is none',
    recognitions({ scores: RECOGNITION_PACK.scores.filter((s) => s.id !== 'tech-sme-staff') }),
    'unknown-id',
    'score tech-sme-score',
  ],
  [
    'a score of a fact that is none',
    recognitions({ facts: RECOGNITION_PACK.facts.filter((f) => f.id !== 'ip-way') }),
    'unknown-fact',
    'score high-tech-ip',
  ],
  [
    'an old id that leads nowhere',
    plan({ aliases: { facts: {}, items: { old: 'none' } } }),
    'bad-alias',
    'item old',
  ],
  [
    'an old id that is one of today',
    plan({ aliases: { facts: { [HELD]: 'in-county' }, items: {} } }),
    'bad-alias',
    `fact ${HELD}`,
  ],
  // Nothing half said.
  ['an item without a summary', item(FIRM, { summary: '' }), 'incomplete', `item ${FIRM}`],
  ['an item for nobody', item(FIRM, { applicantKinds: [] }), 'incomplete', `item ${FIRM}`],
  [
    'a service that does not say how to get it',
    item('a09-finance-service', { howTo: '' }),
    'incomplete',
    'item a09-finance-service',
  ],
  ['a claim without a condition', item(FIRM, { conditions: [] }), 'incomplete', `item ${FIRM}`],
  ['a claim without a paper', item(FIRM, { evidence: [] }), 'incomplete', `item ${FIRM}`],
  ['a claim that asks what is none', item(FIRM, { claimFacts: ['none'] }), 'unknown-fact', `item ${FIRM}`],
  [
    'a reading without its cautious answer',
    plan({ readings: PLAN_PACK.readings.map((r) => (r.id === 9 ? { ...r, cautious: '' } : r)) }),
    'incomplete',
    'reading 9',
  ],
];

describe('the check names every fault', () => {
  test.each(FAULTS)('%s', (_what, pack, code, where) => {
    expect(checkPack(pack)).toContainEqual(expect.objectContaining({ code, where }));
  });

  test('and finds none in what is there', () => {
    expect(policyFaults()).toEqual([]);
  });
});

describe('the sets of criteria', () => {
  const tech = RECOGNITIONS.find((r) => r.title === 'tech-sme')!;
  const changed = (part: Partial<RecognitionInfo>) =>
    RECOGNITIONS.map((r) => (r === tech ? { ...r, ...part } : r));
  test.each<[string, readonly RecognitionInfo[], string]>([
    ['described twice', [...RECOGNITIONS, tech], 'duplicate-id'],
    ['described but without criteria', changed({ id: 'rec-none' }), 'unknown-id'],
    ['with criteria but not described', RECOGNITIONS.filter((r) => r !== tech), 'incomplete'],
    ['without documents', changed({ documents: '' }), 'uncited'],
    ['without a version', changed({ version: '' }), 'uncited'],
    ['checked on no day', changed({ checkedOn: '2026-11-31' }), 'bad-date'],
    ['with a score that is none', changed({ score: 'none' }), 'unknown-id'],
    [
      'filed on no day',
      changed({ filings: [{ from: '2026-06-31', to: '2026-08-31', source: '甲' }] }),
      'bad-date',
    ],
    [
      'filed backwards',
      changed({ filings: [{ from: '2026-08-31', to: '2026-06-01', source: '甲' }] }),
      'bad-date',
    ],
    [
      'filed twice at once',
      changed({
        filings: [
          { from: '2026-06-01', to: '2026-08-31', source: '甲' },
          { from: '2026-08-31', to: '2026-09-30', source: '甲' },
        ],
      }),
      'bad-date',
    ],
    [
      'filed without a source',
      changed({ filings: [{ from: '2026-06-01', to: '2026-08-31', source: '' }] }),
      'uncited',
    ],
  ])('%s', (_what, infos, code) => {
    expect(checkRecognitions(infos, RECOGNITION_PACK).map((f) => f.code)).toContain(code);
  });
});

describe('the build', () => {
  const script = join(__dirname, '../../scripts/build-functions.mjs');
  const check = (entry: string) => {
    const caller = join(mkdtempSync(join(tmpdir(), 'policy-')), 'check.mjs');
    writeFileSync(
      caller,
      `const { checkPolicy } = await import(${JSON.stringify(`file://${script}`)});
       await checkPolicy(${JSON.stringify(entry)}).catch((e) => { console.log(e.message); process.exitCode = 3; });`,
    );
    return spawnSync(process.execPath, [caller]);
  };

  test('refuses while there is a fault, and names it', () => {
    const entry = join(mkdtempSync(join(tmpdir(), 'policy-')), 'faulty.ts');
    writeFileSync(
      entry,
      'export const policyFaults = (): string[] => ["plan item x: twice [duplicate-id]"];',
    );
    const { status, stdout } = check(entry);
    expect(status).toBe(3);
    expect(stdout.toString()).toContain('plan item x: twice [duplicate-id]');
    expect(check(join(__dirname, '../../cloudfunctions/domain/policy/check-all.ts')).status).toBe(0);
  });

  test('npm run check:policy counts what it checked', () => {
    const root = join(__dirname, '../..');
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/check-policy.ts'], { cwd: root });
    expect(out.toString()).toMatch(/plan-2025-2027 .*: \d+ items, \d+ facts/);
  });
});
