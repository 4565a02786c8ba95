import { act, render } from '@testing-library/react';
import type { RdCostResult, RecognitionView, RungView, TotalsView, WhatIfView } from '@contract/policy';
import { sheetText } from '@/features/picture/sheet';
import { savedOf } from '@/features/results/made';
import { ResultActions } from '@/features/results/ResultActions';
import { SavedView } from '@/features/results/SavedView';
import { sheetOf } from '@/features/results/sheets';
import { type Content, listResults, readResult, removeResult, saveResult } from '@/services/keepResults';
import { drawPicture, handOnPicture } from '@/services/picture';
import { TODAY, answering, tap, textOf } from '../desk/kit';

jest.mock('@/services/picture', () => ({
  PICTURE_CANVAS: 'picture-canvas',
  drawPicture: jest.fn(async () => 'data:image/png;base64,AA=='),
  handOnPicture: jest.fn(async () => undefined),
}));
const draw = drawPicture as unknown as jest.Mock;

const recognition = {
  id: 'rec-tech-sme-2022',
  title: 'tech-sme',
  name: '科技型中小企业',
  documents: '国科发政〔2017〕115号',
  version: '2022',
  knowledge: 'B',
  checkedOn: '2026-11-01',
  prepare: [],
  verdict: 'notMet',
  statement: '有1项不符合',
  conditions: [
    { id: 'staff', text: '职工不超过500人', state: 'notMet', value: '612人', threshold: '不高于500人' },
  ],
  missing: [],
  facts: ['staff'],
  personPoints: 0,
  scores: [{ id: 's', label: '综合评价', low: 40, high: 62, max: 100, person: false }],
  filing: { open: false, text: '下次申报2026年6月1日开始' },
} as unknown as RecognitionView;
const rung: RungView = {
  title: 'tech-sme',
  name: '科技型中小企业',
  state: 'next',
  verdict: 'notMet',
  gaps: recognition.conditions,
  missing: 0,
  personPoints: 0,
  itemId: 'tech-sme',
  article: 3,
  brings: '1.5万元',
  bringsKind: 'exact',
};
const firm = { asOf: TODAY, packVersion: '2026.1', caution: '仅供参考。' };
const SUMS: TotalsView = {
  certainFen: 0,
  openLowFen: 0,
  openHighFen: 0,
  atLeastFen: 0,
  atLeastOpenFen: 0,
  upToCautiousFen: 500_000_000,
  upToWidestFen: 500_000_000,
  missingInput: 0,
  toBeDecided: 0,
  inKind: 0,
  waiting: 0,
};
const whatIf: WhatIfView = {
  baseYear: 2025,
  asOf: TODAY,
  packVersion: '2025.1',
  plan: '行动方案',
  caution: '仅供参考。',
  before: SUMS,
  after: { ...SUMS, upToCautiousFen: 600_000_000, upToWidestFen: 600_000_000 },
  changes: [
    {
      id: 'major',
      title: '重大成果转化项目支持',
      before: { verdict: 'met', amountText: '每年最高500万元' },
      after: { verdict: 'met', amountText: '每年最高600万元' },
    },
  ],
  problems: [],
};
const rd: RdCostResult = {
  measure: 'highTech',
  name: '高企口径',
  documents: '国科发火〔2016〕195号',
  totalFen: 123_456_700,
  lines: [{ label: '自主研发', formula: '五类费用合计', fen: 123_456_700 }],
  carries: [],
};

const CASES: { content: Content; name: string; summary: string; says: string[] }[] = [
  {
    content: { of: 'recognitions', view: { ...firm, recognitions: [recognition] } },
    name: '科技型中小企业对照',
    summary: '有1项不符合',
    says: ['职工不超过500人', '612人', '40至62分', '国科发政〔2017〕115号'],
  },
  {
    content: {
      of: 'ladders',
      view: { ...firm, ladders: [{ id: 'tech', name: '梯度', standing: 0, rungs: [rung] }] },
    },
    name: '资质梯度',
    summary: '还在起点，下一级是“科技型中小企业”。',
    says: ['1.5万元', '1项没有达到', '第3条'],
  },
  {
    content: {
      of: 'what-if',
      view: whatIf,
      supposed: [{ label: '总投资额', before: '1亿元', after: '1.2亿元' }],
    },
    name: '假设测算',
    summary: '总投资额：1亿元 → 1.2亿元',
    says: ['每年最高500万元', '每年最高600万元', '1.2亿元'],
  },
  {
    content: { of: 'rd-costs', day: TODAY, result: rd },
    name: '研发费用（高企口径）',
    summary: '1,234,567元',
    says: ['1,234,567元', '五类费用合计', '国科发火〔2016〕195号'],
  },
];
const ANSWERS = [{ fact: 'staff', value: 612, year: 2025 }];
const QUESTIONS = [
  {
    id: 'staff',
    label: '职工总数',
    question: '？',
    unit: 'count',
    measure: '人',
    years: [2025],
    appliesTo: ['firm'],
  } as const,
];

