import { Drawing, EDGE, INK, WIDTH } from './drawing';
import type { BarLook, Block } from './sheet';

/** Inside a card. */
const X = EDGE + 14;
const ROOM = WIDTH - 2 * X;

const BARS: Record<BarLook, { fill?: string; stroke?: string; dashed?: boolean }> = {
  certain: { fill: INK.goldBar },
  open: { fill: INK.openBar },
  floor: { fill: INK.primary },
  ceiling: { stroke: INK.grey, dashed: true },
};

/** Draws one part from where the drawing stands. */
export function drawBlock(drawing: Drawing, block: Block): void {
  switch (block.kind) {
    case 'sums':
      return sums(drawing, block);
    case 'years':
      return years(drawing, block);
    case 'list':
      return list(drawing, block);
    case 'note':
      drawing.space(8);
      return drawing.paragraph(block.text, { size: 14, color: INK.muted });
    case 'stairs':
      return stairs(drawing, block);
    case 'scores':
      return scores(drawing, block);
    case 'sides':
      return sides(drawing, block);
  }
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

function sums(drawing: Drawing, { title, rows }: Of<'sums'>): void {
  if (title) drawing.heading(title);
  else drawing.space(8);
  drawing.card((card) => {
    rows.forEach(({ name, figure, note }, index) => {
      if (index > 0) card.space(8);
      card.pair(name, figure, { x: X, width: ROOM, size: 16, bold: true, color: INK.gold });
      if (note) card.paragraph(note, { x: X, width: ROOM, size: 13, color: INK.muted });
    });
  }, INK.goldSoft);
}

function years(drawing: Drawing, { title, years: rows }: Of<'years'>): void {
  const name = 58;
  const longest = 104;
  drawing.heading(title);
  drawing.card((card) => {
    for (const year of rows) {
      card.text(year.name, { x: X, y: card.y + 17, size: 14 });
      for (const bar of year.bars) {
        const width = Math.max(4, bar.share * longest);
        card.rect({ x: X + name, y: card.y + 6, w: width, h: 12, round: 2, ...BARS[bar.look] });
        card.text(bar.label, { x: X + name + width + 8, y: card.y + 17, size: 13 });
        card.space(24);
      }
      card.space(6);
    }
  });
}

function list(drawing: Drawing, { title, lines }: Of<'list'>): void {
  drawing.heading(title);
  if (lines.length === 0) return;
  drawing.card((card) => {
    lines.forEach((line, index) => {
      if (index > 0) card.space(6);
      card.text('·', { x: X, y: card.y + 16.5, size: 15, color: INK.primary });
      card.paragraph(line, { x: X + 12, width: ROOM - 12 });
    });
  });
}

function stairs(drawing: Drawing, { title, rungs }: Of<'stairs'>): void {
  const gap = 6;
  const width = (ROOM - gap * (rungs.length - 1)) / rungs.length;
  const step = 34;
  drawing.heading(title);
  drawing.card((card) => {
    const tallest = Math.max(...rungs.map(({ here }, index) => 84 + step * index + (here ? 32 : 0)));
    const floor = card.y + 4 + tallest;
    rungs.forEach(({ name, figure, held, here }, index) => {
      const height = 84 + step * index;
      const x = X + (width + gap) * index;
      const top = floor - height;
      if (here) {
        card.rect({ x: x + width / 2 - 38, y: top - 28, w: 76, h: 22, fill: INK.gold, round: 4 });
        card.text('您在这里', {
          x: x + width / 2 - card.widthOf('您在这里', 13) / 2,
          y: top - 12.5,
          size: 13,
          color: '#ffffff',
        });
      }
      card.rect({
        x,
        y: top,
        w: width,
        h: height,
        round: 6,
        ...(held ? { fill: INK.primary } : { fill: INK.primarySoft, stroke: INK.primary, dashed: true }),
      });
      const color = held ? '#ffffff' : INK.ink;
      const words = new Drawing((text, size, bold) => card.widthOf(text, size, bold), top + 6);
      words.paragraph(name, { x: x + 8, width: width - 16, size: 13, bold: true, color });
      words.text(figure, { x: x + 8, y: floor - 10, size: 13, color });
      card.ops.push(...words.ops);
    });
    card.y = floor + 8;
    for (const { name, said } of rungs) card.pair(name, said, { x: X, width: ROOM, size: 14 });
  });
}

function scores(drawing: Drawing, { title, rows }: Of<'scores'>): void {
  drawing.heading(title);
  drawing.card((card) => {
    for (const { name, low, high, max, figure } of rows) {
      card.pair(name, figure, { x: X, width: ROOM, size: 14 });
      card.space(4);
      card.rect({ x: X, y: card.y, w: ROOM, h: 8, fill: INK.line, round: 4 });
      card.rect({ x: X, y: card.y, w: (ROOM * high) / max, h: 8, fill: INK.openScore, round: 4 });
      if (low > 0) card.rect({ x: X, y: card.y, w: (ROOM * low) / max, h: 8, fill: INK.primary, round: 4 });
      card.space(16);
    }
  });
}

function sides(drawing: Drawing, { title, rows }: Of<'sides'>): void {
  drawing.heading(title);
  drawing.card((card) => {
    rows.forEach(({ name, before, after, changed }, index) => {
      if (index > 0) card.space(10);
      if (!changed) return card.pair(name, `${after}（不变）`, { x: X, width: ROOM, color: INK.muted });
      card.paragraph(name, { x: X, width: ROOM, bold: true });
      card.pair('现在', before, { x: X, width: ROOM, size: 14, color: INK.muted });
      card.pair('假设', after, { x: X, width: ROOM, size: 14, bold: true, color: INK.gold });
    });
  });
}
