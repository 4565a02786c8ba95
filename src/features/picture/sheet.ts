/**
 * A result as something to hand on: one description from which both the picture and the text are made, so
 * that they never say different things.
 */
export interface ResultSheet {
  title: string;
  /** Stands beside the title, e.g. 估算. */
  mark?: string;
  /** The day, the plan and the version that it rests on. */
  basis: readonly string[];
  blocks: readonly Block[];
  /** What it is not: a promise. */
  foot: readonly string[];
}

export type BarLook = 'certain' | 'open' | 'floor' | 'ceiling';

export type Block =
  /** Sums, each kind for itself. */
  | { kind: 'sums'; title?: string; rows: readonly { name: string; figure: string; note?: string }[] }
  /** One bar for each kind of money in a year; shares are of the longest bar, 0 to 1. */
  | {
      kind: 'years';
      title: string;
      years: readonly { name: string; bars: readonly { look: BarLook; share: number; label: string }[] }[];
    }
  | { kind: 'list'; title: string; lines: readonly string[] }
  | { kind: 'note'; text: string }
  /** The rungs of a ladder from the lowest, and where the firm stands. */
  | {
      kind: 'stairs';
      title: string;
      rungs: readonly { name: string; figure: string; held: boolean; here: boolean; said: string }[];
    }
  /** From the lowest that a score must be to the highest that it can be. */
  | {
      kind: 'scores';
      title: string;
      rows: readonly { name: string; low: number; high: number; max: number; figure: string }[];
    }
  /** Before and after. */
  | {
      kind: 'sides';
      title: string;
      rows: readonly { name: string; before: string; after: string; changed: boolean }[];
    };

/** Plain lines to paste into a message. Years are left out: their bars have no words of their own. */
export function sheetText(sheet: ResultSheet): string {
  return [
    `科惠和林 ${sheet.title}${sheet.mark ? `（${sheet.mark}）` : ''}`,
    ...sheet.basis,
    '',
    ...sheet.blocks.flatMap(blockText),
    '',
    ...sheet.foot,
  ].join('\n');
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'sums':
      return [
        ...(block.title ? [`【${block.title}】`] : []),
        ...block.rows.map(({ name, figure, note }) => `${name}：${figure}${note ? `（${note}）` : ''}`),
      ];
    case 'years':
      return [];
    case 'note':
      return [block.text, ''];
    case 'list':
      return [`【${block.title}】`, ...block.lines.map((line) => `· ${line}`)];
    case 'stairs':
      return [
        `【${block.title}】`,
        ...block.rungs.map(
          ({ name, figure, said }, index) => `${index + 1}. ${name}：${said}，方案支持${figure}`,
        ),
      ];
    case 'scores':
      return [
        `【${block.title}】`,
        ...block.rows.map(({ name, figure, max }) => `${name}：${figure}（满分${max}分）`),
      ];
    case 'sides':
      return [
        `【${block.title}】`,
        ...block.rows.map(({ name, before, after }) =>
          before === after ? `${name}：${after}` : `${name}：${before} → ${after}`,
        ),
      ];
  }
}
