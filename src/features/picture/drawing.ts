import { wrap, type Measure } from './wrap';

/** One stroke of the drawing, in units of which a picture is 375 wide. */
export type Op =
  | {
      op: 'rect';
      x: number;
      y: number;
      w: number;
      h: number;
      fill?: string;
      stroke?: string;
      dashed?: boolean;
      round?: number;
    }
  | { op: 'text'; x: number; y: number; text: string; size: number; bold: boolean; color: string };

export const WIDTH = 375;
export const EDGE = 20;
export const PAPER = '#f6f4ef';
/** The colours of the theme; a canvas knows no style sheet. */
export const INK = {
  primary: '#1d5fa8',
  primarySoft: '#e8f0f9',
  card: '#ffffff',
  line: '#e0dacd',
  ink: '#232a33',
  muted: '#5c646e',
  gold: '#96600f',
  goldSoft: '#fbf3e1',
  goldBar: '#b27a1e',
  openBar: '#e2c487',
  openScore: '#b9d2ea',
  grey: '#9aa3ad',
} as const;

const LINE = 1.5;

interface Look {
  size?: number;
  bold?: boolean;
  color?: string;
}

interface Box {
  /** From the left edge of the picture. */
  x?: number;
  width?: number;
}

/** A drawing that grows downwards; `y` is where the next thing stands. */
export class Drawing {
  readonly ops: Op[] = [];
  constructor(
    private readonly measure: Measure,
    public y = 0,
  ) {}

  widthOf(text: string, size: number, bold = false): number {
    return this.measure(text, size, bold);
  }

  space(height: number): void {
    this.y += height;
  }

  rect(rect: Omit<Extract<Op, { op: 'rect' }>, 'op'>): void {
    this.ops.push({ op: 'rect', ...rect });
  }

  /** One line; `y` is its base line. */
  text(text: string, at: { x: number; y: number } & Look): void {
    const { x, y, size = 15, bold = false, color = INK.ink } = at;
    this.ops.push({ op: 'text', x, y, text, size, bold, color });
  }

  /** Lines of a text from here downwards. */
  paragraph(
    text: string,
    { size = 15, bold = false, color = INK.ink, x = EDGE, width }: Look & Box = {},
  ): void {
    const room = width ?? WIDTH - x - EDGE;
    for (const line of wrap(text, room, size, bold, this.measure)) {
      this.y += size * LINE;
      this.text(line, { x, y: this.y - size * 0.4, size, bold, color });
    }
  }

  /** A name at the left and a figure at the right; each takes as many lines as it needs. */
  pair(
    name: string,
    figure: string,
    { x = EDGE, width = WIDTH - x - EDGE, size = 15, color = INK.ink, bold = false }: Look & Box = {},
  ): void {
    const most = this.widthOf(figure, size, bold);
    const right = Math.min(most, width * 0.62);
    const top = this.y;
    const figures = new Drawing(this.measure, top);
    for (const line of wrap(figure, right, size, bold, this.measure)) {
      figures.space(size * LINE);
      const start = x + width - this.widthOf(line, size, bold);
      figures.text(line, { x: start, y: figures.y - size * 0.4, size, bold, color });
    }
    this.paragraph(name, { size, x, width: width - right - 12 });
    this.ops.push(...figures.ops);
    this.y = Math.max(this.y, figures.y);
  }

  heading(text: string): void {
    this.space(18);
    this.rect({ x: EDGE, y: this.y + 5, w: 4, h: 15, fill: INK.primary, round: 2 });
    this.paragraph(text, { size: 16, bold: true, x: EDGE + 12 });
    this.space(4);
  }

  /** What `inside` draws, on a card of its own. */
  card(inside: (card: Drawing) => void, fill: string = INK.card): void {
    const card = new Drawing(this.measure, this.y + 12);
    inside(card);
    card.space(12);
    this.rect({
      x: EDGE,
      y: this.y,
      w: WIDTH - 2 * EDGE,
      h: card.y - this.y,
      fill,
      stroke: INK.line,
      round: 8,
    });
    this.take(card);
  }

  /** Takes over what another drawing, begun where this one ends, holds. */
  take(other: Drawing): void {
    this.ops.push(...other.ops);
    this.y = other.y;
  }
}