beforeEach(() => {
  listResults().forEach(({ id }) => removeResult(id));
  draw.mockClear();
  answering({});
});

describe.each(CASES)('$name, kept', ({ content, name, summary, says }) => {
  it('is saved with its day, and shown as it was made without asking the rules', async () => {
    const facts = QUESTIONS.map((one) => ({ ...one, years: [...one.years], appliesTo: [...one.appliesTo] }));
    const view = render(
      <ResultActions content={content} keep={{ answers: ANSWERS, facts: async () => facts, today: TODAY }} />,
    );
    await tap('save-result');
    const [line] = listResults();
    expect(line).toMatchObject({ of: content.of, day: TODAY, name, summary });
    view.unmount();
    render(<SavedView saved={readResult(line!.id)!} />);
    for (const words of says) expect(document.body.textContent).toContain(words);
    expect(textOf('#saved-note')).toContain('2026年6月10日保存');
    expect(textOf('#saved-values')).toBe('2025年职工总数612人');
  });

  it('is handed on as a picture that is seen first', async () => {
    render(<ResultActions content={content} />);
    await tap('make-picture');
    await act(async () => new Promise((done) => setTimeout(done, 60)));
    expect(draw).toHaveBeenCalledTimes(1);
    expect(document.querySelector('#picture')).not.toBeNull();
    await tap('picture-hand-on');
    expect(handOnPicture).toHaveBeenLastCalledWith(
      'data:image/png;base64,AA==',
      expect.stringContaining('科惠和林-'),
    );
  });
});

describe('what is handed on', () => {
  it('holds no figures of the firm where it hands on its standing', () => {
    const text = sheetText(sheetOf(CASES[0]!.content));
    expect(text).toContain('不符合：职工不超过500人');
    expect(text).not.toContain('612');
    expect(text).toContain('不代表通过认定');
  });

  it('says what of the person’s own is in it before it is handed on', async () => {
    render(<ResultActions content={CASES[3]!.content} />);
    await tap('make-picture');
    expect(textOf('#picture-sheet')).toContain('有您填的金额');
  });

  it('can be tried again when the phone did not draw it', async () => {
    draw.mockRejectedValueOnce(new Error('no canvas'));
    render(<ResultActions content={CASES[3]!.content} />);
    await tap('make-picture');
    await act(async () => new Promise((done) => setTimeout(done, 60)));
    expect(textOf('#picture-sheet')).toContain('图片没有生成');
    await tap('retry');
    await act(async () => new Promise((done) => setTimeout(done, 60)));
    expect(document.querySelector('#picture')).not.toBeNull();
  });

  it('is another result to keep once it has changed', async () => {
    const keep = { answers: [], facts: async () => [], today: TODAY };
    const view = render(<ResultActions content={CASES[3]!.content} keep={keep} />);
    await tap('save-result');
    view.rerender(
      <ResultActions content={{ of: 'rd-costs', day: TODAY, result: { ...rd, totalFen: 1 } }} keep={keep} />,
    );
    expect(textOf('#save-result')).toBe('保存结果');
    await tap('save-result');
    expect(listResults().map((line) => line.summary)).toEqual(['0.01元', '1,234,567元']);
  });

  it('is kept under one name of its tool', () => {
    const made = savedOf({ id: 'x', day: TODAY, content: CASES[1]!.content, answers: [], facts: [] });
    expect(saveResult(made)).toBe('saved');
    expect(saveResult(made)).toBe('saved');
    expect(listResults()).toHaveLength(1);
  });
});
