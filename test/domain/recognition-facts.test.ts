import { PLAN_PACK, RECOGNITION_PACK } from '@domain/policy';
import { factViews, factsFor, recognitionsView, type FactValue } from '@domain/rules';
import { given, inputOf } from './rules-helpers';

const PACKS = [PLAN_PACK, RECOGNITION_PACK];
const view = (facts: readonly FactValue[]) =>
  recognitionsView(
    inputOf('firm', factsFor(RECOGNITION_PACK, PACKS, facts), { pack: RECOGNITION_PACK }),
    inputOf('firm', factsFor(PLAN_PACK, PACKS, facts)),
  );

describe('the facts of a recognition', () => {
  test('hold every fact that is still missing, and each of them has a question', () => {
    const asked = new Set(factViews(RECOGNITION_PACK, 'firm', 2025).map(({ id }) => id));
    for (const one of view([]).recognitions) {
      expect(one.facts.length).toBeGreaterThan(0);
      expect(one.facts).toEqual(expect.arrayContaining(one.missing.map(({ fact }) => fact)));
      for (const fact of one.facts) expect(asked).toContain(fact);
    }
  });

  test('stay the same when they are answered', () => {
    const before = view([]).recognitions.map(({ facts }) => facts);
    expect(view(given({ incident: false, 'ip-class1': 3 })).recognitions.map(({ facts }) => facts)).toEqual(
      before,
    );
  });

  test('each rung names the article that brings something', () => {
    for (const { rungs } of view([]).ladders)
      for (const rung of rungs)
        expect(rung).toMatchObject({ article: 3, brings: expect.stringMatching(/万元/) });
  });
});
