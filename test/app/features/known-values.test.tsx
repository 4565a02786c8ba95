import { render } from '@testing-library/react';
import type { OutputOf, ProfileValue } from '@contract';
import type { FactView } from '@contract/policy';
import { Profile } from '@/features/account/Profile';
import { bestKnown, valueInWords } from '@/features/facts/known';

const DAY: FactView = {
  id: 'high-tech-firm-date',
  label: '证书日期',
  question: '证书日期？',
  unit: 'day',
  appliesTo: ['firm'],
};
const value = (source: ProfileValue['source'], text: string): ProfileValue => ({
  fact: DAY.id,
  value: text,
  source,
  seenAt: '2026-03-02T01:00:00.000Z',
});

describe('what several know of one thing', () => {
  it('an office’s word comes before a paper’s, and both before the firm’s own', () => {
    const all = [value('self', '2025-11-02'), value('office', '2025-11-20'), value('paper', '2025-11-21')];
    expect(bestKnown(all)).toEqual([{ fact: DAY.id, value: '2025-11-20' }]);
    expect(bestKnown(all.slice(0, 1))).toEqual([{ fact: DAY.id, value: '2025-11-02' }]);
  });

  it('is read as people read it', () => {
    expect(valueInWords(DAY, '2025-11-20')).toBe('2025年11月20日');
    expect(valueInWords(undefined, true)).toBe('是');
    expect(valueInWords({ ...DAY, unit: 'fen' }, 5_000_000)).toBe('5万元');
  });

  const shown = (values: ProfileValue[]) => {
    const data = {
      applicant: { id: 'a', name: '企业', kind: 'firm' },
      values,
      version: 1,
    } as OutputOf<'profile.get'>;
    render(<Profile data={data} facts={[DAY]} today="2026-03-02" />);
    return document.querySelector(`#official-${DAY.id}`)?.textContent ?? '';
  };

  it('where they differ it is said, with the office’s value', () => {
    const text = shown([value('self', '2025-11-02'), value('office', '2025-11-20')]);
    expect(text).toContain('2025年11月20日');
    expect(text).toContain('与您填写的不同');
  });

  it('where they agree nothing is made of it', () => {
    expect(shown([value('self', '2025-11-20'), value('office', '2025-11-20')])).not.toContain('不同');
  });
});
