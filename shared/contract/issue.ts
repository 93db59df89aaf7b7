import { z } from 'zod';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { designBodySchema } from '../domain/design.ts';
import { orderKinds } from '../domain/order-kind.ts';
import { problemSchema } from '../domain/problem.ts';
import { moneySchema } from '../money/schemas.ts';
import { call, nothing } from './define.ts';
import { sentSchema } from './designs.ts';

const when = z.iso.datetime({ offset: true });

export const orderKindSchema = z.enum(orderKinds);

/**
 * - `waiting`: written down here, and nothing of it is under way;
 * - `under-way`: its vendor is at it;
 * - `unknown`: told, and no answer that tells; it settles itself;
 * - `unsure`: no machine can tell whether its cards were made: a person is asked;
 * - `issued`: over, and there are cards; `missing` of them the vendor did not make;
 * - `refused`: over, and there are none; `problem` says why;
 * - `stopped`: over before it was told.
 */
export const orderStates = ['waiting', 'under-way', 'unknown', 'unsure', 'issued', 'refused', 'stopped'] as const;
export const orderStateSchema = z.enum(orderStates);
export type OrderState = z.infer<typeof orderStateSchema>;

/** What was ordered, as anybody may read it. */
export const orderedSchema = z.object({
  id: z.uuid(),
  kind: orderKindSchema,
  vendor: vendorSchema,
  at: when,
  by: z.string(),
  approvedBy: z.string().nullable(),
  count: z.int().positive(),
  /** What each of its cards is worth once it is activated. */
  value: moneySchema,
  /** Whom it is for, where that was said. */
  to: z.string().nullable(),
  physical: z.boolean().nullable(),
});

export const orderSchema = orderedSchema.extend({
  state: orderStateSchema,
  issued: z.int(),
  missing: z.int(),
  /** The last refusal, also one that is only a reason for waiting. */
  problem: problemSchema.nullable(),
  /** Why nobody can tell, in plain words. */
  why: z.string().nullable(),
});
export type Order = Readonly<z.infer<typeof orderSchema>>;

/** A card that was made. Its number is sealed; this is what a list shows. */
export const madeCardSchema = z.object({ card: cardRefSchema, lastFour: z.string() });
export type MadeCard = Readonly<z.infer<typeof madeCardSchema>>;

const id = z.uuid();

export const issueCalls = {
  'issue/order': call(
    'Orders cards from their vendor, once: the same id asked again is the same order. "Sent" means written down for good ' +
      'on this till; `issue/changed` tells what becomes of it. The cards are made asleep: an activation gives them value.',
    z.object({ id, kind: orderKindSchema, body: designBodySchema }),
    sentSchema,
  ),
  'issue/list': call(
    'The orders that lie on this till, newest first.',
    nothing,
    z.object({ orders: z.array(orderSchema) }),
  ),
  'issue/read': call(
    'One order with its cards, without their numbers.',
    z.object({ id }),
    z.object({ order: orderSchema, cards: z.array(madeCardSchema) }),
  ),
  'issue/stop': call(
    'Asks for nothing more of an order. What its vendor was told goes on.',
    z.object({ id }),
    orderSchema,
  ),
  'issue/decide': call(
    "A person's word on an order of which no machine can tell whether its cards were made: they were, and are not to be " +
      'ordered again; or they were not, and it is asked for once more.',
    z.object({ id, wasIssued: z.boolean() }),
    orderSchema,
  ),
  'issue/numbers': call(
    'The whole numbers of an order, for its file and for its sheet of barcodes. Who read them is written down.',
    z.object({ id }),
    z.object({ order: orderSchema, numbers: z.array(z.object({ number: z.string(), lastFour: z.string() })) }),
  ),
  'issue/to-box': call(
    'Puts the cards of an order on the list of cards to be activated, without showing anybody their numbers.',
    z.object({ id }),
    z.object({ added: z.int() }),
  ),
  'issue/put-away': call(
    'An order that is over leaves the list, and its numbers leave this till for good.',
    z.object({ id }),
    nothing,
  ),
};

export const issueEvents = { 'issue/changed': z.object({ order: orderSchema }) };
