import { cardViewSchema, type CardView } from '#shared/contract/card-view.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import { cardKey, lastFour, type Card, type CardRef, type Vendor } from '#shared/domain/card.ts';
import type { OperationName, Settlement } from '#shared/domain/action.ts';
import { minus, plus, type Money } from '#shared/money/money.ts';
import type { JournalDatabase } from './database.ts';
import { mac } from './mac.ts';
import { storageProblemOf } from './refusal.ts';

/** The cards this till has seen, so that a scan shows something at once and offline limits know what a card held. */
export interface CardMemory {
  /**
   * Keeps the card, under its number and under `under` when it was found by a link. Answers what a screen may see.
   * `no-name`: whoever asks for its number next must ask its vendor, for whom it may be another card by then.
   */
  remember(card: Card, asOf: Date, under?: CardReference | 'no-name'): CardView;
  /** The card as last seen, marked stale. */
  recall(reference: CardReference): CardView | undefined;
  recallRef(ref: CardRef): CardView | undefined;
  /** What a card of this program, met here, gave as its name. */
  programTitle(vendor: Vendor, program: string): string | null;
  /** What a confirmed action left on the card. Part of the caller's transaction. */
  learn(ref: CardRef, confirmed: Confirmed, at: number): void;
  /** The full number, only while this process runs and only for cards it found lately: never read from disk. */
  numberOf(ref: CardRef): string | undefined;
  /** The keyed hash under which a number is known here. */
  hashOf(reference: CardReference): Buffer;
}

interface Confirmed {
  readonly does: OperationName;
  readonly stake: Money | null;
  readonly settlement: Settlement | null;
}

/** What a screen may see of a card. */
export function cardViewOf({ number, ...rest }: Card, asOf: Date): CardView {
  return { ...rest, lastFour: lastFour(number), asOf: asOf.toISOString(), stale: false };
}

const NUMBERS_HELD = 500;

export function openCardMemory({ sqlite, keys }: JournalDatabase): CardMemory {
  const putCard = sqlite.prepare(
    `INSERT INTO card (key, view, as_of) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET view = excluded.view, as_of = excluded.as_of
     WHERE excluded.as_of >= as_of OR as_of > ?`,
  );
  const update = sqlite.prepare(`UPDATE card SET view = ?, as_of = ? WHERE key = ?`);
  const putName = sqlite.prepare(
    `INSERT INTO card_name (hash, card) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET card = excluded.card`,
  );
  const byName = sqlite
    .prepare<[Buffer], string>(`SELECT view FROM card WHERE key = (SELECT card FROM card_name WHERE hash = ?)`)
    .pluck();
  const byKey = sqlite.prepare<[string], string>(`SELECT view FROM card WHERE key = ?`).pluck();
  // By where its keys begin: see `cardKey`.
  const ofProgram = sqlite
    .prepare<[string, string], string>(
      `SELECT view ->> '$.title' FROM card WHERE key > ? AND key < ? AND view ->> '$.title' IS NOT NULL LIMIT 1`,
    )
    .pluck();
  const numbers = new Map<string, string>();

  const hashOf = (reference: CardReference) => {
    const name = reference.by === 'number' ? `number:${reference.number}` : `link:${reference.url}`;
    return mac(keys.hashing, name);
  };

  const write = sqlite.transaction((view: CardView, asOf: Date, names: readonly CardReference[]) => {
    const key = cardKey(view.ref);
    // What is dated in the future was written before the clock was set back: it gives way.
    putCard.run(key, JSON.stringify(view), asOf.getTime(), Date.now());
    for (const name of names) putName.run(hashOf(name), key);
  });

  const keep = (view: CardView, asOf: Date, names: readonly CardReference[]) => {
    // A vendor answered after the book was shut.
    if (!sqlite.open) return;
    try {
      write.immediate(view, asOf, names);
    } catch (error) {
      // Memory is a comfort: a full disk must not keep a cashier from seeing a card that was found.
      if (storageProblemOf(error) === undefined) throw error;
    }
  };

  return {
    hashOf,

    remember(card, asOf, under) {
      const { number } = card;
      const view = cardViewOf(card, asOf);
      const names: CardReference[] = under === 'no-name' ? [] : [{ by: 'number', number }];
      if (under !== undefined && under !== 'no-name' && under.by === 'link') names.push(under);
      keep(view, asOf, names);

      const key = cardKey(card.ref);
      numbers.delete(key);
      numbers.set(key, number);
      for (const oldest of [...numbers.keys()].slice(0, numbers.size - NUMBERS_HELD)) numbers.delete(oldest);
      return view;
    },

    recall: (reference) => parseView(byName.get(hashOf(reference))),
    // Asked once more by what was under way when the book was shut.
    recallRef: (ref) => (sqlite.open ? parseView(byKey.get(cardKey(ref))) : undefined),
    programTitle: (vendor, program) => ofProgram.get(`${vendor}:${program}:`, `${vendor}:${program};`) ?? null,
    learn(ref, confirmed, at) {
      const view = parseView(byKey.get(cardKey(ref)));
      if (view === undefined) return;
      const balance = balanceAfter(view.balance, confirmed);
      const points = confirmed.settlement?.points ?? view.points;
      const asOf = confirmed.settlement?.left ? new Date(at).toISOString() : view.asOf;
      const status = confirmed.does === 'activate' ? 'active' : view.status;
      update.run(
        JSON.stringify({ ...view, status, balance, points, asOf, stale: false }),
        Date.parse(asOf),
        cardKey(ref),
      );
    },
    numberOf: (ref) => numbers.get(cardKey(ref)),
  };
}

/** What the vendor says is left; where it doesn't say, what follows from the amount. */
function balanceAfter(before: Money | null, { does, stake, settlement }: Confirmed): Money | null {
  if (settlement?.left) return settlement.left;
  if (before === null || stake === null || before.currency !== stake.currency) return before;
  if (does === 'take') return minus(before, stake);
  return does === 'add' || does === 'give-back' ? plus(before, stake) : before;
}

/** A view written by an older program may no longer fit; then it is as if the card had not been seen. */
function parseView(text: string | undefined): CardView | undefined {
  if (text === undefined) return undefined;
  const parsed = cardViewSchema.safeParse(JSON.parse(text));
  return parsed.success ? { ...parsed.data, stale: true } : undefined;
}
