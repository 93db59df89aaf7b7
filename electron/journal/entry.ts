import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Money } from '#shared/money/money.ts';
import type { ProofResult } from '#shared/contract/proof.ts';
import type { ShiftEnd } from '#shared/contract/shift.ts';
import type { StoryEntry } from '#shared/contract/story.ts';

type Story<What extends StoryEntry['what']> = Extract<StoryEntry, { what: What }>;

/** As its story tells it, and what only the journal needs: its place in line, and what a second submit is held against. */
export type AcceptedEntry = Story<'accepted'> & { readonly lane: string; readonly fingerprint: string };
export type FoundEntry = Story<'found'> & { readonly lane: string };

/** A row that belongs to one action. */
export type ActionEntry = AcceptedEntry | FoundEntry | Exclude<StoryEntry, { what: 'accepted' | 'found' }>;

/** Who did it, and who stood in with a right that they do not have. */
export interface Signed {
  readonly by: string;
  readonly approvedBy?: string;
}

export type SendingMode = 'on' | 'paused' | 'stopped';

/** A row that belongs to the journal as a whole. */
export type JournalEntry =
  | { readonly what: 'started'; readonly run: number }
  /** The wall clock moved by `ms` against the monotonic one: it was set, or the machine slept. */
  | { readonly what: 'clock-jumped'; readonly ms: number }
  | { readonly what: 'mode-set'; readonly mode: SendingMode; readonly by: string; readonly reason: string | null }
  /** A line of the people's own trail: who was made, changed, locked out, or stood in for whom. */
  | {
      readonly what: 'trail';
      readonly id: number;
      readonly at: string;
      readonly line: Readonly<Record<string, unknown>>;
    }
  /** A box of cards was paid for, and each of its cards is accepted in the same commit. */
  | {
      readonly what: 'batch-confirmed';
      readonly batch: string;
      readonly count: number;
      readonly amount: Money;
      readonly by: string;
      readonly approvedBy?: string;
    }
  | ({
      readonly what: 'shift-opened' | 'shift-taken-over';
      readonly shift: number;
      readonly cash: Money | null;
    } & Signed)
  /** All that the shift came to. From here on it is closed for good, and the next one begins. */
  | ({ readonly what: 'shift-closed' } & ShiftEnd)
  /** Cards were ordered from their vendor; what became of it is the next two rows of the same order. */
  | {
      readonly what: 'issue-ordered';
      readonly order: string;
      readonly vendor: Vendor;
      readonly count: number;
      readonly value: Money;
      readonly by: string;
      readonly approvedBy?: string;
    }
  | {
      readonly what: 'issue-ended';
      readonly order: string;
      readonly issued: number;
      readonly missing: number;
      readonly problem: Problem | null;
    }
  /** A person did something with an order: read its numbers out, stopped it, said what became of it, put it away. */
  | {
      readonly what: 'issue-handled';
      readonly order: string;
      readonly how: 'numbers' | 'stopped' | 'was-issued' | 'was-not-issued' | 'put-away';
      readonly by: string;
      readonly approvedBy?: string;
    }
  /** Both books of every card of a closed shift were laid side by side. */
  | ({ readonly what: 'shift-proved' } & ProofResult & Signed)
  | { readonly what: 'rules-set'; readonly rules: OfflineRules; readonly by: string }
  /** The journal was put back from a copy; `lost` rows after that copy existed once and are gone. */
  | { readonly what: 'restored'; readonly from: string; readonly lost: number };

export type Entry = ActionEntry | JournalEntry;
