import type { ActionState } from '../../contract/action-view.ts';
import type { ReportWords } from './report-words.ts';

/** What paper says in one language, beside the deeds that a screen says too. The customer takes it home. */
export interface PaperWords {
  readonly serial: string;
  readonly card: string;
  readonly issuer: string;
  readonly till: string;
  readonly when: string;
  readonly servedBy: string;
  /** Who stood in with a right of theirs. */
  readonly allowedBy: string;
  readonly left: string;
  /** Of what this till alone has counted since the issuer's last word. */
  readonly leftCounted: string;
  readonly bill: string;
  readonly points: string;
  readonly pointsLeft: string;
  readonly provisional: string;
  readonly unknown: string;
  /** On paper that was printed before. */
  readonly copy: string;
  /** On the stub that says what became of an earlier one. */
  readonly second: string;
  readonly training: string;
  readonly noValue: string;
  readonly thisTill: string;
  readonly written: string;
  readonly theirs: {
    readonly notTold: string;
    readonly noAnswer: string;
    readonly no: string;
    readonly neverTold: string;
    readonly yes: string;
  };
  /** How it stands, and what happens next. */
  readonly next: Readonly<Record<ActionState, (issuer: string) => string>>;
  readonly report: ReportWords;
  readonly test: { readonly title: string; readonly what: string };
}
