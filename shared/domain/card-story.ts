import type { Operation, Settlement } from './action.ts';
import type { Money } from '../money/money.ts';
import type { Movement } from './card.ts';

/** One of this till's counterfoils, as far as it is held against the vendor's books. */
export interface Counterfoil {
  readonly id: string;
  readonly operation: Operation;
  readonly at: string;
  /** `open`: nobody has said the last word yet; `undone`: refused or withdrawn. */
  readonly stands: 'confirmed' | 'open' | 'undone';
  readonly settlement: Pick<Settlement, 'movementId'> | null;
}

/**
 * - `equal`: both books say the same;
 * - `ours-only`, `theirs-only`: the other book has no such line;
 * - `different`: both have the line, and not the same amount, or one of them says it never happened;
 * - `open`: not settled yet, so a missing line says nothing;
 * - `unbooked`: the vendor keeps no line for such a thing, or it was never done.
 */
export const agreements = ['equal', 'ours-only', 'theirs-only', 'different', 'open', 'unbooked'] as const;
export type Agreement = (typeof agreements)[number];

export interface StoryRow<Ours extends Counterfoil> {
  readonly agreement: Agreement;
  readonly ours: Ours | null;
  /** A vendor may book one action in several lines. */
  readonly theirs: Movement[];
  readonly at: string;
}

/** Which way the money goes, for what every vendor books with its amount. The others leave no line to miss. */
const signs: { readonly [Name in Operation['do']]?: 1 | -1 } = { take: -1, add: 1, 'give-back': 1, move: -1 };

/** Lays a card's two books side by side, newest first. Every line of either stands in exactly one row. */
export function cardStory<Ours extends Counterfoil>(
  counterfoils: readonly Ours[],
  movements: readonly Movement[],
): StoryRow<Ours>[] {
  const ids = new Map(counterfoils.map((it) => [it.id, it]));
  const settled = new Map(
    counterfoils.flatMap((it) => (it.settlement?.movementId ? [[it.settlement.movementId, it] as const] : [])),
  );
  const found = new Map<Ours, Movement[]>();
  const rows: StoryRow<Ours>[] = [];
  for (const movement of movements) {
    // The label is the surer sign: ids of movements are the vendor's, and it may have two kinds of them.
    const ours = (movement.actionId === null ? undefined : ids.get(movement.actionId)) ?? settled.get(movement.id);
    if (ours === undefined) rows.push({ agreement: 'theirs-only', ours: null, theirs: [movement], at: movement.at });
    else found.set(ours, [...(found.get(ours) ?? []), movement]);
  }
  for (const ours of counterfoils) {
    const theirs = found.get(ours) ?? [];
    rows.push({ agreement: agreementOf(ours, theirs), ours, theirs, at: ours.at });
  }
  return rows.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function agreementOf({ operation, stands }: Counterfoil, theirs: readonly Movement[]): Agreement {
  if (theirs.length > 0) return stands === 'undone' || !sameAmount(operation, theirs) ? 'different' : 'equal';
  if (stands === 'open') return 'open';
  return stands === 'undone' || signs[operation.do] === undefined ? 'unbooked' : 'ours-only';
}

/** What a vendor's line for this would say; nothing where the line alone counts. */
export function bookedFor(operation: Operation): Money | null {
  const sign = signs[operation.do];
  if (sign === undefined || !('amount' in operation) || operation.amount === null) return null;
  return { ...operation.amount, minor: sign * operation.amount.minor };
}

/** Where one of the two names no amount, the line alone is the agreement. */
function sameAmount(operation: Operation, theirs: readonly Movement[]): boolean {
  const booked = bookedFor(operation);
  if (booked === null) return true;
  const { minor, currency } = booked;
  const amounts = theirs.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (amounts.length === 0) return true;
  if (amounts.some((it) => it.currency !== currency)) return false;
  return amounts.reduce((sum, it) => sum + it.minor, 0) === minor;
}
