import type { CardQuery, QueryKind } from '../codes/card-query.ts';
import type { CardReference } from '../codes/card-reference.ts';
import type { Action, OperationName, Settlement } from '../domain/action.ts';
import type { Card, CardRef, CardStatus, Vendor } from '../domain/card.ts';
import type { Money } from '../money/money.ts';
import type { Result } from '../result.ts';
import type { Asking } from './asking.ts';
import type { Issuer } from './issuing.ts';

export type { Asking } from './asking.ts';

/** What reading tells of a write whose answer never came. */
export type Trace =
  | { readonly found: 'applied'; readonly settlement: Settlement }
  | { readonly found: 'not-applied' }
  /** Reading can't decide: a person must. `why` is for the journal's story, in plain words. */
  | { readonly found: 'cant-tell'; readonly why: string };

/** Which cards a manager looks for. */
export interface CardFilter {
  readonly status: CardStatus | null;
  readonly withBalance: boolean;
  /** Only those that can still be used and end within so many days. */
  readonly endsWithinDays: number | null;
}

export interface CardPage {
  readonly cards: readonly Card[];
  /** How to ask for the next page; null after the last. A page may hold fewer cards than others, or none. */
  readonly next: string | null;
  /** Cards that are there and can't be shown, so that nobody takes the list for all there is. */
  readonly unreadable: number;
}

export interface CardsFound {
  readonly cards: readonly Card[];
  /** There are more than were fetched. */
  readonly more: boolean;
}

/**
 * A vendor, in our words. Screens, journal and policy know only this; vendor field names stay in the vendor's
 * own folder. Every method answers with a value: nothing here throws for what a vendor or a network may do.
 */
export interface Provider {
  readonly vendor: Vendor;

  /** Which operations this vendor can do at all, so that a screen can show a key as "not here" with its reason. */
  readonly can: ReadonlySet<OperationName>;

  /** An open-amount card takes its value with its activation; else it is activated empty and loaded afterwards. */
  readonly loadsByActivating: boolean;

  /** For how many milliseconds a second send with the same action id does nothing; 0 when it would be a second deed. */
  remembersFor(operation: OperationName): number;

  /** The card that this number or link names exactly, or `not-found`. Never a "best match". */
  find(reference: CardReference, asking?: Asking): Promise<Result<Card>>;

  /**
   * The printed card with this number, where this vendor has never heard of it and makes it with its activation.
   * `name` is what it is called until then: its number is in no reference.
   */
  unmade?(reference: CardReference, name: string): Card | undefined;

  /** What this vendor's cards can be searched by, besides their whole number. */
  readonly searches: ReadonlySet<QueryKind>;

  /** Every card that fits what somebody typed, without movements: for a person to choose from. */
  search(query: CardQuery, asking?: Asking): Promise<Result<CardsFound>>;

  /** The card as it is now, with its movements. */
  read(card: CardRef, asking?: Asking): Promise<Result<Card>>;

  /** Cards page by page, without their movements, in the vendor's own order. One call each. */
  list(filter: CardFilter, page: string | null, asking?: Asking): Promise<Result<CardPage>>;

  /**
   * Whether a coupon is good for this bill, and what it takes off, by asking only: nothing is held or used. A no is the
   * refusal that using it would meet. Absent where the vendor can't be asked beforehand.
   */
  check?(card: CardRef, bill: Money, asking?: Asking): Promise<Result<{ readonly worth: Money | null }>>;

  /** Does what the action says, once, without any retry: the journal's drain is the only retrier. */
  perform(action: Action, asking?: Asking): Promise<Result<Settlement>>;

  /** Looks, by reading only, whether the action took effect. */
  reconcile(action: Action, asking?: Asking): Promise<Result<Trace>>;

  /** Makes new cards. Absent where the credential does not reach so far. */
  readonly issuer?: Issuer;

  /** What is still on all the cards of the shop together. Absent where the vendor adds nothing up. */
  outstanding?(asking?: Asking): Promise<Result<Money>>;

  /** Some of the program's card numbers, to learn what they look like. Absent where the vendor's codes follow no pattern. */
  sampleNumbers?(
    asking?: Asking,
  ): Promise<Result<{ readonly program: string | null; readonly numbers: readonly string[] }>>;

  /** The cheapest call that proves the vendor can be reached and accepts the credential. */
  probe(asking?: Asking): Promise<Result<{ readonly account: string | null }>>;
}
