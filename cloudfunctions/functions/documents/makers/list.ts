import { AMOUNT_KIND_LABELS, CLAIM_STATE_LABELS, formatInstant, LIST_STATE_LABELS } from '@contract';
import { decidedFen, paidFen } from '@domain/application/state';
import type { PayList } from '@domain/notice/state';
import { sumsByItem, sumsByKind, type KindSum, type ListRow } from '@domain/papers/list-sums';
import type { StoredClaim } from '@platform/claims';
import { read, readMany } from '@platform/database';
import type { StoredList } from '@platform/lists';
import { reject } from '@platform/refused';
import type { Made, Making, RequestOf } from '../maker';
import { workbookOf, type Cell, type SheetSpec } from '../workbook';

/** Claims read at once. */
const AT_ONCE = 100;
const APART = '不同类型的金额口径不同，分别合计，不能相加。';

/** 拟兑现名单 as Excel: the entries, and their sums by item and by kind of amount. */
export async function makeListWorkbook(
  { listId }: RequestOf<'list'>,
  { at, progress }: Making,
): Promise<Made> {
  const list = (await read<StoredList>('lists', listId)) ?? reject('NOT_FOUND');
  const { state } = list;
  const rows = await rowsOf(state, progress);
  const about = `${LIST_STATE_LABELS[state.state]}，共${rows.length}件，${formatInstant(at)}生成。`;
  const bytes = await workbookOf([
    entriesSheet(state.title, about, rows),
    {
      name: '按事项合计',
      title: `${state.title}　按事项合计`,
      notes: [about, APART],
      columns: [{ label: '条款', width: 10 }, { label: '支持事项', width: 34 }, ...SUM_COLUMNS],
      rows: sumsByItem(rows).map((sum) => [`第${sum.article}条`, sum.itemTitle, ...sumCells(sum)]),
    },
    {
      name: '按金额类型合计',
      title: `${state.title}　按金额类型合计`,
      notes: [about, APART],
      columns: SUM_COLUMNS,
      rows: sumsByKind(rows).map(sumCells),
    },
  ]);
  return { name: state.title, kind: 'xlsx', bytes };
}

/** Entries as they were frozen, with how each claim stands now. */
async function rowsOf({ entries }: PayList, progress: Making['progress']): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    await progress(from, entries.length);
    const page = entries.slice(from, from + AT_ONCE);
    const claims = await readMany<StoredClaim>(
      'claims',
      page.map(({ claimId }) => claimId),
    );
    const byId = new Map(claims.map((claim) => [claim._id, claim.state]));
    for (const entry of page) {
      const claim = byId.get(entry.claimId);
      rows.push({
        ...entry,
        stateLabel: CLAIM_STATE_LABELS[claim?.state ?? 'listed'],
        ...(claim?.decision ? { decidedFen: decidedFen(claim) } : {}),
        paidFen: claim ? paidFen(claim) : 0,
      });
    }
  }
  return rows;
}

function entriesSheet(title: string, about: string, rows: readonly ListRow[]): SheetSpec {
  return {
    name: '名单',
    title,
    notes: [about],
    columns: [
      { label: '序号', width: 6 },
      { label: '申报编号', width: 16 },
      { label: '单位名称', width: 32 },
      { label: '统一社会信用代码', width: 22 },
      { label: '支持事项', width: 30 },
      { label: '依据', width: 10 },
      { label: '金额类型', width: 14 },
      { label: '方案金额', width: 26 },
      { label: '方案金额（元）', width: 18 },
      { label: '审查部门', width: 14 },
      { label: '进度', width: 12 },
      { label: '审定金额（元）', width: 18 },
      { label: '已拨付（元）', width: 18 },
    ],
    rows: rows.map((row, index): Cell[] => [
      index + 1,
      row.number,
      row.applicantName,
      row.unifiedCode,
      row.itemTitle,
      `第${row.article}条`,
      AMOUNT_KIND_LABELS[row.amountKind],
      row.amountText,
      row.fen === undefined ? null : { fen: row.fen },
      row.examiningOffice,
      row.stateLabel,
      row.decidedFen === undefined ? null : { fen: row.decidedFen },
      { fen: row.paidFen },
    ]),
  };
}

const SUM_COLUMNS = [
  { label: '金额类型', width: 16 },
  { label: '件数', width: 8 },
  { label: '方案金额合计（元）', width: 22 },
  { label: '其中金额待定（件）', width: 18 },
  { label: '审定合计（元）', width: 20 },
  { label: '已拨付合计（元）', width: 20 },
];

const sumCells = (sum: KindSum): Cell[] => [
  AMOUNT_KIND_LABELS[sum.amountKind],
  sum.count,
  sum.fen === undefined ? null : { fen: sum.fen },
  sum.open,
  { fen: sum.decidedFen },
  { fen: sum.paidFen },
];
