import { shownOf } from '#shared/codes/mask.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import { serialInCode } from '#shared/paper/serial-code.ts';
import { readCode } from '#shared/codes/read-code.ts';
import type { Symbology } from '#shared/codes/symbology.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Decoded } from './decode/decoded.ts';

/** What may be told of something that a reader gave: to a window, and to the trace. */
export interface Judged {
  readonly code: string | null;
  readonly shown: string;
  readonly problem: Problem | null;
  readonly symbology: Symbology;
  /** False of a payment card: nothing of it may be traced, not even its shape. */
  readonly traceable: boolean;
  readonly why: string | null;
}

/** What a person did, as against what a reader says by itself. */
export type Scanned = Exclude<Decoded, { kind: 'ignored' }>;

/** Judges what a decoder gave. */
export function judge(decoded: Scanned, patterns: readonly NumberPattern[]): Judged {
  if (decoded.kind === 'malformed') {
    const problem: Problem = { code: 'malformed-code', why: 'unreadable' };
    return { code: null, shown: '', problem, symbology: 'unknown', traceable: true, why: decoded.why };
  }
  const serial = serialInCode(decoded.text);
  if (serial !== undefined) {
    const { text: code, symbology } = decoded;
    return { code, shown: serial, problem: null, symbology, traceable: true, why: null };
  }
  // The AIM identifier goes along: it tells goods from cards and GS1 from digits.
  const code = `${decoded.aim ?? ''}${decoded.text}`;
  const { symbology } = decoded;
  const reading = readCode(code, patterns);
  if (reading.ok) {
    const name = reading.value.by === 'number' ? reading.value.number : (reading.value.serial ?? decoded.text);
    return { code, shown: shownOf(name), problem: null, symbology, traceable: true, why: null };
  }
  const { problem } = reading;
  if (problem.code === 'payment-card') {
    return { code: null, shown: '', problem, symbology: 'unknown', traceable: false, why: problem.code };
  }
  const why = problem.code === 'malformed-code' ? problem.why : problem.code;
  return { code: null, shown: '', problem, symbology, traceable: true, why };
}
