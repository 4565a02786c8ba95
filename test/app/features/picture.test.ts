import { HIGHEST, layOut } from '@/features/picture/layout';
import { WIDTH } from '@/features/picture/drawing';
import { type Block, type ResultSheet, sheetText } from '@/features/picture/sheet';
import { wrap, type Measure } from '@/features/picture/wrap';

/** Han characters as wide as they are high, everything else half as wide. */
const measure: Measure = (text, size) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffff“”‘’—]/.test(letter) ? size : size / 2), 0);
const sheet = (...blocks: Block[]): ResultSheet => ({
  title: '政策测算结果',
  mark: '估算',
  basis: ['按2026年3月2日、某县创新驱动发展行动方案（2025—2027年）测算，规则版本2025.1'],
  blocks,
  foot: ['测算结果仅供参考，不是承诺。'],
});
const textsOf = (of: ResultSheet) =>
  layOut(of, measure)
    .ops.flatMap((op) => (op.op === 'text' ? [op.text] : []))
    .join('');

const EVERY: Block[] = [
  {
    kind: 'sums',
    rows: [{ name: '最高不超过', figure: '500万元至1500万元', note: '这是上限，不代表能拿到' }],
  },
  {
    kind: 'years',
    title: '分年度',
    years: [{ name: '2026年', bars: [{ look: 'floor', share: 1, label: '不低于150万元' }] }],
  },
  {
    kind: 'list',
    title: '现在可以申报（1项）',
    lines: ['重大科技成果转化和产业化项目支持：每年最高500万元，3年合计最高1500万元（第15条）'],
  },
  { kind: 'note', text: '各类金额性质不同，不能相加。' },
  {
    kind: 'stairs',
    title: '科技型中小企业—高新技术企业',
    rungs: [
      { name: '科技型中小企业', figure: '1.5万元', held: true, here: true, said: '已取得' },
      {
        name: '高新技术企业',
        figure: '5万元',
        held: false,
        here: false,
        said: '下一级，2项没有达到，16项数据待填写，1项需人工认定',
      },
    ],
  },
  {
    kind: 'scores',
    title: '得分区间',
    rows: [{ name: '创新能力', low: 5, high: 96, max: 100, figure: '5至96分' }],
  },
  {
    kind: 'sides',
    title: '假设',
    rows: [{ name: '总投资额', before: '1亿元', after: '3亿元', changed: true }],
  },
];

describe('a line that is too long', () => {
  it('is broken without a mark at the beginning of a line or an opening one at its end, and loses nothing', () => {
    const text =
      '已到“高新技术企业”，下一级是“科技标杆企业”。按方案（2025—2027年）第15条，3年合计最高1500万元。';
    for (let width = 60; width < 400; width += 7) {
      const lines = wrap(text, width, 15, false, measure);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(measure(line, 15, false)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[，。、；：）》”%]/);
        expect(line).not.toMatch(/[（《“]$/);
      }
    }
  });

  it('is broken anywhere where one word is wider than the line', () => {
    expect(wrap('abcdefghij', 20, 10, false, measure)).toEqual(['abcd', 'efgh', 'ij']);
  });
});

describe('a picture of a result', () => {
  it('keeps everything within its edges, whatever it shows', () => {
    const { ops, width, height } = layOut(sheet(...EVERY), measure);
    expect(width).toBe(WIDTH);
    for (const op of ops) {
      const right = op.op === 'text' ? op.x + measure(op.text, op.size, op.bold) : op.x + op.w;
      const bottom = op.op === 'text' ? op.y : op.y + op.h;
      expect([op, right <= WIDTH, op.x >= 0, bottom <= height]).toEqual([op, true, true, true]);
    }
  });

  it('says what kind every figure is, that it is an estimate, and what it rests on', () => {
    const said = textsOf(sheet(...EVERY));
    for (const words of [
      '估算',
      '最高不超过',
      '500万元至1500万元',
      '不代表能拿到',
      '不低于150万元',
      '规则版本2025.1',
      '不是承诺',
      '您在这里',
    ])
      expect(said).toContain(words);
  });

  it('draws the bars of a year by their shares', () => {
    const bars = (share: number) =>
      layOut(
        sheet({
          kind: 'years',
          title: '分年度',
          years: [{ name: '2026年', bars: [{ look: 'floor', share, label: '' }] }],
        }),
        measure,
      ).ops.flatMap((op) => (op.op === 'rect' && op.h === 12 ? [op.w] : []));
    expect(bars(0.5)[0]! * 2).toBe(bars(1)[0]);
  });

  it('is never higher than phones draw: what does not fit is left out, and it says so', () => {
    const long: Block = {
      kind: 'list',
      title: '很长',
      lines: Array.from({ length: 40 }, (_, n) => `第${n}项支持，金额由部门审定`),
    };
    const of = sheet(long, long, long, long);
    expect(layOut(of, measure).height).toBeLessThanOrEqual(HIGHEST);
    expect(textsOf(of)).toContain('请在小程序里查看');
    expect(textsOf(of)).toContain('不是承诺');
    expect(textsOf(sheet(...EVERY))).not.toContain('请在小程序里查看');
  });
});

describe('the same as text', () => {
  it('says what the picture says', () => {
    const text = sheetText(sheet(...EVERY));
    for (const words of [
      '（估算）',
      '最高不超过：500万元至1500万元（这是上限，不代表能拿到）',
      '总投资额：1亿元 → 3亿元',
      '创新能力：5至96分（满分100分）',
      '1. 科技型中小企业：已取得，方案支持1.5万元',
    ])
      expect(text).toContain(words);
  });
});
