import type { AskProblem } from '#renderer/bridge/answer.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Worth } from '#shared/contract/actions.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { CardsFound } from '#shared/contract/find-cards.ts';
import type { Money } from '#shared/money/money.ts';

/** What was asked for: kept only while its screen stands, to ask again with it. */
export interface Asked {
  readonly code: string;
  readonly entry: 'scanned' | 'typed';
}

/** A card on the counter. */
export interface Found {
  /** Undefined when it was chosen from a list: then it is asked for by its own name. */
  readonly asked: Asked | undefined;
  readonly card: CardView;
  /** What it is worth here: the issuer's last word minus what was accepted on this till since. */
  readonly worth: Worth | undefined;
  /** The card is what this till remembers, and this is why nothing fresher came. */
  readonly unanswered: AskProblem | undefined;
}

/** What a person is about to do with a card. The action's id is made when its screen opens. */
export type Intent =
  | 'take'
  | 'activate'
  | 'add'
  | 'give-back'
  | 'use-coupon'
  | 'undo-coupon'
  | 'earn'
  | 'pay-with-points'
  | 'offers';

export type Counter =
  | { readonly at: 'idle' }
  | { readonly at: 'bill' }
  | { readonly at: 'rest' }
  | { readonly at: 'typing'; readonly text?: string }
  | { readonly at: 'asking'; readonly asked: Asked }
  | Choosing
  | { readonly at: 'card'; readonly found: Found }
  | { readonly at: 'stopped'; readonly asked: Asked; readonly problem: AskProblem; readonly when: number }
  | Doing
  /** The till said no before anything was written down. */
  | { readonly at: 'denied'; readonly doing: Doing; readonly found: Found; readonly problem: AskProblem }
  | { readonly at: 'done'; readonly found: Found; readonly action: ActionView };

/** Cards that fit what was typed: a person picks one. */
export interface Choosing {
  readonly at: 'choosing';
  readonly asked: Asked;
  readonly choice: CardsFound;
}

export interface Doing {
  readonly at: 'doing';
  readonly found: Found;
  readonly intent: Intent;
  readonly id: string;
  /** The id of what follows it, where it comes as two: a card of any amount that is loaded apart. */
  readonly loadId: string;
  /** Which movement is given back, and what is offered to begin with, where the screen before knew. */
  readonly movementId?: string | undefined;
  readonly offer?: Money | undefined;
  /** It was confirmed and no answer came: it may be written down already. */
  readonly unheard?: boolean;
}
