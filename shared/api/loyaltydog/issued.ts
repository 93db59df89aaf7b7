import { moneyFromDecimal } from '../../money/decimal.ts';
import { done, type Result } from '../../result.ts';
import type { OrderStep } from '../issuing.ts';
import type { Asking } from '../provider.ts';
import type { OrderManyBody, OrderOneBody } from './bodies/cards.ts';
import type { Performing } from './perform.ts';
import type { WireCard } from './wire/cards.ts';

const PAGE = 250;
const MOST_PAGES = 12;
/** How far this till's clock and the vendor's may stand apart. */
const SKEW = 10 * 60_000;

type At = Pick<Performing, 'client' | 'settings'>;

/** Cards that are in every field like the one that is ordered. */
export async function alikeCards(at: At, body: OrderOneBody, asking?: Asking): Promise<Result<readonly string[]>> {
  const q = body.customerEmail ?? body.customerName ?? undefined;
  const found =
    q === undefined ? await at.client.cards.list({ limit: PAGE }, asking) : await at.client.cards.search(q, asking);
  if (!found.ok) return found.problem.code === 'not-found' ? done([]) : found;
  return done(found.value.filter((wire) => isLike(at, wire, body)).map(({ id }) => id));
}

/** Cards like those of a step, made since it was first asked for, less those that were there before. */
export async function cardsAlikeSince(
  at: At,
  body: OrderOneBody | OrderManyBody,
  { since, known }: OrderStep,
  asking?: Asking,
): Promise<Result<readonly WireCard[]>> {
  const seen = new Map<string, WireCard>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const read = await at.client.cards.list({ page, limit: PAGE }, asking);
    if (!read.ok) return read;
    for (const wire of read.value) seen.set(wire.id, wire);
    // Newest first: what is older than the question is no answer to it.
    const older = read.value.some(({ createdAt }) => createdAt != null && Date.parse(createdAt) < since - SKEW);
    if (read.value.length < PAGE || older) break;
  }
  const young = [...seen.values()].filter(
    ({ id, createdAt }) => !known.includes(id) && (createdAt == null || Date.parse(createdAt) >= since - SKEW),
  );
  return done(young.filter((wire) => isLike(at, wire, body)));
}

function isLike({ settings }: At, wire: WireCard, body: OrderOneBody | OrderManyBody): boolean {
  const value = moneyFromDecimal(body.initialValue, settings.currency);
  if (value?.minor !== wire.initialValue.minor) return false;
  if ((body.isPhysical ?? false) !== (wire.isPhysical ?? false)) return false;
  if (body.expiresAt != null && !sameMoment(body.expiresAt, wire.expiresAt)) return false;
  if ('deliverAt' in body && body.deliverAt != null && !sameMoment(body.deliverAt, wire.deliverAt)) return false;
  const names = namesIn(body);
  return names.length === 0 || names.some((it) => isFor(wire, it));
}

/** Whom the cards are for; nobody in particular where so many are ordered without a name. */
function namesIn(body: OrderOneBody | OrderManyBody): readonly Named[] {
  if ('recipients' in body && body.recipients != null) return body.recipients;
  return 'count' in body && body.count != null ? [] : [body as OrderOneBody];
}

type Named = Pick<OrderOneBody, 'customerEmail' | 'customerPhone' | 'customerName' | 'senderName' | 'customMessage'>;

function isFor(wire: WireCard, named: Named): boolean {
  const fields = ['customerEmail', 'customerPhone', 'customerName', 'senderName', 'customMessage'] as const;
  return fields.every((field) => named[field] == null || named[field] === wire[field]);
}

function sameMoment(a: string, b: string | null | undefined): boolean {
  return b != null && Date.parse(a) === Date.parse(b);
}
