import type { Printer } from '#shared/paper/printer.ts';
import type { Block, Slip } from '#shared/paper/slip.ts';
import Encoder from '@point-of-sale/receipt-printer-encoder';
import { drawAlone } from '../dots/draw-slip.ts';
import { pictureBytes } from './bands.ts';
import { inCodePages, pageFor, type Page } from './code-pages.ts';
import { leader, wrapped } from './columns.ts';

type Kind = Pick<Printer, 'speaks' | 'roll'>;

/** A slip in the printer's own letters, a code page chosen for each text. What it has no letters for is drawn. */
export function ownLetters(slip: Slip, kind: Kind, columns: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let waiting: OwnLine[] = [];
  const flush = (): void => {
    if (waiting.length > 0) parts.push(written(waiting, kind, columns));
    waiting = [];
  };
  for (const block of slip.blocks) {
    const lines = linesOf(block, columns);
    if (lines?.every(({ text }) => pageFor(text, kind.speaks) !== undefined)) {
      waiting.push(...lines);
      continue;
    }
    flush();
    parts.push(...pictureBytes(drawAlone(block, slip.language, kind.roll), kind.speaks));
  }
  flush();
  return parts;
}

interface OwnLine {
  readonly text: string;
  readonly bold?: boolean;
  readonly reversed?: boolean;
  readonly large?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

const sides = { start: 'left', center: 'center', end: 'right' } as const;

/** Undefined for what is a picture anyway. */
function linesOf(block: Block, columns: number): OwnLine[] | undefined {
  switch (block.block) {
    case 'text': {
      const large = block.size === 'large';
      const how = { bold: block.weight === 'bold', reversed: block.reversed, large, align: sides[block.align] };
      return wrapped(inCodePages(block.text), large ? columns >> 1 : columns).map((text) => ({ text, ...how }));
    }
    case 'row':
      return leader(inCodePages(block.start), inCodePages(block.end), columns, block.dots ? '.' : ' ').map((text) => ({
        text,
        bold: block.weight === 'bold',
      }));
    case 'table':
      return block.rows.flatMap(({ cells, weight }) => {
        const total = block.columns.reduce((sum, { share }) => sum + share, 0);
        const boxes = block.columns.map(({ share, align }, place) => {
          const width = Math.floor((columns * share) / total);
          // What is longer than its column goes on below; a figure that is cut would be another figure.
          return { width, align, lines: wrapped(inCodePages(cells[place] ?? ''), width - (place === 0 ? 1 : 0)) };
        });
        return Array.from({ length: Math.max(...boxes.map(({ lines }) => lines.length)) }, (_, at) => ({
          text: boxes.map(({ width, align, lines }) => padded(lines[at] ?? '', width, align)).join(''),
          bold: weight === 'bold',
        }));
      });
    case 'rule':
      return [{ text: (block.line === 'thick' ? '=' : '-').repeat(columns) }];
    case 'figure':
      // Struck through is a matter of dots.
      if (block.struck || block.text.length > columns >> 1) return undefined;
      return [{ text: inCodePages(block.text), bold: true, large: true, align: 'center' }];
    case 'space':
      return [{ text: '' }];
    case 'tally':
    case 'bars':
    case 'code':
    case 'picture':
      return undefined;
  }
}

function padded(text: string, width: number, align: 'start' | 'center' | 'end'): string {
  return align === 'end' ? text.padStart(width) : text.padEnd(width);
}

function written(lines: readonly OwnLine[], { speaks }: Kind, columns: number): Uint8Array {
  const encoder = new Encoder({ language: speaks, columns });
  let page: Page | undefined;
  for (const { text, bold = false, reversed = false, large = false, align = 'left' } of lines) {
    const next = pageFor(text, speaks, page);
    if (next !== undefined && next !== page) encoder.codepage(next);
    page = next ?? page;
    encoder.align(align).bold(bold).invert(reversed);
    if (large) encoder.size(2, 2);
    encoder.line(reversed ? ` ${text} ` : text);
    if (large) encoder.size(1, 1);
  }
  return encoder.align('left').bold(false).invert(false).encode();
}
