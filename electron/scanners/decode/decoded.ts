import type { Symbology } from '#shared/codes/symbology.ts';

/** What a report turned out to be. Decoders never throw and never log: this is all they have to say. */
export type Decoded =
  | {
      readonly kind: 'read';
      /** As the reader sent it, without AIM identifier and line end. */
      readonly text: string;
      readonly aim: string | null;
      readonly symbology: Symbology;
    }
  | { readonly kind: 'ignored'; readonly why: 'more-follows' | 'empty' | 'other-report' }
  | { readonly kind: 'malformed'; readonly why: MalformedWhy };

export const malformedWhys = [
  /** The report is shorter than the reader's own description of it. */
  'truncated',
  /** It claims more data than fits in it. */
  'bad-length',
  /** The rest of a long code never came. */
  'incomplete',
  'too-long',
  /** A swipe none of whose tracks could be read. */
  'unreadable-track',
  /** The reader encrypts its tracks; this terminal holds no key, and wants none. */
  'encrypted',
] as const;
export type MalformedWhy = (typeof malformedWhys)[number];

/** One open reader's decoder: it holds at most the half of a code whose rest is still to come. */
export interface Decoder {
  feed(report: Uint8Array, at: number): Decoded;
  /** When `expire` wants to be called, if nothing else comes; undefined when nothing is held. */
  readonly waitsUntil: number | undefined;
  /** Gives up what is held. Undefined when nothing was. */
  expire(): Decoded | undefined;
}
