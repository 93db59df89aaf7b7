import type { Printer } from '#shared/paper/printer.ts';
import type { Slip } from '#shared/paper/slip.ts';
import { directionOf } from '#shared/words/locales.ts';
import Encoder from '@point-of-sale/receipt-printer-encoder';
import { drawSlip } from '../dots/draw-slip.ts';
import { pictureBytes } from './bands.ts';
import { ownLetters } from './own-letters.ts';

type Kind = Pick<Printer, 'speaks' | 'roll' | 'letters' | 'cuts'>;

/** Characters of a printer's own that fit beside each other, 12 dots wide. */
const columns = { 58: 32, 80: 48 } as const;

/** The bytes that make a printer print a slip and, where it has a knife, cut it off. */
export function encodeSlip(slip: Slip, kind: Kind): Uint8Array {
  const { head, foot } = frameOf(kind);
  // No printer's own letters run from right to left, or join.
  const drawn = kind.letters === 'drawn' || directionOf(slip.language) === 'rtl';
  const body = drawn
    ? pictureBytes(drawSlip(slip, kind.roll), kind.speaks)
    : ownLetters(slip, kind, columns[kind.roll]);
  return Buffer.concat([head, ...body, foot]);
}

interface Frame {
  readonly head: Uint8Array;
  readonly foot: Uint8Array;
}

const frames = new Map<string, Frame>();

/** What comes before and after: as the encoder says it for this language, and asked of it once. */
function frameOf({ speaks, roll, cuts }: Kind): Frame {
  const key = `${speaks} ${roll} ${cuts}`;
  let frame = frames.get(key);
  if (frame === undefined) {
    const encoder = () => new Encoder({ language: speaks, columns: columns[roll], feedBeforeCut: 4 });
    const end = encoder().newline(cuts ? 1 : 4);
    frame = { head: encoder().initialize().encode(), foot: (cuts ? end.cut('partial') : end).encode() };
    frames.set(key, frame);
  }
  return frame;
}
