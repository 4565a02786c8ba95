import { render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { GrantSheet } from '@/features/desk/claim/acts/GrantSheet';
import { answering, desk, sheetProps, tap, textOf, type } from './kit';

const asked = () =>
  desk([], {
    facts: [
      { fact: 'office-space-area', value: 120 },
      { fact: 'office-space-years', value: 5 },
    ],
  });

describe('giving premises', () => {
  it('begins with what the firm asked for and wants place and first day', async () => {
    const { sent } = answering({ 'premises.grant': { data: { version: 8 } } });
    const props = sheetProps(asked());
    render(<GrantSheet {...props} />);
    await tap('premises-grant-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#premises-place-error')).toBe('请填写场所位置。');
    expect(textOf('#premises-first-error')).toBe('请填写起始日。');
    // The button stays in sight while a box may not.
    expect(Taro.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '请填写场所位置。' }));
    type('premises-place', '科技楼宇A座301');
    type('premises-first', '2026-07-01');
    expect(document.body.textContent).toContain('到2031年6月30日期满');
    await tap('premises-grant-confirm', 2);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.data).toMatchObject({
      claimId: 'claim1',
      expectedVersion: 7,
      place: '科技楼宇A座301',
      areaSqm: 120,
      firstDay: '2026-07-01',
      years: 5,
    });
    expect(props.onDone).toHaveBeenCalledWith('已安排场所');
  });

  it('a term shorter than the plan promises is refused at its box, and nothing typed is lost', async () => {
    answering({
      'premises.grant': { code: 'BAD_INPUT', message: '方案规定不少于3年，请至少填3年。', field: 'years' },
    });
    const props = sheetProps(asked());
    render(<GrantSheet {...props} />);
    type('premises-place', '科技楼宇A座301');
    type('premises-first', '2026-07-01');
    type('premises-years', '2');
    await tap('premises-grant-confirm');
    expect(textOf('#premises-years-error')).toContain('不少于3年');
    expect(Taro.showToast).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: '方案规定不少于3年，请至少填3年。' }),
    );
    expect(document.querySelector<HTMLInputElement>('#premises-place input')?.value).toBe('科技楼宇A座301');
    expect(props.onDone).not.toHaveBeenCalled();
  });
});
