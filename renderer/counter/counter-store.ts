import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { readTyped } from '#shared/codes/card-query.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { CardsFound } from '#shared/contract/find-cards.ts';
import type { Operation } from '#shared/domain/action.ts';
import { cardKey } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';
import type { Result } from '#shared/result.ts';
import { create } from 'zustand';
import { submit } from './actions-store.ts';
import { restNow, useBill } from './bill-store.ts';
import { canPay } from './card-can.ts';
import type { Asked, Counter, Doing, Found, Intent } from './counter-state.ts';
import { useHeldScan } from './held-scan-store.ts';

interface CounterStore {
  readonly counter: Counter;
  /** The next scan is only looked at: no key on its screen can take anything. */
  readonly onlyLooking: boolean;
  /** `unseen`: for so many milliseconds the screen before stays, so that a card that comes at once is all that is drawn. */
  find(asked: Asked, unseen?: number): Promise<void>;
  /** A card that was chosen from a list, or is asked for again by its own name. */
  pick(card: CardView): Promise<void>;
  /** Puts a card on the counter. */
  lay(found: Found): void;
  look(): void;
  show(counter: Counter): void;
  open(found: Found, intent: Intent, start?: Pick<Doing, 'movementId' | 'offer'>): void;
  /**
   * Submits what the open screen says. Safe to call again when no answer came: the id stays the same.
   * `counted` is what it is worth on the bill as far as the till can tell, where only the issuer knows for sure.
   */
  confirm(operation: Operation, counted?: Money): Promise<void>;
  /** Done with this customer. */
  clear(): void;
}

/** What was asked for in the last few milliseconds, while the screen before still stands. */
let unseen: Extract<Counter, { at: 'asking' }> | undefined;

/** A scan names one card. What was typed may name several: then a person chooses. */
async function ask(asked: Asked): Promise<Result<CardView | CardsFound, AskProblem>> {
  if (asked.entry === 'scanned' || readTyped(asked.code).query === null) return bridge.call('card/find', asked);
  const answer = await bridge.call('card/search', { text: asked.code });
  if (!answer.ok) return answer;
  const [first, ...others] = answer.value.cards;
  return answer.value.exact && first !== undefined && others.length === 0 ? { ok: true, value: first } : answer;
}

export const useCounter = create<CounterStore>((set, get) => ({
  counter: { at: 'idle' },
  onlyLooking: false,

  async find(asked, unseenFor = 0) {
    const asking = { at: 'asking', asked } as const;
    const draw = () => {
      if (unseen !== asking) return;
      unseen = undefined;
      set({ counter: asking });
    };
    unseen = asking;
    const late = unseenFor > 0 ? setTimeout(draw, unseenFor) : draw();
    const answer = await ask(asked);
    clearTimeout(late ?? undefined);
    // Something else was scanned or Esc was pressed meanwhile: this answer has no place any more.
    if (unseen !== asking && get().counter !== asking) return;
    unseen = undefined;
    if (!answer.ok) set({ counter: { at: 'stopped', asked, problem: answer.problem, when: Date.now() } });
    else if ('cards' in answer.value) set({ counter: { at: 'choosing', asked, choice: answer.value } });
    else get().lay({ asked, card: answer.value, worth: undefined, unanswered: undefined });
  },

  lay(found) {
    // With a bill open, the card is there to pay it: one key less.
    if (restNow() !== undefined && !get().onlyLooking && canPay(found)) get().open(found, 'take');
    else set({ counter: { at: 'card', found } });
  },

  async pick(card) {
    get().lay({ asked: undefined, card: { ...card, stale: true }, worth: undefined, unanswered: undefined });
    const answer = await bridge.call('card/read', { card: card.ref });
    // What the till remembers is what lies there already; its vendor's answer comes as an event.
    if (answer.ok && answer.value.stale) return;
    const { counter } = get();
    if (!('found' in counter) || cardKey(counter.found.card.ref) !== cardKey(card.ref)) return;
    const now = answer.ok ? { card: answer.value } : { unanswered: answer.problem };
    set({ counter: { ...counter, found: { ...counter.found, ...now } } });
  },

  look: () => set({ counter: { at: 'idle' }, onlyLooking: true }),
  show: (counter) => set({ counter }),
  open(found, intent, start) {
    // It came in the moment of the key: held, like every scan while an amount is typed.
    if (unseen !== undefined) useHeldScan.getState().hold(unseen.asked.code);
    unseen = undefined;
    set({
      counter: { at: 'doing', found, intent, id: crypto.randomUUID(), loadId: crypto.randomUUID(), ...start },
    });
  },

  async confirm(operation, counted) {
    const doing = get().counter;
    if (doing.at !== 'doing') return;
    const { found, id, loadId } = doing;
    if (operation.do === 'take' || operation.do === 'use-coupon' || operation.do === 'pay-with-points') {
      useBill.getState().pay({ id, counted }, operation.bill ?? undefined);
    }
    // The key of that screen rests until somebody has said that it is paid.
    const payment = operation.do === 'activate' ? { paid: true, loadId } : {};
    const answer = await submit({ id, card: found.card.ref, operation, ...payment });
    if (get().counter !== doing) return;
    if (answer.ok) {
      const { action, worth } = answer.value;
      set({ counter: { at: 'done', found: { ...found, worth }, action } });
    } else if (answer.problem.code === 'till-stopped') {
      // Nobody knows whether it was heard. The screen stays, and with it the id that makes asking again safe.
      set({ counter: { ...doing, unheard: true } });
    } else {
      set({ counter: { at: 'denied', doing, found, problem: answer.problem } });
    }
  },

  clear() {
    unseen = undefined;
    useBill.getState().clear();
    set({ counter: { at: 'idle' }, onlyLooking: false });
  },
}));
