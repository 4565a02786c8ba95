import { act, render } from '@testing-library/react';
import { RdCosts } from '@/features/rdcost/RdCosts';
import { EMPTY_FORM, type RdForm, faultsOf, inputOf, readYear } from '@/features/rdcost/costs';
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
  beforeEach(() => Taro.removeStorageSync('rd-costs:visitor'));
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
          },
        ],
      },
    },
  };

  it('keeps the measures apart and shows the working', async () => {
    const { sent } = answering(reply);
    await show();
    await act(async () => type('rd-accounting-staff', '999万'));
    await tap('measure-highTech');
    await act(async () => type('rd-high-tech-staff', '500万'));
    await tap('rd-high-tech-work');
    expect(sent[0]?.data).toMatchObject({ highTech: { staff: 500_000_000, input: 0 } });
    expect(sent[0]?.data).not.toHaveProperty('accounting');
    expect(textOf('#working-hightech')).toMatch(/600万元.*1,000,000元 × 80%.*195号/);
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
  });
});
