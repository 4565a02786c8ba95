import { COLUMNS, MAX_ROWS } from '@domain/people/import-rows';
import { RECOGNISED } from '@domain/people/recognition';
import type { Made } from '../maker';
import { workbookOf } from '../workbook';

/** The form of a list of recognitions: an empty sheet with the head that is looked for, and how to fill it. */
export async function makeRecognitionTemplate(): Promise<Made> {
  const widths = { name: 34, code: 24, kind: 26, day: 14, number: 24, renewal: 14 };
  const bytes = await workbookOf([
    {
      name: '名单',
      title: '认定名单（填写后在“认定名单导入”上传）',
      columns: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((column) => ({
        label: COLUMNS[column][0],
        width: widths[column],
      })),
      rows: [],
    },
    {
      name: '填写说明',
      title: '填写说明',
      columns: [
        { label: '列', width: 20 },
        { label: '怎么填', width: 80 },
      ],
      rows: [
        [COLUMNS.name[0], '与认定文件一致'],
        [COLUMNS.code[0], '18位，系统会核对校验位'],
        [COLUMNS.kind[0], RECOGNISED.map(({ name }) => name).join('、')],
        [COLUMNS.day[0], '年-月-日，例如 2025-11-20；不能晚于今天'],
        [COLUMNS.number[0], '证书编号或入库登记编号'],
        [COLUMNS.renewal[0], '首次、复审，或留空'],
        ['行数', `一次最多${MAX_ROWS}行，一行一项认定`],
      ],
    },
  ]);
  return { name: '认定名单模板', kind: 'xlsx', bytes };
}
