import type { Block } from '#shared/paper/slip.ts';
import type { Hand } from './lettering.ts';
import { lineHeight } from './lines.ts';
import { heightOf, widthOf, type Sheet } from './sheet.ts';

type Of<Kind extends Block['block']> = Extract<Block, { block: Kind }>;

const sizes = { small: 20, normal: 24, large: 36 } as const;
const LARGEST_FIGURE = 104;
const GAP = 16;

export function drawText(sheet: Sheet, { text, size, weight, align, reversed }: Of<'text'>): void {
  const hand: Hand = { size: sizes[size], weight };
  const margin = reversed ? 12 : 0;
  const lines = sheet.lines(text, hand, sheet.width - 2 * margin);
  // Marks over Arabic letters reach higher than a line.
  const padding = reversed ? (sheet.dir === 'rtl' ? 8 : 4) : 0;
  const height = heightOf(lines) + 2 * padding;
  const y = sheet.take(height);
  sheet.column(lines, { x: margin, y: y + padding, width: sheet.width - 2 * margin }, align);
  if (!reversed) return;
  sheet.raster.invert(0, y, sheet.width, height);
  sheet.take(8);
}

export function drawRow(sheet: Sheet, { start, end, dots, weight }: Of<'row'>): void {
  const hand: Hand = { size: sizes.normal, weight: 'normal' };
  const said: Hand = { size: sizes.normal, weight };
  const label = sheet.lines(start, hand);
  const value = sheet.lines(end, said);
  const free = sheet.width - widthOf(label) - widthOf(value);
  const whole = { x: 0, width: sheet.width };
  if (label.length > 1 || value.length > 1 || free < GAP) {
    const y = sheet.take(heightOf(label) + heightOf(value));
    const below = y + sheet.column(label, { ...whole, y }, 'start');
    sheet.column(value, { ...whole, y: below }, 'end');
    return;
  }
  const y = sheet.take(lineHeight(hand, sheet.dir));
  sheet.column(label, { ...whole, y }, 'start');
  sheet.column(value, { ...whole, y }, 'end');
  if (!dots) return;
  const foot = y + (label[0]?.baseline ?? value[0]?.baseline ?? 0) - 2;
  // On a grid of the paper, so that the dots of neighbouring rows stand below each other.
  for (let from = 0; from < sheet.width; from += 10) {
    if (from < widthOf(label) + 8 || from > sheet.width - widthOf(value) - 10) continue;
    sheet.raster.fill(sheet.across(from, 2), foot, 2, 2);
  }
}

export function drawTable(sheet: Sheet, { columns, rows }: Of<'table'>): void {
  const widths = columnWidths(sheet, columns, rows);
  for (const { cells, weight } of rows) {
    const boxes = columns.map(({ align }, place) => {
      const width = widths[place] ?? 0;
      return { width, align, lines: sheet.lines(cells[place] ?? '', { size: sizes.normal, weight }, width) };
    });
    const y = sheet.take(Math.max(...boxes.map(({ lines }) => heightOf(lines))));
    let from = 0;
    for (const { width, align, lines } of boxes) {
      sheet.column(lines, { x: sheet.across(from, width), y, width }, align);
      from += width + GAP;
    }
  }
}

/** Figures are never broken where they can fit: a column of them is as wide as its widest, and words share the rest. */
function columnWidths(sheet: Sheet, columns: Of<'table'>['columns'], rows: Of<'table'>['rows']): number[] {
  const free = sheet.width - GAP * (columns.length - 1);
  const needed = columns.map(({ align }, place) => {
    if (align !== 'end') return 0;
    const cells = rows.map(({ cells: all, weight }) =>
      sheet.lines(all[place] ?? '', { size: sizes.normal, weight }, Number.POSITIVE_INFINITY),
    );
    return Math.max(0, ...cells.map(widthOf));
  });
  const left = free - needed.reduce((sum, width) => sum + width, 0);
  const words = columns.filter(({ align }) => align !== 'end').reduce((sum, { share }) => sum + share, 0);
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  // With too little left for the words, everybody keeps to their share.
  if (left < free / 4) return columns.map(({ share }) => Math.floor((free * share) / total));
  return columns.map(({ align, share }, place) =>
    align === 'end' ? (needed[place] ?? 0) : Math.floor((left * share) / words),
  );
}

export function drawFigure(sheet: Sheet, { text, struck }: Of<'figure'>): void {
  const room = sheet.width - 32;
  const hand = fitted(sheet, text, LARGEST_FIGURE, room);
  const lines = sheet.lines(text, hand, room);
  const height = heightOf(lines);
  const y = sheet.take(height);
  sheet.column(lines, { x: 16, y, width: room }, 'center');
  if (!struck) return;
  const width = widthOf(lines) + 24;
  sheet.raster.fill((sheet.width - width) >> 1, y + (height >> 1), width, Math.max(4, hand.size >> 4));
}

/** The largest hand in which the text takes one line. */
export function fitted(sheet: Sheet, text: string, largest: number, room: number): Hand {
  const width = widthOf(sheet.lines(text, { size: largest, weight: 'bold' }, Number.POSITIVE_INFINITY));
  const size = width <= room ? largest : Math.floor((largest * room) / width);
  return { size: Math.max(sizes.small, size & ~1), weight: 'bold' };
}
