import type { Op } from './drawing';
import type { Picture } from './layout';
import type { Measure } from './wrap';

/** What is used of a canvas; browsers and WeChat's canvas of type 2d have it alike. */
export interface Pen {
  font: string;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  textBaseline: string;
  measureText(text: string): { width: number };
  fillText(text: string, x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  fill(): void;
  stroke(): void;
  setLineDash(dashes: number[]): void;
  scale(x: number, y: number): void;
}

const fontOf = (size: number, bold: boolean) =>
  `${bold ? 'bold ' : ''}${size}px -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;

/** How wide texts are with this pen. */
export function measureWith(pen: Pen): Measure {
  return (text, size, bold) => {
    pen.font = fontOf(size, bold);
    return pen.measureText(text).width;
  };
}

export function paint(pen: Pen, { ops }: Picture): void {
  pen.textBaseline = 'alphabetic';
  for (const op of ops) {
    if (op.op === 'text') {
      pen.font = fontOf(op.size, op.bold);
      pen.fillStyle = op.color;
      pen.fillText(op.text, op.x, op.y);
    } else rect(pen, op);
  }
}

function rect(pen: Pen, { x, y, w, h, round = 0, fill, stroke, dashed }: Extract<Op, { op: 'rect' }>): void {
  const r = Math.min(round, w / 2, h / 2);
  pen.beginPath();
  pen.moveTo(x + r, y);
  pen.arcTo(x + w, y, x + w, y + h, r);
  pen.arcTo(x + w, y + h, x, y + h, r);
  pen.arcTo(x, y + h, x, y, r);
  pen.arcTo(x, y, x + w, y, r);
  pen.closePath();
  if (fill) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (!stroke) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = 1;
  pen.setLineDash(dashed ? [4, 3] : []);
  pen.stroke();
  pen.setLineDash([]);
}
