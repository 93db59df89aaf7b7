import type { CardReference } from '#shared/codes/card-reference.ts';
import type { Operation } from '#shared/domain/action.ts';
import type { CardRef, Vendor } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';
import type { AcceptedEntry, JournalEntry } from './entry.ts';
import type { JournalKeys } from './keys.ts';
import { mac } from './mac.ts';
import { masked, seal } from './seal.ts';

export interface NewAction {
  readonly id: string;
  readonly vendor: Vendor;
  /** Null for a card never seen; then `reference` says how to ask for it. */
  readonly card: CardRef | null;
  readonly reference: CardReference | null;
  /** What its order is kept in: one line per card. */
  readonly lane: string;
  readonly lastFour: string;
  readonly title: string | null;
  readonly operation: Operation;
  readonly till: string;
  readonly cashier: string;
  readonly approvedBy?: string;
  readonly training: boolean;
  readonly provisional: boolean;
  readonly reverses: string | null;
  readonly override: { readonly by: string; readonly reason: string; readonly over: string } | null;
  /** What it will come to as far as the till knows, where the operation itself does not say. */
  readonly comesTo?: Money;
  /** What it gives back was no money on a card: a coupon is good again, or points are back. */
  readonly undoes?: 'use-coupon' | 'pay-with-points';
  /** Who said that the customer has paid for it. */
  readonly paid?: string;
  /** The action of the same card that must be confirmed before this one is sent. */
  readonly after?: string;
  /** The box of cards it was confirmed with. */
  readonly batch?: string;
}

/** An action and the words it was asked in. */
export interface Asked {
  readonly action: NewAction;
  readonly asked: string;
}

/** What belongs into the same commit as several actions. */
export interface Beside {
  readonly note?: JournalEntry;
  readonly alsoKeep?: () => void;
}

export function fingerprintOf(keys: JournalKeys, asked: string): string {
  return mac(keys.hashing, asked).toString('base64url');
}

/** What the journal writes for a new action: the entry that anybody may read, and the box that nobody may. */
export function acceptanceOf(
  keys: JournalKeys,
  { action, asked }: Asked,
  { serial, at }: { readonly serial: string; readonly at: string },
): { entry: AcceptedEntry; box: Buffer | null } {
  const { reference, operation, ...rest } = action;
  const visible = masked(operation);
  const secret = visible === operation ? null : operation;
  const box = (reference ?? secret) ? seal(keys, action.id, { reference, operation: secret }) : null;
  const fingerprint = fingerprintOf(keys, asked);
  return { entry: { what: 'accepted', ...rest, operation: visible, serial, at, fingerprint }, box };
}
