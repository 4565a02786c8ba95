import { render, screen } from '@testing-library/react';
import { ReturnSheet } from '@/features/desk/claim/acts/ReturnSheet';
import { answering, desk, sheetProps, tap, textOf, type } from './kit';

const claim = desk([], {
  papers: [
    { id: 'cert', label: '证书', required: true, files: [] },
    {
      id: 'licence',
      label: '执照',
      required: true,
      files: [{ id: 'f', name: 'a.pdf', size: 1, kind: 'pdf' }],
    },
  ],
});

describe('sending a claim back', () => {
  it('tells everything that is missing at once, with what still stands in the box', async () => {
    const { sent } = answering({ 'exam.return': { data: { version: 8 } } });
    const props = sheetProps(claim);
    render(<ReturnSheet {...props} />);
    type('exam-return-item', '纳税证明');
    await tap('exam-return-add');
    await tap('exam-return-suggest-1');
    type('exam-return-item', '  情况说明 ');
    type('exam-return-days', '3');
    await tap('exam-return-confirm');
    expect(sent).toEqual([
      {
        action: 'exam.return',
        data: {
          commandId: expect.any(String),
          claimId: 'claim1',
          expectedVersion: 7,
          missing: ['纳税证明', '补交：证书', '情况说明'],
          workingDays: 3,
        },
      },
    ]);
    expect(props.onDone).toHaveBeenCalledTimes(1);
  });

  it('tells the same words once, and takes an item off again', async () => {
    answering({});
    render(<ReturnSheet {...sheetProps(claim)} />);
    for (const item of ['甲', '乙', '甲']) {
      type('exam-return-item', item);
      await tap('exam-return-add');
    }
    await tap('exam-return-remove-1');
    expect(textOf('#exam-return-item-1')).toContain('乙');
    expect(textOf('#exam-return-item-2')).toBeNull();
  });

  it('sends nothing while nothing is named or the term is no term', async () => {
    const { sent } = answering({});
    render(<ReturnSheet {...sheetProps(claim)} />);
    type('exam-return-days', '0');
    await tap('exam-return-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#exam-return-missing-error')).toContain('至少写明一项');
    expect(textOf('#exam-return-days-error')).toContain('1至60');
  });

  it('offers to load again when somebody was faster, and keeps what was typed', async () => {
    answering({ 'exam.return': { code: 'STALE_VERSION', message: '内容已被他人更新。' } });
    const props = sheetProps(claim);
    render(<ReturnSheet {...props} />);
    type('exam-return-item', '纳税证明');
    await tap('exam-return-confirm');
    expect(props.onDone).not.toHaveBeenCalled();
    expect(textOf('#exam-return-error')).toBe('内容已被他人更新。');
    expect(screen.getByDisplayValue('纳税证明')).toBeTruthy();
    await tap('exam-return-reload');
    expect(props.onReload).toHaveBeenCalledTimes(1);
  });

  it('puts a refusal of the server under its field', async () => {
    answering({ 'exam.return': { code: 'BAD_INPUT', message: '最多200个字。', field: 'missing.0' } });
    render(<ReturnSheet {...sheetProps(claim)} />);
    type('exam-return-item', '纳税证明');
    await tap('exam-return-confirm');
    expect(textOf('#exam-return-missing-error')).toBe('最多200个字。');
    expect(textOf('#exam-return-error')).toBeNull();
  });
});
