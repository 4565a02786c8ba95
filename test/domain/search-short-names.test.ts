import { PLAN_PACK } from '@domain/policy';
import { itemSummaries } from '@domain/rules';

/** People type short names; every word must be met. */
describe('searching the catalogue', () => {
  const found = (query: string) => itemSummaries(PLAN_PACK, query).map(({ id }) => id);

  it.each([
    ['高企', 'high-tech-firm'],
    ['小巨人', 'little-giant'],
    ['科小', 'tech-sme'],
    ['院士站', 'academician-station'],
    ['专家工作站', 'expert-station'],
    ['孵化器', 'incubator-national'],
    ['标杆', 'benchmark-firm'],
    ['加计扣除', 'a01-super-deduction'],
  ])('%s finds %s', (query, id) => expect(found(query)).toContain(id));

  it('several words narrow it', () => {
    expect(found('孵化器 国家级')).toContain('incubator-national');
    expect(found('孵化器 国家级')).not.toContain('incubator-regional');
    expect(found('高企 没有这个词')).toEqual([]);
  });

  it('blanks alone find everything', () => expect(found('  ')).toHaveLength(PLAN_PACK.items.length));
});
