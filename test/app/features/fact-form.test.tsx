import { render } from '@testing-library/react';
import { useState } from 'react';
import type { FactInput } from '@contract';
import type { FactView } from '@contract/policy';
import { FactForm } from '@/features/facts/FactForm';
import { tap } from '../desk/kit';

const flag = (id: string, more: Partial<FactView> = {}): FactView => ({
  id,
  label: id,
  question: id,
  unit: 'flag',
  appliesTo: ['firm'],
  ...more,
});

function Page({ facts, heard }: { facts: FactView[]; heard: (answers: FactInput[]) => void }) {
  const [answers, setAnswers] = useState<FactInput[]>([]);
  return (
    <FactForm
      facts={facts}
      answers={answers}
      allowUnknown
      onChange={(next) => {
        setAnswers(next);
        heard(next);
      }}
    />
  );
}
const has = (id: string) => document.querySelector(`[id="${id}"]`) !== null;

describe('the boxes of several facts', () => {
  const heard = jest.fn();
  beforeEach(() => heard.mockClear());

  it('makes one list of the yes-or-no facts of a group, and of those alone', async () => {
    render(
      <Page
        heard={heard}
        facts={[
          flag('county'),
          flag('a', { group: 'g' }),
          flag('b', { group: 'g' }),
          flag('c', { group: 'h' }),
        ]}
      />,
    );
    expect(has('fact-county-yes')).toBe(true);
    expect(has('fact-c-no')).toBe(true);
    await tap('fact-a');
    expect(heard).toHaveBeenLastCalledWith([
      { fact: 'a', value: true },
      { fact: 'b', value: false },
    ]);
    await tap('flags-g-none');
    expect(heard.mock.lastCall?.[0]).toEqual(
      expect.arrayContaining([
        { fact: 'a', value: false },
        { fact: 'b', value: false },
      ]),
    );
  });

  it('leaves what was ticked when the rest is unclear', async () => {
    render(<Page heard={heard} facts={[flag('a', { group: 'g' }), flag('b', { group: 'g' })]} />);
    await tap('fact-a');
    await tap('flags-g-unknown');
    expect(heard.mock.lastCall?.[0]).toEqual(
      expect.arrayContaining([
        { fact: 'a', value: true },
        { fact: 'b', value: null },
      ]),
    );
  });

  it('asks what follows only after the answer that it follows', async () => {
    render(
      <Page
        heard={heard}
        facts={[
          flag('held'),
          flag('first', { after: { fact: 'held', is: true } }),
          flag('kind', { unit: 'choice', choices: [{ id: 'x', label: '甲' }] }),
          flag('why', { after: { fact: 'kind', is: ['x'] } }),
        ]}
      />,
    );
    expect(has('fact-first-yes')).toBe(false);
    await tap('fact-held-yes');
    expect(has('fact-first-yes')).toBe(true);
    await tap('fact-held-no');
    expect(has('fact-first-yes')).toBe(false);
    await tap('fact-kind-x');
    expect(has('fact-why-yes')).toBe(true);
  });
});
