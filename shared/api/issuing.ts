import type { CardRef } from '../domain/card.ts';
import type { DesignBody } from '../domain/design.ts';
import type { Money } from '../money/money.ts';
import type { Result } from '../result.ts';
import type { Asking } from './asking.ts';

/** Cards that a vendor is to make. `body` is in the vendor's own words, as its schema has them. */
export interface CardOrder {
  /** The idempotency key, wherever the vendor knows one. */
  readonly id: string;
  readonly many: boolean;
  readonly body: DesignBody;
}

/** What an order comes to, before anything is sent. */
export interface OrderPlan {
  readonly value: Money;
  readonly count: number;
  readonly to: string | null;
  readonly physical: boolean | null;
  /** The codes of its cards, where the till draws them: then each is a step of its own. Null: one step for all. */
  readonly codes: readonly string[] | null;
}

export interface IssuedCard {
  readonly card: CardRef;
  readonly number: string;
}

/** One step of an order, as far as its vendor is concerned. */
export interface OrderStep {
  readonly count: number;
  /** The code that was drawn for its card. */
  readonly code: string | null;
  /** It may have been heard before: what is there already can be ours. */
  readonly again: boolean;
  /** When it was first asked for, in milliseconds. */
  readonly since: number;
  /** Cards just like it that were there before it was first asked for. */
  readonly known: readonly string[];
}

/** `none`: nothing of it is there. `taken`: the code belongs to another card. */
export type Issuing =
  | { readonly is: 'issued'; readonly cards: readonly IssuedCard[]; readonly missing: number }
  | { readonly is: 'working'; readonly task: string }
  | { readonly is: 'taken' }
  | { readonly is: 'none' }
  | { readonly is: 'cant-tell'; readonly why: string };

/** Makes new cards at a vendor. Nothing here is tried twice: who asks keeps what was asked, and decides. */
export interface Issuer {
  /** Milliseconds from one step to the next, so that the counter keeps its share of the vendor's plan. */
  readonly everyMs: number;
  /** Refused with the field that can't be meant as it stands. */
  plan(order: CardOrder): Result<OrderPlan>;
  /** One more code, in the place of one that was taken. */
  draw(order: CardOrder): string;
  /** For how many milliseconds a second send of the same step does nothing. */
  remembersFor(order: CardOrder): number;
  /** Ids of cards that could be taken for this one, before it is first asked for; empty where nothing has to be told apart. */
  alike(order: CardOrder, asking?: Asking): Promise<Result<readonly string[]>>;
  send(order: CardOrder, step: OrderStep, asking?: Asking): Promise<Result<Issuing>>;
  /** How far the vendor is with what it took away to work on. */
  ask(order: CardOrder, step: OrderStep, task: string, asking?: Asking): Promise<Result<Issuing>>;
  /** What came of a step, by reading alone. */
  look(order: CardOrder, step: OrderStep, asking?: Asking): Promise<Result<Issuing>>;
}
