import { printable } from './printable.ts';
import type { Block, TallyHalf } from './slip.ts';

type Of<Kind extends Block['block']> = Extract<Block, { block: Kind }>;

/** The only makers of blocks: whatever they are given comes out printable. Names go through `plain` before. */
export function text(
  words: string,
  how: Partial<Pick<Of<'text'>, 'size' | 'weight' | 'align' | 'reversed'>> = {},
): Block {
  return {
    block: 'text',
    text: printable(words),
    size: 'normal',
    weight: 'normal',
    align: 'start',
    reversed: false,
    ...how,
  };
}

export function row(start: string, end: string, how: Partial<Pick<Of<'row'>, 'dots' | 'weight'>> = {}): Block {
  return { block: 'row', start: printable(start), end: printable(end), dots: true, weight: 'normal', ...how };
}

export function rule(line: Of<'rule'>['line'] = 'thin'): Block {
  return { block: 'rule', line };
}

export function space(dots: number): Block {
  return { block: 'space', dots };
}

export function figure(amount: string, struck = false): Block {
  return { block: 'figure', text: printable(amount), struck };
}

export function table(
  columns: Of<'table'>['columns'],
  rows: readonly { readonly cells: readonly string[]; readonly bold?: boolean }[],
): Block {
  return {
    block: 'table',
    columns,
    rows: rows.map(({ cells, bold }) => ({ cells: cells.map(printable), weight: bold ? 'bold' : 'normal' })),
  };
}

/** `share` is worked out here: of the largest of them. */
export function bars(
  lines: readonly { readonly label: string; readonly says: string; readonly size: number }[],
): Block {
  const largest = Math.max(1, ...lines.map((line) => line.size));
  return {
    block: 'bars',
    bars: lines.map(({ label, says, size }) => ({
      label: printable(label),
      says: printable(says),
      share: Math.max(0, size) / largest,
    })),
  };
}

export function tally(state: Of<'tally'>['state'], ours: TallyHalf, theirs: TallyHalf): Block {
  return { block: 'tally', state, ours: printableHalf(ours), theirs: printableHalf(theirs) };
}

export function code(data: string): Block {
  return { block: 'code', data };
}

function printableHalf({ whose, figure: amount, word, foot }: TallyHalf): TallyHalf {
  return {
    whose: printable(whose),
    figure: amount === null ? null : printable(amount),
    word: printable(word),
    foot: printable(foot),
  };
}
