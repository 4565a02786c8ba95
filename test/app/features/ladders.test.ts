import type { RungView } from '@contract/policy';
import { distanceText, placesOf, standingAt, standingText } from '@/features/ladders/rungs';
import { countsText } from '@/features/recognitions/standing';

const rung = (name: string, state: RungView['state'], more: Partial<RungView> = {}): RungView => ({
  title: name,
  name,
  state,
  verdict: 'unknown',
  gaps: [],
  missing: 0,
  personPoints: 0,
  itemId: name,
  article: 3,
  brings: '5万元',
  bringsKind: 'exact',
  ...more,
});
const gap = (id: string, alternative?: number) => ({ id, text: id, state: 'notMet' as const, alternative });
const ladder = (...rungs: RungView[]) => ({ id: 'tech' as const, name: '', standing: 0, rungs });

describe('a ladder in words', () => {
  it('stands at the highest rung held, also where one below was never had', () => {
    const rungs = [rung('一', 'next'), rung('二', 'held'), rung('三', 'later')];
    expect(standingAt(rungs)).toBe(1);
    expect(standingText(ladder(...rungs))).toBe('已到“二”，下一级是“三”。');
    expect(placesOf(rungs)).toEqual(['below', 'held', 'next']);
    expect(standingAt([rung('一', 'unknown')])).toBe(-1);
  });

  it('says that titles were not asked about rather than that they are missing', () => {
    expect(standingText(ladder(rung('一', 'unknown')))).toContain('还没有回答');
    expect(standingText(ladder(rung('一', 'held')))).toContain('最高一级');
  });

  it('counts alternatives as one gap and never says that a firm qualifies', () => {
    const far = rung('一', 'next', {
      gaps: [gap('a', 1), gap('b', 1), gap('c')],
      missing: 2,
      personPoints: 1,
    });
    expect(distanceText(far)).toBe('2项没有达到，2项数据待填写，1项需人工认定');
    expect(distanceText(rung('一', 'next', { personPoints: 1 }))).toBe('没有发现障碍，1项需人工认定');
    expect(distanceText(rung('一', 'held'))).toBe('');
    expect(distanceText(rung('一', 'next', { verdict: 'notInForce' }))).toContain('还未施行');
  });
});

describe('the counts of a recognition', () => {
  it('count a set of alternatives once, by its best branch', () => {
    const conditions = [
      { id: 'a', text: '', state: 'met' as const },
      { id: 'b', text: '', state: 'notMet' as const, alternative: 1, branch: 1 },
      { id: 'c', text: '', state: 'unknown' as const, alternative: 1, branch: 2 },
      { id: 'd', text: '', state: 'needsPerson' as const },
    ];
    expect(countsText(conditions)).toBe('符合1项，待填写1项，需人工认定1项');
  });
});
