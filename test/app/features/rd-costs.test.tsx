import { act, render } from '@testing-library/react';
import { RdCosts } from '@/features/rdcost/RdCosts';
import { EMPTY_FORM, type RdForm, faultsOf, inputOf, readYear } from '@/features/rdcost/costs';
import { keepFirmAnswers, readFirmAnswers, takeFirmAnswers } from '@/services/keepFirm';
import Taro from '@tarojs/taro';
import { TODAY, answering, tap, textOf, type } from '../desk/kit';

const form = (more: Partial<RdForm> = {}): RdForm => ({
  ...EMPTY_FORM,
  costs: { staff: 500 },
  year: '2025',
  ...more,
});

describe('what cannot be true', () => {
  it('is told at its box', () => {
    const tax = { totalIncomeFen: 100, untaxedIncomeFen: 101, excludedIncomeFen: 102 };
    expect(faultsOf('deduction', form({ tax }), 2026)).toEqual({
      untaxedIncomeFen: '不能高于收入总额。',
      excludedIncomeFen: '不能高于收入总额。',
    });
    expect(faultsOf('deduction', form({ tax: { excludedIncomeFen: 1 } }), 2026)).toEqual({
      totalIncomeFen: '请填收入总额，才能算出行业收入占比。',
    });
    expect(faultsOf('accounting', EMPTY_FORM, 2026)).toEqual({ form: '请至少填一类费用。' });
  });

  it('includes a year that is not over the horizon of the rules or has not come', () => {
    for (const year of ['', '2015', '2027', '202', '二〇二五'])
      expect(faultsOf('deduction', form({ year }), 2026).year).toBe('请填2016至2026之间的年度。');
    for (const year of ['2016', '2026', '２０２５年'])
      expect(faultsOf('deduction', form({ year }), 2026).year).toBeUndefined();
    expect(readYear('2025年')).toBe(2025);
  });

  it('does not hold for incomes that are exactly the whole', () => {
    const tax = { totalIncomeFen: 100, untaxedIncomeFen: 100, excludedIncomeFen: 100 };
    expect(faultsOf('deduction', form({ tax }), 2026)).toEqual({});
  });
});

describe('what is sent', () => {
  it('is one measure, with nothing for the boxes left empty', () => {
    expect(Object.keys(inputOf('highTech', form()))).toEqual(['highTech']);
    expect(inputOf('deduction', form({ raised: true })).deduction).toMatchObject({
      costs: { staff: 500, input: 0, foreign: 0 },
      year: 2025,
      raised: true,
      offsetsFen: 0,
    });
  });
});

