import { APPLICANT_KINDS } from '@contract/kernel';
import {
  evaluationView as evaluationSchema,
  factView as factSchema,
  itemSummary as summarySchema,
  itemView as itemSchema,
  RD_COST_CATEGORIES,
  rdCostResult,
  recognitionsView as recognitionsSchema,
  whatIfView as whatIfSchema,
  type RdCostCategory,
} from '@contract/policy';
import { PACKS, PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import {
  evaluate,
  evaluationView,
  factsFor,
  factViews,
  itemSummaries,
  itemView,
  rdCosts,
  recognitionsView,
  whatIf,
} from '@domain/rules';
import fc from 'fast-check';
import { anyFactsOf, given, inputOf, item, run, spending, wan } from './rules-helpers';

const anyKind = fc.constantFrom(...APPLICANT_KINDS);
const LIMIT = 60 * 1024;

describe('views are what the contract says', () => {
  test('the self-check of any firm, and never above 60 KB', () => {
    fc.assert(
      fc.property(anyKind, anyFactsOf(PLAN_PACK), (kind, facts) => {
        const input = inputOf(kind, facts);
        const view = evaluationView(evaluate(input), input);
        expect(evaluationSchema.parse(view)).toEqual(view);
        expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(LIMIT);
      }),
      { numRuns: 40 },
    );
  });

  test('the recognitions of any firm, and never above 60 KB', () => {
    fc.assert(
      fc.property(anyFactsOf(RECOGNITION_PACK), anyFactsOf(PLAN_PACK), (own, plan) => {
        const facts = [...plan, ...own];
        const view = recognitionsView(
          inputOf('firm', factsFor(RECOGNITION_PACK, PACKS, facts), { pack: RECOGNITION_PACK }),
          inputOf('firm', factsFor(PLAN_PACK, PACKS, facts)),
        );
        expect(recognitionsSchema.parse(view)).toEqual(view);
        expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(LIMIT);
        for (const score of view.recognitions.flatMap((r) => r.scores)) {
          expect(score.low).toBeLessThanOrEqual(score.high);
          expect(score.high).toBeLessThanOrEqual(score.max);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what-if, R&D cost, catalogue and questions', () => {
    const view = whatIf(inputOf('institution', spending(1, 2)), spending(1, wan(4000)).slice(2));
    expect(whatIfSchema.parse(view)).toEqual(view);
    const costs = Object.fromEntries(RD_COST_CATEGORIES.map((c) => [c, 1])) as Record<RdCostCategory, number>;
    for (const result of rdCosts({ accounting: costs, highTech: costs }))
      expect(rdCostResult.parse(result)).toEqual(result);
    for (const summary of itemSummaries(PLAN_PACK)) expect(summarySchema.parse(summary)).toEqual(summary);
    for (const def of PLAN_PACK.items) {
      const page = itemView(PLAN_PACK, def, 2025);
      expect(itemSchema.parse(page)).toEqual(page);
    }
    for (const pack of PACKS)
      for (const fact of factViews(pack, 'firm', 2025)) expect(factSchema.parse(fact)).toEqual(fact);
  });

  test('searching the catalogue', () => {
    expect(itemSummaries(PLAN_PACK, '高新技术企业').map((i) => i.id)).toContain('high-tech-firm');
    expect(itemSummaries(PLAN_PACK, '第13条').map((i) => i.id)).toContain('expert-station');
    expect(itemSummaries(PLAN_PACK, '没有这样的事项')).toEqual([]);
    expect(itemSummaries(PLAN_PACK)).toHaveLength(PLAN_PACK.items.length);
  });
});

describe('words', () => {
  const shown = (kind: 'firm' | 'institution' | 'builder', facts: ReturnType<typeof given>, id: string) => {
    const input = inputOf(kind, facts);
    const found = evaluationView(evaluate(input), input).items.find((i) => i.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  test('the formula carries the numbers', () => {
    expect(
      shown('institution', spending(wan(1500), 2_734_567_800), 'rd-growth-institution').amount,
    ).toMatchObject({
      text: '617,283.90元',
      formula: '增量12,345,678元 × 5%，且不超过150万元：617,283.90元',
    });
  });

  test('a refusal has the value, the threshold and the distance', () => {
    const { conditions } = shown('institution', spending(wan(2400), 3_399_999_900), 'rd-growth-institution');
    expect(conditions[1]).toEqual({
      id: 'growth',
      text: '研发投入比上一年增加1000万元及以上',
      state: 'notMet',
      value: '9,999,999元',
      threshold: '不低于1000万元',
      distance: '还差1元',
    });
  });

  test('floors, ceilings and open years are called what they are', () => {
    const station = given({
      'in-county': true,
      'expert-station-held': true,
      'expert-station-date': '2026-01-10',
    });
    expect(shown('builder', station, 'expert-station').amount.text).toBe(
      '10万元，另有15万元至20万元按第2、3年考核结果确定（第3年另待县科技局确认）',
    );
    const project = given({
      'in-county': true,
      'transformation-project-status': 'recognised',
      'transformation-investment': wan(10_000),
    });
    expect(shown('firm', project, 'major-transformation').amount.text).toBe(
      '每年最高500万元，3年合计最高500万元至1500万元',
    );
    const platform = given({
      'in-county': true,
      'platform-national-held': true,
      'platform-national-date': '2025-06-18',
      'platform-national-renewal': 'first',
      'platform-national-type': 'key-laboratory',
    });
    expect(shown('firm', platform, 'platform-national').amount.text).toBe(
      '每年不低于250万元，连续3年，合计不低于750万元',
    );
  });

  test('what is missing reads as what is asked', () => {
    const labels = (id: string) => shown('firm', [], id).missing.map((m) => m.label);
    expect(labels('high-tech-firm')).toEqual([
      '在本县',
      '是否已取得国家高新技术企业',
      '国家高新技术企业：证书（批准文件）日期',
      '国家高新技术企业：首次或续期',
    ]);
  });

  test('a missing input is named', () => {
    const joint = given({ 'in-county': true, 'joint-project-status': 'with-institution' });
    expect(shown('firm', joint, 'joint-innovation').amount.text).toBe('还缺：产业创新项目总投资');
  });

  test('it says that it is an estimate', () => {
    const input = inputOf('firm', []);
    expect(evaluationView(evaluate(input), input).caution).toMatch(/仅供参考，不是承诺/);
  });

  test('sums by calendar year keep the kinds apart', () => {
    const facts = given({
      'in-county': true,
      'expert-station-held': true,
      'expert-station-date': '2025-03-10',
      'expert-station-grade-2': 'excellent',
      'academician-station-held': true,
      'academician-station-date': '2025-05-20',
      'academician-station-in-county': true,
      'academician-station-member': 'domestic',
    });
    const input = inputOf('builder', facts);
    expect(evaluationView(evaluate(input), input).years).toEqual([
      { year: 2025, certainFen: wan(10), openLowFen: 0, openHighFen: 0, atLeastFen: wan(250), upToFen: 0 },
      { year: 2026, certainFen: wan(10), openLowFen: 0, openHighFen: 0, atLeastFen: wan(250), upToFen: 0 },
      {
        year: 2027,
        certainFen: 0,
        openLowFen: 7_500_000,
        openHighFen: wan(10),
        atLeastFen: wan(250),
        upToFen: 0,
      },
    ]);
    expect(item(run('builder', facts), 'expert-station').verdict).toBe('met');
  });
});
