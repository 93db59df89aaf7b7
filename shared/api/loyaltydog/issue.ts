import type { DesignBody } from '../../domain/design.ts';
import { moneyFromDecimal } from '../../money/decimal.ts';
import { done, refused, type Result } from '../../result.ts';
import { check } from '../http.ts';
import type { CardOrder, IssuedCard, Issuer, Issuing, OrderStep } from '../issuing.ts';
import type { Asking } from '../provider.ts';
import { orderManyBody, orderOneBody, type BulkBody, type OrderManyBody, type OrderOneBody } from './bodies/cards.ts';
import { alikeCards, cardsAlikeSince } from './issued.ts';
import type { Performing } from './perform.ts';
import type { CardWires } from './wire/cards.ts';
import type { z } from 'zod';

const HOURS = 3_600_000;

type BulkAnswer = z.output<CardWires['bulk']>;

/**
 * One card is a box of one: the vendor minds a key on its bulk call and documents none on its single one. Only a date of
 * delivery needs the single call, because the other has no field for it; such a card is told from others by reading.
 */
export function issuerOf(at: Performing): Issuer {
  const { client, settings } = at;
  const one = (body: DesignBody) => check(body as z.input<typeof orderOneBody>, orderOneBody);
  const many = (body: DesignBody) => check(body as BulkBody, orderManyBody);
  const ref = (id: string) => ({ vendor: 'loyaltydog', id, program: settings.program }) as const;

  function issued(answer: BulkAnswer, count: number): Result<Issuing> {
    const cards = (answer.cards ?? []).map(({ id, cardNumber }): IssuedCard => ({ card: ref(id), number: cardNumber }));
    const made = Math.max(cards.length, answer.issuedCount ?? 0);
    return done({ is: 'issued', cards, missing: Math.max(0, count - made) });
  }

  function answered(answer: Result<BulkAnswer>, { count }: OrderStep): Result<Issuing> {
    if (!answer.ok) return answer;
    const { cards, taskId, status } = answer.value;
    if (cards != null) return issued(answer.value, count);
    if (status === 'failed') return refused({ code: 'rule-broken', text: answer.value.error ?? null });
    if (taskId != null) return done({ is: 'working', task: taskId });
    return refused({ code: 'bad-answer', field: 'cards' });
  }

  async function create(body: OrderOneBody, key: string, asking?: Asking): Promise<Result<Issuing>> {
    const merchantId = await at.merchant(asking);
    // Nothing was told yet.
    if (!merchantId.ok) return refused({ code: 'no-network' });
    const made = await client.cards.create({ ...body, merchantId: merchantId.value }, key, asking);
    if (!made.ok) return made;
    const { id, cardNumber } = made.value;
    return done({ is: 'issued', cards: [{ card: ref(id), number: cardNumber }], missing: 0 });
  }

  return {
    everyMs: 0,

    plan(order) {
      const single = order.many ? undefined : one(order.body);
      const box = order.many ? many(order.body) : undefined;
      const body = single ?? box;
      if (body === undefined || !body.ok) return body ?? refused({ code: 'not-possible', why: 'nothing is ordered' });
      const value = moneyFromDecimal(body.value.initialValue, settings.currency);
      if (value === undefined) {
        return refused({ code: 'bad-request', field: 'initialValue', why: `an amount of ${settings.currency}` });
      }
      return done({
        value,
        count: box?.ok ? countOf(box.value) : 1,
        to: single?.ok ? (single.value.customerName ?? single.value.customerEmail ?? null) : null,
        physical: body.value.isPhysical ?? false,
        codes: null,
      });
    },
    draw: () => '',
    remembersFor: (order) => (isSingle(order) ? 0 : 24 * HOURS),

    async alike(order, asking) {
      if (!isSingle(order)) return done([]);
      const body = one(order.body);
      return body.ok ? alikeCards(at, body.value, asking) : body;
    },

    async send(order, step, asking) {
      if (order.many) {
        const body = many(order.body);
        return body.ok ? answered(await client.cards.bulk(body.value, order.id, asking), step) : body;
      }
      const body = one(order.body);
      if (!body.ok) return body;
      if (isSingle(order)) return create(body.value, order.id, asking);
      return answered(await client.cards.bulk(boxOfOne(body.value), order.id, asking), step);
    },

    async ask(_order, step, task, asking) {
      const answer = await client.cards.bulkTask(task, asking);
      if (!answer.ok && answer.problem.code === 'not-found') {
        return done({ is: 'cant-tell', why: 'the vendor no longer knows the task it made of it' });
      }
      return answered(answer, step);
    },

    async look(order, step, asking) {
      const body = order.many ? many(order.body) : one(order.body);
      if (!body.ok) return body;
      const found = await cardsAlikeSince(at, body.value, step, asking);
      if (!found.ok) return found;
      if (found.value.length === 0) return done({ is: 'none' });
      if (found.value.length !== step.count) {
        return done({ is: 'cant-tell', why: `cards just like these made since: ${found.value.length}` });
      }
      const cards = found.value.map(({ id, cardNumber }): IssuedCard => ({ card: ref(id), number: cardNumber }));
      return done({ is: 'issued', cards, missing: 0 });
    },
  };
}

function isSingle({ many, body }: CardOrder): boolean {
  return !many && body['deliverAt'] != null;
}

function countOf({ count, recipients }: Pick<OrderManyBody, 'count' | 'recipients'>): number {
  return count ?? recipients?.length ?? 0;
}

function boxOfOne({
  customerEmail,
  customerPhone,
  customerName,
  senderName,
  customMessage,
  ...rest
}: OrderOneBody): BulkBody {
  const { deliverAt: _never, ...card } = rest;
  const recipient = { customerEmail, customerPhone, customerName, senderName, customMessage };
  const named = Object.values(recipient).some((it) => it != null);
  return named ? { ...card, recipients: [recipient] } : { ...card, count: 1 };
}
