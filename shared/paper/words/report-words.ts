import type { FigureKind } from '../../domain/figures.ts';
import type { ShiftSums, WaitingKind } from '../../domain/shift.ts';

/** What the report of a shift says in one language. The shop keeps it. */
export interface ReportWords {
  /** What an X is, and what a Z is. */
  readonly x: string;
  readonly z: string;
  readonly from: string;
  readonly until: string;
  readonly closedBy: string;
  /** Nobody closed it: the till did, at the end of the day. */
  readonly closedItself: string;
  readonly figure: Readonly<Record<FigureKind, string>>;
  readonly debt: string;
  readonly offline: string;
  readonly carried: string;
  readonly actions: string;
  readonly step: Readonly<Record<keyof ShiftSums['actions'], string>>;
  readonly waiting: Readonly<Record<WaitingKind | 'offline', string>>;
  readonly by: { readonly vendors: string; readonly programs: string; readonly people: string };
  readonly drawer: string;
  readonly note: string;
  /** The row of the journal that closed it. */
  readonly row: string;
}
