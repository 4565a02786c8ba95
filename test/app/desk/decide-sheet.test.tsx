import { render } from '@testing-library/react';
import { DecideSheet } from '@/features/desk/claim/acts/DecideSheet';
import { answering, desk, sheetProps, tap, textOf, type } from './kit';

const floor = [1, 2, 3].map((year) => ({
  year,
  minFen: 250_000_000,
  needsGrade: false,
  text: '不低于250万元',
}));

describe('deciding amounts', () => {
  it('begins with an exact amount and sends it', async () => {
    const { sent } = answering({ 'decisions.approve': { data: { version: 8 } } });
    const props = sheetProps(desk([{ year: 1, exactFen: 5_000_000, needsGrade: false, text: '5万元' }]));
    render(<DecideSheet {...props} />);
    type('decide-document', '和政发〔2026〕1号');
    await tap('decide-approve-confirm');
    expect(sent[0]?.data).toMatchObject({
      expectedVersion: 7,
      documentNumber: '和政发〔2026〕1号',
      years: [{ year: 1, fen: 5_000_000 }],
    });
    expect(sent[0]?.data).not.toHaveProperty('reason');
    expect(props.onDone).toHaveBeenCalled();
  });

  it('reads 万元, keeps later years open, shows a floor not kept at its year', async () => {
    const { sent } = answering({ 'decisions.approve': { data: { version: 8 } } });
    render(<DecideSheet {...sheetProps(desk(floor))} />);
    type('decide-document', '文号');
    type('decide-year-1', '300万元');
    type('decide-year-2', '249.999999');
    expect(textOf('#decide-year-2-error')).toBe('不得低于250万元。');
    await tap('decide-approve-confirm');
    expect(sent).toEqual([]);
    type('decide-year-2', '');
    await tap('decide-approve-confirm');
    expect(sent[0]?.data['years']).toEqual([{ year: 1, fen: 300_000_000 }]);
  });

  it('asks for a reason above the cautious ceiling and then sends it', async () => {
    const { sent } = answering({ 'decisions.approve': { data: { version: 8 } } });
    const bound = { year: 1, cautiousMaxFen: 500_000_000, widestMaxFen: 1_000_000_000, needsGrade: false };
    render(<DecideSheet {...sheetProps(desk([{ ...bound, text: '' }]))} />);
    type('decide-document', '文号');
    type('decide-year-1', '600');
    await tap('decide-approve-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#decide-reason-error')).toContain('第1年');
    type('decide-reason', '总投资已核实');
    await tap('decide-approve-confirm');
    expect(sent[0]?.data['reason']).toBe('总投资已核实');
  });

  it('leaves a year that waits for its grade without a box', () => {
    const years = [
      { year: 1, exactFen: 10_000_000, needsGrade: false, text: '' },
      { year: 2, needsGrade: true, text: '等待考核结果' },
    ];
    render(<DecideSheet {...sheetProps(desk(years))} />);
    expect(document.querySelector('#decide-year-1 input')).toBeTruthy();
    expect(document.querySelector('#decide-year-2 input')).toBeNull();
  });

  it('shows what the server refuses of the years', async () => {
    answering({
      'decisions.approve': {
        code: 'AMOUNT_ABOVE_CEILING',
        message: '各年合计最高不超过1000万元。',
        field: 'years',
      },
    });
    render(<DecideSheet {...sheetProps(desk(floor))} />);
    type('decide-document', '文号');
    type('decide-year-1', '600');
    await tap('decide-approve-confirm');
    expect(textOf('#decide-years-error')).toBe('各年合计最高不超过1000万元。');
  });

  it('sends one command for two taps, and the same one again when the answer was lost', async () => {
    const { sent } = answering({ 'decisions.approve': { code: 'BUSY', message: '系统繁忙。' } });
    render(<DecideSheet {...sheetProps(desk(floor))} />);
    type('decide-document', '文号');
    type('decide-year-1', '300');
    await tap('decide-approve-confirm', 2);
    expect(sent).toHaveLength(1);
    await tap('decide-approve-confirm');
    expect(sent[1]?.data['commandId']).toBe(sent[0]?.data['commandId']);
  });
});
