import type { ReplyOf } from '#shared/contract/calls.ts';

type BadLine = ReplyOf<'batch/import'>['bad'][number];

export interface NotTaken extends BadLine {
  /** What stands in that line, as far as it may be shown. */
  readonly text: string;
}

export interface AfterBringing {
  readonly notTaken: readonly NotTaken[];
  /** What a person can still put right. */
  readonly rest: string;
}

/** Longer than any card number; the rest of such a line tells nobody anything. */
const SHOWN = 32;

/** What is left of a text whose good lines are on the list. A payment card's number goes, but for its last four. */
export function afterBringing(text: string, bad: readonly BadLine[]): AfterBringing {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const lineOf = ({ line }: BadLine) => lines[line - 1] ?? '';
  return {
    notTaken: bad.map((it) => ({ ...it, text: it.why === 'payment-card' ? masked(lineOf(it)) : cut(lineOf(it)) })),
    rest: bad
      .filter(({ why }) => why !== 'payment-card')
      .map(lineOf)
      .join('\n'),
  };
}

function cut(line: string): string {
  const bare = line.trim();
  return bare.length > SHOWN ? `${bare.slice(0, SHOWN)}…` : bare;
}

function masked(line: string): string {
  return `•••• ${line.replaceAll(/\D/g, '').slice(-4)}`;
}
