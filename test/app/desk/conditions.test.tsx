import { cleanup, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ConditionResultView } from '@contract/policy';
import { ClaimActs } from '@/features/desk/claim/ClaimActs';
import { Conditions } from '@/features/desk/claim/Conditions';
import type { DeskClaim } from '@/features/desk/claim/types';
import { TODAY, answering, desk, tap, textOf } from './kit';

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
const proofs = ['a', 'b'].map((conditionId) => ({ conditionId, paperIds: ['cert'] }));
const examination = { ...base.examination, proofs, unchecked: ['a', 'b'] };
const of: DeskClaim = {
  ...base,
  examination,
  result: {
    ...base.result,
    conditions: [
      condition('a'),
      condition('b', { state: 'notMet', value: '9人', threshold: '10人', distance: '还差1人' }),
    ],
  },
};
describe('the result beside the papers', () => {
  it('shows value, threshold and distance, a paper once and what nothing asks for apart', () => {
    render(<Conditions desk={of} onChanged={() => undefined} />);
    expect(document.querySelector('#condition-b')?.textContent).toContain('还差1人');
    expect(document.querySelectorAll('#paper-f1')).toHaveLength(1);
    expect(document.querySelector('#condition-a #paper-f1')).toBeTruthy();
    expect(document.querySelector('#condition-b')?.textContent).toContain('证书（见上）');
    expect(screen.getByText('其他材料')).toBeTruthy();
  });

  it('shows every paper where no condition names one', () => {
    const bare = { ...of, examination: { ...examination, proofs: [] } };
    render(<Conditions desk={bare} onChanged={() => undefined} />);
    expect(screen.getByText('材料')).toBeTruthy();
    expect(document.querySelectorAll('#paper-f1')).toHaveLength(1);
  });

  it('asks for a link with the claim on a tap', async () => {
    const { sent } = answering({ 'files.link': { code: 'NOT_FOUND', message: '没有找到这条记录。' } });
    render(<Conditions desk={of} onChanged={() => undefined} />);
    await tap('paper-f1');
    expect(sent).toEqual([{ action: 'files.link', data: { fileId: 'f1', claimId: 'claim1' } }]);
  });
});

describe('ticking a condition', () => {
  const show = (more: Partial<DeskClaim>, onChanged = jest.fn()) => {
    render(<Conditions desk={{ ...of, mayDo: ['check'], ...more }} onChanged={onChanged} />);
    return onChanged;
  };

  it('sends the papers that were handed in, and the version that is shown', async () => {
    const { sent } = answering({ 'exam.check': { data: { version: 8 } } });
    const onChanged = show({});
    expect(textOf('#checks-progress')).toContain('0/2');
    await tap('check-a', 2);
    expect(sent.map(({ data }) => data)).toEqual([
      {
        commandId: expect.any(String),
        claimId: 'claim1',
        expectedVersion: 7,
        conditionId: 'a',
        proved: true,
        paperIds: ['cert'],
      },
    ]);
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('says who ticked it, and takes the tick back', async () => {
    const { sent } = answering({ 'exam.check': { data: { version: 8 } } });
    const check = {
      conditionId: 'a',
      paperIds: ['cert'],
      who: '科技局审查员',
      at: '2026-06-09T01:30:00.000Z',
    };
    show({ examination: { ...examination, checks: [check], unchecked: ['b'] } });
    expect(textOf('#checked-a')).toBe('科技局审查员于2026-06-09 09:30核对');
    expect(textOf('#checks-progress')).toContain('1/2');
    await tap('check-a');
    expect(sent[0]?.data).toMatchObject({ proved: false, paperIds: [] });
  });

  it('offers no tick where the paper is not there, and none to whoever does not examine', () => {
    const papers = [{ id: 'cert', label: '证书', required: true, files: [] }];
    show({ claim: { ...of.claim, papers } });
    expect(document.querySelector('#check-a')).toBeNull();
    expect(textOf('#condition-a')).toContain('没有交');
    cleanup();
    show({ mayDo: [] });
    expect(document.querySelector('#check-a')).toBeNull();
  });

  it('reads anew when a colleague was faster', async () => {
    answering({ 'exam.check': { code: 'STALE_VERSION', message: '内容已被他人更新，请刷新后再操作。' } });
    const onChanged = show({});
    await tap('check-a');
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('已被他人更新') }),
    );
    expect(onChanged).toHaveBeenCalledTimes(1);
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
