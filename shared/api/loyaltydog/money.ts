import { activateBody, type ActivateBody } from './bodies/cards.ts';
import * as bodies from './bodies/money.ts';
import { pathOf } from '../http.ts';
import type { Asking } from '../provider.ts';
import type { Caller } from './caller.ts';
import type { CardWires } from './wire/cards.ts';

/** What moves money. Reloading by number is left out on purpose: the vendor does not promise to mind its key. */
export function moneyCalls(call: Caller, program: string, wires: CardWires) {
  const base = pathOf`/v2/giftcards/programs/${program}`;
  const one = (id: string) => `${base}/cards/${encodeURIComponent(id)}`;
  return {
    activate: (id: string, body: ActivateBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/activate`, key, { schema: activateBody, body }, wires.card, asking),
    redeem: (id: string, body: bodies.RedeemBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/redeem`, key, { schema: bodies.redeemBody, body }, wires.redeemed, asking),
    refund: (id: string, transactionId: string, body: bodies.RefundBody, key: string, asking?: Asking) =>
      call.write(
        'POST',
        `${one(id)}/transactions/${encodeURIComponent(transactionId)}/refund`,
        key,
        { schema: bodies.refundBody, body },
        wires.refunded,
        asking,
      ),
    reload: (id: string, body: bodies.ReloadBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/reload`, key, { schema: bodies.reloadBody, body }, wires.card, asking),
    transfer: (id: string, body: bodies.TransferBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/transfer`, key, { schema: bodies.transferBody, body }, wires.moved, asking),
    consolidate: (body: bodies.ConsolidateBody, key: string, asking?: Asking) =>
      call.write('POST', `${base}/consolidate`, key, { schema: bodies.consolidateBody, body }, wires.merged, asking),
  };
}
