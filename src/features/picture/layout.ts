import { drawBlock } from './blocks';
import { Drawing, EDGE, INK, PAPER, WIDTH, type Op } from './drawing';
import type { ResultSheet } from './sheet';
import type { Measure } from './wrap';

/** Phones draw no canvas higher than 4,096 pixels; at two pixels a unit that is this much. */
export const HIGHEST = 2048;
/** Kept free below the parts for what the result is not. */
const FOOT_ROOM = 190;

export interface Picture {
  width: number;
  height: number;
  ops: Op[];
}

/**
 * Where everything of a picture stands. Parts that would make it higher than phones can draw are left out,
 * and it says so.
 * @param measure how wide a text is on the canvas that it will be drawn on
 */
export function layOut(sheet: ResultSheet, measure: Measure): Picture {
  const drawing = new Drawing(measure);
  head(drawing, sheet);
  let left = sheet.blocks.length;
  for (const block of sheet.blocks) {
    const trial = new Drawing(measure, drawing.y);
    drawBlock(trial, block);
    if (trial.y > HIGHEST - FOOT_ROOM) break;
    drawing.take(trial);
    left -= 1;
  }
  if (left > 0) drawing.paragraph('图片放不下的内容，请在小程序里查看。', { color: INK.muted });
  foot(drawing, sheet);
  const height = Math.min(Math.ceil(drawing.y), HIGHEST);
  return {
    width: WIDTH,
    height,
    ops: [{ op: 'rect', x: 0, y: 0, w: WIDTH, h: height, fill: PAPER }, ...drawing.ops],
  };
}

function head(drawing: Drawing, { title, mark, basis }: ResultSheet): void {
  drawing.rect({ x: 0, y: 0, w: WIDTH, h: 84, fill: INK.primary });
  drawing.text('科惠和林', { x: EDGE, y: 34, size: 14, color: '#d9e6f5' });
  drawing.text(title, { x: EDGE, y: 64, size: 21, bold: true, color: '#ffffff' });
  if (mark) {
    const width = drawing.widthOf(mark, 14, true) + 20;
    const x = WIDTH - EDGE - width;
    drawing.rect({ x, y: 42, w: width, h: 28, stroke: '#ffffff', round: 4 });
    drawing.text(mark, { x: x + 10, y: 61, size: 14, bold: true, color: '#ffffff' });
  }
  drawing.y = 96;
  for (const line of basis) drawing.paragraph(line, { size: 13, color: INK.muted });
  drawing.space(4);
}

function foot(drawing: Drawing, { foot: lines }: ResultSheet): void {
  drawing.space(10);
  drawing.rect({ x: EDGE, y: drawing.y, w: WIDTH - 2 * EDGE, h: 1, fill: INK.line });
  drawing.space(12);
  for (const line of lines) drawing.paragraph(line, { size: 13, color: INK.muted });
  drawing.paragraph('由“科惠和林”小程序生成', { size: 13, color: INK.muted });
  drawing.space(18);
}
