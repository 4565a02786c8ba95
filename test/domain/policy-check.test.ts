import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesDocument } from '../../scripts/policy-articles';
import { checkPack, PACKS, PLAN_PACK, type ItemDef, type PolicyPack } from '@domain/policy';

const change = (id: string, part: Partial<ItemDef>): PolicyPack => ({
  ...PLAN_PACK,
  items: PLAN_PACK.items.map((i) => (i.id === id ? { ...i, ...part } : i)),
});
const codes = (pack: PolicyPack): string[] => [...new Set(checkPack(pack).map((f) => f.code))];

describe('the policy packs', () => {
  test.each(PACKS.map((p) => [p.id, p] as const))('%s is sound', (_id, pack) => {
    expect(checkPack(pack)).toEqual([]);
  });

  test('all 22 articles are accounted for', () => {
    expect(PLAN_PACK.articles.map((a) => a.number)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  });

  test('the items with figures have the ids that others rely on', () => {
    const ids = PLAN_PACK.items.map((i) => i.id);
    for (const id of [
      'rd-growth-institution',
      'benchmark-firm',
      'high-tech-firm',
      'tech-sme',
      'innovative-sme',
      'specialised-sme',
      'little-giant',
      'platform-national',
      'platform-regional',
      'transfer-agency',
      'incubator-national',
      'incubator-regional',
      'office-space',
      'science-award',
      'academician-station',
      'expert-station',
      'major-transformation',
      'application-scene',
      'joint-innovation',
      'transfer-zone-national',
      'transfer-zone-regional',
    ])
      expect(ids).toContain(id);
  });
});

describe('the pack check refuses', () => {
  const item = PLAN_PACK.items.find((i) => i.id === 'high-tech-firm')!;
  const fact = PLAN_PACK.facts[0]!;
  test.each<[string, PolicyPack, string]>([
    ['an uncited item', change(item.id, { article: 23 }), 'uncited'],
    [
      'an unknown fact',
      change(item.id, {
        conditions: [{ id: 'x', text: 'x', test: { kind: 'flag', fact: 'no-such-fact', is: true } }],
      }),
      'unknown-fact',
    ],
    [
      'a fact without a question',
      { ...PLAN_PACK, facts: [{ ...fact, question: ' ' }, ...PLAN_PACK.facts.slice(1)] },
      'no-question',
    ],
    ['a bad date', { ...PLAN_PACK, effectiveTo: '2027-02-30' }, 'bad-date'],
    ['dates out of order', { ...PLAN_PACK, window: { from: '2027-01-01', to: '2025-01-01' } }, 'bad-date'],
    ['a duplicate item id', { ...PLAN_PACK, items: [...PLAN_PACK.items, item] }, 'duplicate-id'],
    ['a duplicate fact id', { ...PLAN_PACK, facts: [...PLAN_PACK.facts, fact] }, 'duplicate-id'],
    [
      'a figure that is not the article’s',
      change(item.id, { amount: { kind: 'exact', formula: { fen: 6_000_000 } } }),
      'figure-not-in-article',
    ],
    [
      'a condition no applicant of the item is asked',
      change(item.id, { applicantKinds: ['firm', 'agency'] }),
      'not-asked',
    ],
    [
      'an article without an item or a statement',
      { ...PLAN_PACK, items: PLAN_PACK.items.filter((i) => i.article !== 12) },
      'article-unaccounted',
    ],
    [
      'an alias that leads nowhere',
      { ...PLAN_PACK, aliases: { facts: { old: 'nowhere' }, items: {} } },
      'bad-alias',
    ],
    ['a claim without a paper', change(item.id, { evidence: [] }), 'incomplete'],
    ['a missing reading', { ...PLAN_PACK, readings: PLAN_PACK.readings.slice(1) }, 'unknown-id'],
  ])('%s', (_what, pack, code) => {
    expect(codes(pack)).toContain(code);
  });
});

describe('docs/policy-articles.md', () => {
  test('is what the data says', () => {
    expect(readFileSync(join(__dirname, '../../docs/policy-articles.md'), 'utf8')).toBe(articlesDocument());
  });
});
