import { mergeDrafts, type Typed } from '@/features/apply/merge';

const draft = (facts: Record<string, string | null>, files: Record<string, string[]> = {}): Typed => ({
  facts: Object.entries(facts).map(([fact, value]) => ({ fact, value })),
  papers: Object.entries(files).map(([paperId, fileIds]) => ({ paperId, fileIds })),
});
const valuesOf = ({ facts }: { facts: readonly { fact: string; value: unknown }[] }) =>
  Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));

/** Two phones on one draft. */
describe('putting two phones together', () => {
  const base = draft({ name: '甲', number: '1' }, { licence: ['a', 'b'] });

  it('what only one of them changed is taken from that one', () => {
    const merged = mergeDrafts(
      base,
      draft({ name: '乙', number: '1' }),
      draft({ name: '甲', number: '2', date: 'x' }),
    );
    expect(valuesOf(merged)).toEqual({ name: '乙', number: '2', date: 'x' });
    expect(merged.conflicts).toEqual([]);
  });

  it('what both changed to something else stands as here and is told; the same change is none', () => {
    const merged = mergeDrafts(base, draft({ name: '乙', number: '9' }), draft({ name: '丙', number: '9' }));
    expect(valuesOf(merged)).toEqual({ name: '乙', number: '9' });
    expect(merged.conflicts).toEqual([{ fact: 'name', mine: '乙', theirs: '丙' }]);
  });

  it('a value taken away on one phone stays away', () => {
    expect(valuesOf(mergeDrafts(base, draft({ number: '1' }), base))).toEqual({ number: '1' });
  });

  it('files of both are kept, one taken away by either is gone', () => {
    const merged = mergeDrafts(
      base,
      draft({}, { licence: ['a', 'b', 'mine'] }),
      draft({}, { licence: ['b', 'theirs'], certificate: ['c'] }),
    );
    expect(merged.papers).toEqual([
      { paperId: 'licence', fileIds: ['b', 'theirs', 'mine'] },
      { paperId: 'certificate', fileIds: ['c'] },
    ]);
  });
});
