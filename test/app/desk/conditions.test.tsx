import { render, screen } from '@testing-library/react';
import type { ConditionResultView, ItemView } from '@contract/policy';
import { ClaimActs } from '@/features/desk/claim/ClaimActs';
import { Conditions } from '@/features/desk/claim/Conditions';
import { TODAY, answering, desk, tap } from './kit';

const condition = (id: string, more: Partial<ConditionResultView> = {}): ConditionResultView => ({
  id,
  text: `条件${id}`,
  state: 'met',
  ...more,
});
const file = (id: string) => ({ id, name: `${id}.pdf`, size: 2048, kind: 'pdf' as const });

const base = desk([], {
  papers: [
    { id: 'cert', label: '证书', required: true, files: [file('f1')] },
    { id: 'licence', label: '执照', required: true, files: [] },
  ],
});
const of = {
  ...base,
  result: {
    ...base.result,
    conditions: [
      condition('a'),
      condition('b', { state: 'notMet', value: '9人', threshold: '10人', distance: '还差1人' }),
    ],
  },
};
const item = {
  conditions: [
    { id: 'a', text: '', evidence: ['cert'] },
    { id: 'b', text: '', evidence: ['cert'] },
  ],
} as unknown as ItemView;

describe('the result beside the papers', () => {
  it('shows value, threshold and distance, a paper once and what nothing asks for apart', () => {
    render(<Conditions desk={of} item={item} />);
    expect(document.querySelector('#condition-b')?.textContent).toContain('还差1人');
    expect(document.querySelectorAll('#paper-f1')).toHaveLength(1);
    expect(document.querySelector('#condition-a #paper-f1')).toBeTruthy();
    expect(document.querySelector('#condition-b')?.textContent).toContain('证书（见上）');
    expect(screen.getByText('其他材料')).toBeTruthy();
  });

  it('shows every paper while the item is not here', () => {
    render(<Conditions desk={of} item={null} />);
    expect(screen.getByText('材料')).toBeTruthy();
    expect(document.querySelectorAll('#paper-f1')).toHaveLength(1);
  });

  it('asks for a link with the claim on a tap', async () => {
    const { sent } = answering({ 'files.link': { code: 'NOT_FOUND', message: '没有找到这条记录。' } });
    render(<Conditions desk={of} item={item} />);
    await tap('paper-f1');
    expect(sent).toEqual([{ action: 'files.link', data: { fileId: 'f1', claimId: 'claim1' } }]);
  });
});

describe('what may be done', () => {
  const acts = (mayDo: typeof base.mayDo, instalments: typeof base.claim.instalments = []) => {
    const claim = { ...base.claim, instalments };
    render(<ClaimActs desk={{ ...base, claim, mayDo }} today={TODAY} onChanged={() => undefined} />);
    return Array.from(document.querySelectorAll('button')).map(({ id }) => id);
  };

  it('offers only what is allowed, the next step first', () => {
    expect(acts(['refuse', 'return', 'recommend'])).toEqual(['exam-recommend', 'exam-return', 'exam-refuse']);
  });

  it('offers no payment where every decided year is paid', () => {
    expect(
      acts(
        ['pay'],
        [
          { year: 1, decidedFen: 5, paidFen: 5 },
          { year: 2, paidFen: 0 },
        ],
      ),
    ).toEqual([]);
    expect(acts(['pay'], [{ year: 1, decidedFen: 5, paidFen: 4 }])).toEqual(['payment-record']);
  });

  it('never makes a refusal the main button', () => {
    acts(['refuse']);
    expect(document.querySelector('#exam-refuse')?.className).toContain('kh-button--danger');
  });
});
