import { preparedFacts } from '@domain/application/draft';

const fact = (id: string, value: string | number | null, year?: number) => ({
  fact: id,
  value,
  ...(year ? { year } : {}),
});

describe('what a commissioner filled in of a draft', () => {
  it('is what they changed, and stays theirs until the firm changes it', () => {
    const before = [fact('a', 1), fact('b', 'x')];
    const after = [fact('a', 2), fact('b', 'x'), fact('c', 3, 2025)];
    const theirs = preparedFacts([], before, after, true);
    expect(theirs).toEqual(['a', 'c']);
    const looked = [fact('a', 2), fact('b', 'y'), fact('c', 4, 2025)];
    expect(preparedFacts(theirs, after, looked, false)).toEqual(['a']);
    expect(preparedFacts(['a'], looked, [fact('b', 'y')], false)).toEqual([]);
  });

  it('is nothing where values only came in another order, or are still unknown', () => {
    const before = [fact('a', 1, 2024), fact('a', 2, 2025)];
    expect(preparedFacts([], before, [...before].reverse(), true)).toEqual([]);
    expect(preparedFacts([], before, [...before, fact('b', null)], true)).toEqual([]);
    expect(preparedFacts([], before, [fact('a', 1, 2024), fact('a', 3, 2025)], true)).toEqual(['a']);
  });
});
