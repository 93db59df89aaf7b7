import * as bodies from './bodies/cards.ts';
import { pathOf } from '../http.ts';
import type { Asking } from '../provider.ts';
import type { Caller } from './caller.ts';
import { anythingWire } from './wire/account.ts';
import type { CardWires } from './wire/cards.ts';

export interface Page {
  readonly page?: number;
  readonly limit?: number;
  readonly offset?: number;
}

/** Gift cards: looking for them, making them, and what a manager does to them. */
export function cardCalls(call: Caller, program: string, wires: CardWires) {
  const base = pathOf`/v2/giftcards/programs/${program}`;
  const one = (id: string) => `${base}/cards/${encodeURIComponent(id)}`;
  return {
    search: (q: string, asking?: Asking) => call.get(`${base}/search`, wires.cards, asking, { q }),
    /** In every program of the account. */
    searchEverywhere: (q: string, asking?: Asking) =>
      call.get('/v2/giftcards/programs/search', wires.cards, asking, { q }),
    list: (query: Page & { readonly status?: string; readonly positive_balance?: boolean }, asking?: Asking) =>
      call.get(`${base}/cards`, wires.cards, asking, { ...query }),
    read: (id: string, asking?: Asking) => call.get(one(id), wires.card, asking, { include_transactions: true }),
    transactions: (id: string, page: Page, asking?: Asking) =>
      call.get(`${one(id)}/transactions`, wires.transactions, asking, { ...page }),

    /** By number and code, as the holder may ask. The vendor takes about five of these a minute. */
    checkBalance: (body: bodies.BalanceCheckBody, asking?: Asking) =>
      call.write(
        'POST',
        `${base}/balance-check`,
        null,
        { schema: bodies.balanceCheckBody, body },
        wires.balance,
        asking,
      ),

    create: (body: bodies.CreateCardBody, key: string, asking?: Asking) =>
      call.write('POST', `${base}/cards`, key, { schema: bodies.createCardBody, body }, wires.card, asking),
    /** Answers with the cards, or above some fifty of them with a task to ask for later. */
    bulk: (body: bodies.BulkBody, key: string, asking?: Asking) =>
      call.write('POST', `${base}/cards/bulk`, key, { schema: bodies.bulkBody, body }, wires.bulk, asking),
    bulkTask: (taskId: string, asking?: Asking) =>
      call.get(`${base}/cards/bulk/${encodeURIComponent(taskId)}`, wires.bulk, asking),

    suspend: (id: string, body: bodies.SuspendBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/suspend`, key, { schema: bodies.suspendBody, body }, wires.card, asking),
    unsuspend: (id: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/unsuspend`, key, { schema: bodies.unsuspendBody, body: {} }, wires.card, asking),
    void: (id: string, body: bodies.VoidBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/void`, key, { schema: bodies.voidBody, body }, wires.processed, asking),
    processExpired: (id: string, body: bodies.ProcessExpiredBody, key: string, asking?: Asking) =>
      call.write(
        'POST',
        `${one(id)}/process-expired`,
        key,
        { schema: bodies.processExpiredBody, body },
        wires.processed,
        asking,
      ),
    transferOwnership: (id: string, body: bodies.TransferOwnershipBody, key: string, asking?: Asking) =>
      call.write(
        'POST',
        `${one(id)}/transfer-ownership`,
        key,
        { schema: bodies.transferOwnershipBody, body },
        wires.card,
        asking,
      ),
    resendCode: (id: string, body: bodies.ResendCodeBody, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/resend-code`, key, { schema: bodies.resendCodeBody, body }, anythingWire, asking),
    schedule: (id: string, body: bodies.ScheduleBody, key: string, asking?: Asking) =>
      call.write('PATCH', `${one(id)}/schedule`, key, { schema: bodies.scheduleBody, body }, wires.card, asking),

    /** Of this program, or of another one of the account. */
    businessReport: (asking?: Asking, of = program) =>
      call.get(pathOf`/v2/giftcards/programs/${of}/reports/business`, wires.business, asking),
    expirationWarnings: (asking?: Asking) => call.get(`${base}/reports/expiration-warnings`, wires.warnings, asking),
  };
}
