import { unifiedCodeCheck } from '@contract';
import { checkRows, columnsOf, readDay, type RawRow } from '@domain/people/import-rows';
import { factsOf, lastDayOf, recognisedValues, titleOf, type Recognition } from '@domain/people/recognition';

const TODAY = '2026-03-02';
const body = '91150123MADEM0R01';
const CODE = body + unifiedCodeCheck(body);
const line = (over: Partial<RawRow['cells']> = {}, row = 3): RawRow => ({
  row,
  cells: {
    name: '示例企业',
    code: CODE,
    kind: '高新技术企业',
    day: '2025-11-20',
    number: 'GR1',
    renewal: '',
    ...over,
  },
});
const problemsOf = (over: Partial<RawRow['cells']>) => checkRows([line(over)], TODAY)[0]?.problems;

describe('a line of an imported list', () => {
  it('that is sound is understood', () => {
    expect(checkRows([line({ renewal: '首次' })], TODAY)[0]).toMatchObject({
      kind: 'high-tech-firm',
      kindText: '国家高新技术企业',
      day: '2025-11-20',
      renewal: 'first',
      problems: [],
    });
  });

  it.each<[string, Partial<RawRow['cells']>, string]>([
    ['a wrong check digit', { code: CODE.slice(0, 17) + (CODE.endsWith('0') ? '1' : '0') }, '校验位不符'],
    ['a letter that codes have not', { code: CODE.replace('DEM0', 'DEMO') }, '没有字母'],
    ['no code', { code: ' ' }, '缺少统一社会信用代码'],
    ['an unknown kind', { kind: '文明单位' }, '没有“文明单位”这个类别，可填：国家科技型中小企业'],
    ['a day in the future', { day: '2026-03-03' }, '在今天之后'],
    ['a day that does not exist', { day: '2025-02-29' }, '不存在或看不懂'],
    ['no number', { number: '' }, '缺少证书编号'],
    ['no name', { name: '　' }, '缺少单位名称'],
    ['a word in place of 首次', { renewal: '也许' }, '看不懂'],
  ])('with %s says so', (_name, over, words) => {
    expect(problemsOf(over)?.join('')).toContain(words);
  });

  it('tells everything at once', () => {
    expect(problemsOf({ name: '', number: '', day: '' })).toHaveLength(3);
  });

  it('twice in a list names the first', () => {
    const rows = checkRows([line({}, 3), line({ number: 'gr1' }, 7), line({ number: 'GR2' }, 8)], TODAY);
    expect(rows.map(({ problems }) => problems)).toEqual([[], ['与第3行重复，请删去一行。'], []]);
  });

  it('takes the word for the whole list where it has none of its own', () => {
    const [said, own] = checkRows([line(), line({ number: 'GR2', renewal: '复审' })], TODAY, 'first');
    expect([said?.renewal, own?.renewal]).toEqual(['first', 'renewal']);
  });
});

describe('what a list may look like', () => {
  it('days are written in many ways', () => {
    for (const text of [
      '2025-11-20',
      '2025/11/20',
      '2025.11.20',
      '2025年11月20日',
      '20251120',
      '２０２５-11-20',
    ])
      expect(readDay(text)).toBe('2025-11-20');
    expect(readDay('2025-13-01')).toBeNull();
  });

  it('columns are found by their heads in any order, and missing ones are named', () => {
    const { at, missing } = columnsOf(['序号', '统一社会信用代码*', '企业名称', '认定日期', '类别']);
    expect(at).toMatchObject({ code: 1, name: 2, day: 3, kind: 4 });
    expect(missing).toEqual(['证书编号']);
  });

  it.each([
    ['“专精特新”中小企业', 'specialised-sme'],
    ['专精特新"小巨人"企业', 'little-giant'],
    ['高企', 'high-tech-firm'],
    ['科技型中小企业', 'tech-sme'],
  ])('%s is %s', (text, kind) => {
    expect(titleOf(text)?.kind).toBe(kind);
  });
});

const held = (over: Partial<Recognition> = {}): Recognition => ({
  _id: 'r1',
  applicantId: 'org',
  unifiedCode: CODE,
  name: '示例企业',
  kind: 'high-tech-firm',
  number: 'GR1',
  validFrom: '2025-11-20',
  validTo: '2028-11-19',
  renewal: 'first',
  source: 'office',
  paper: { document: 'D', importId: 'i', row: 3 },
  enteredAt: '2026-03-02T01:00:00.000Z',
  sort: 's',
  ...over,
});

describe('facts of recognitions', () => {
  it('run as long as the title', () => {
    expect(lastDayOf('high-tech-firm', '2025-11-20')).toBe('2028-11-19');
    expect(lastDayOf('tech-sme', '2025-11-20')).toBe('2025-12-31');
    expect(lastDayOf('little-giant', '2025-11-20')).toBeUndefined();
  });

  it('a title that has run out is no longer held, its date stays', () => {
    const facts = (day: string) => factsOf(held(), day).map(({ fact }) => fact);
    expect(facts('2028-11-19')).toContain('high-tech-firm-held');
    expect(facts('2028-11-20')).not.toContain('high-tech-firm-held');
    expect(facts('2028-11-20')).toContain('high-tech-firm-date');
  });

  it('of several of one kind the latest speaks, ended ones do not', () => {
    const values = recognisedValues(
      [held(), held({ validFrom: '2022-11-20', number: 'OLD' }), held({ kind: 'tech-sme', endedAt: 'x' })],
      TODAY,
    );
    expect(values).toEqual(
      expect.arrayContaining([
        { fact: 'high-tech-firm-number', value: 'GR1', source: 'office', seenAt: '2026-03-02T01:00:00.000Z' },
      ]),
    );
    expect(values.some(({ fact }) => fact.startsWith('tech-sme'))).toBe(false);
  });
});