describe('the tool', () => {
  beforeEach(() => {
    Taro.removeStorageSync('rd-costs:visitor');
    takeFirmAnswers();
  });
  const show = async () => {
    const view = render(<RdCosts today={TODAY} />);
    await act(async () => {});
    return view;
  };
  const reply = {
    'tools.rdCosts': {
      data: {
        results: [
          {
            measure: 'highTech',
            name: '高企口径',
            documents: '国科发火〔2016〕195号',
            totalFen: 600_000_000,
            lines: [{ label: '委托境内研发', formula: '1,000,000元 × 80%', fen: 80_000_000 }],
            carries: [{ fact: 'rd-cost-high-tech', label: '研发费用（高企口径）', fen: 600_000_000 }],
          },
        ],
        problems: [] as { measure: string; field: string; message: string }[],
      },
    },
  };

  const FACT = {
    id: 'rd-cost-high-tech',
    label: '研发费用（高企口径）',
    question: '？',
    unit: 'fen',
    years: [2025, 2024],
    appliesTo: ['firm'],
  };
  const withCarrying = (problems: unknown[] = []) => ({
    ...reply,
    'selfcheck.questions': { data: { facts: [FACT] } },
    'selfcheck.recognitions': { data: { problems } },
  });
  const compute = async () => {
    await show();
    await tap('measure-highTech');
    await act(async () => type('rd-high-tech-staff', '500万'));
    await tap('rd-high-tech-work');
    await act(async () => {});
  };

  it('keeps the measures apart and shows the working', async () => {
    const { sent } = answering(withCarrying());
    await show();
    await act(async () => type('rd-accounting-staff', '999万'));
    await tap('measure-highTech');
    await act(async () => type('rd-high-tech-staff', '500万'));
    await tap('rd-high-tech-work');
    expect(sent.find(({ action }) => action === 'tools.rdCosts')?.data).toMatchObject({
      highTech: { staff: 500_000_000, input: 0 },
    });
    expect(sent.find(({ action }) => action === 'tools.rdCosts')?.data).not.toHaveProperty('accounting');
    expect(textOf('#working-hightech')).toMatch(/600万元.*1,000,000元 × 80%.*195号/);
  });

  it('takes a result over to the recognitions for the year that is named, says what it replaced, and back', async () => {
    answering(withCarrying());
    keepFirmAnswers([{ fact: 'rd-cost-high-tech', value: 100, year: 2024 }]);
    await compute();
    expect(readFirmAnswers()).toEqual([{ fact: 'rd-cost-high-tech', value: 100, year: 2024 }]);
    await tap('carry-year-2024');
    expect(textOf('#carry-hightech')).toContain('现在填的是1元');
    await tap('carry');
    expect(textOf('#carried')).toBe('已把600万元填入“2024年研发费用（高企口径）”，原来是1元。');
    expect(readFirmAnswers()).toEqual([{ fact: 'rd-cost-high-tech', value: 600_000_000, year: 2024 }]);
    await tap('undo-carry');
    expect(readFirmAnswers()).toEqual([{ fact: 'rd-cost-high-tech', value: 100, year: 2024 }]);
  });

  it('says what does not fit where it was taken over to, and mends nothing', async () => {
    const problem = {
      fact: 'rd-cost-high-tech',
      year: 2025,
      code: 'contradiction',
      message: '研发费用高于总收入，请核对。',
    };
    answering(withCarrying([problem]));
    await compute();
    await tap('carry');
    await act(async () => {});
    expect(textOf('#carry-problem')).toBe('研发费用高于总收入，请核对。');
    expect(readFirmAnswers()).toEqual([{ fact: 'rd-cost-high-tech', value: 600_000_000, year: 2025 }]);
  });

  it('tells at its box what the rules find wrong, and computes with what was typed', async () => {
    const wrong = { measure: 'highTech', field: 'staff', message: '超过1000亿元，请核对单位。' };
    answering({
      ...withCarrying(),
      'tools.rdCosts': { data: { ...reply['tools.rdCosts'].data, problems: [wrong] } },
    });
    await compute();
    expect(textOf('#rd-high-tech-staff-error')).toBe('超过1000亿元，请核对单位。');
    expect(document.querySelector<HTMLInputElement>('#rd-high-tech-staff input')?.value).toBe('500万');
    expect(textOf('#working-hightech')).toContain('600万元');
  });

  it('does not sum what it cannot read, and says so where it stands', async () => {
    const { sent } = answering(reply);
    await show();
    await act(async () => type('rd-accounting-staff', '五百'));
    await tap('rd-accounting-work');
    expect(sent).toEqual([]);
    expect(textOf('#rd-accounting-staff-error')).toContain('没有看懂“五百”');
  });

  it('is found as it was left', async () => {
    answering(reply);
    const first = await show();
    await act(async () => type('rd-deduction-staff', '12.5万'));
    first.unmount();
    await show();
    expect(textOf('#rd-deduction-staff-heard')).toContain('125,000元');
    expect(document.querySelector<HTMLInputElement>('#rd-deduction-staff input')?.value).toBe('12.5万');
  });

  it('is found as it was left where it could not be read, and then still sums nothing', async () => {
    const { sent } = answering(reply);
    const first = await show();
    await act(async () => type('rd-accounting-staff', '五百'));
    first.unmount();
    await show();
    expect(textOf('#rd-accounting-staff-error')).toContain('没有看懂“五百”');
    await tap('rd-accounting-work');
    expect(sent).toEqual([]);
  });
});
