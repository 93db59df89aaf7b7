import { Hono } from 'hono';
import { z } from 'zod';
import { mostPoints } from '#shared/api/voucherify/dialect.ts';
import { bodyOf } from '../body.ts';
import type { Order } from '../model.ts';
import { notFound, Refusal } from '../refusal.ts';
import { cursored } from './lists.ts';
import type { Bucket, CardTransaction, LoyaltyCard, Member } from './model.ts';
import { balanceOn, cardBy, inForce, memberBy, programBy, type Project } from './project.ts';

const day = 86_400_000;
type Fields = Readonly<Record<string, unknown>>;
const sub = (value: unknown, name: string): unknown => new Map<string, unknown>(Object.entries(value ?? {})).get(name);

export function transactionJson(member: Member, card: LoyaltyCard, it: CardTransaction) {
  return {
    id: it.id,
    card_id: card.id,
    program_id: member.programId,
    member_id: member.id,
    card_definition_id: card.definitionId,
    card_type: 'INDIVIDUAL',
    type: it.type,
    details: it.details,
    status: it.status,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object: 'card_transaction',
  };
}

/** Writes a transaction down as PENDING; `apply` runs a moment later and says why not, if not. */
export function pend(
  project: Project,
  card: LoyaltyCard,
  type: string,
  details: Fields,
  apply: () => { readonly reason: string } | null,
): CardTransaction {
  const transaction: CardTransaction = {
    id: project.store.newId('lctx'),
    type,
    status: 'PENDING',
    details: { reason: null, rejection: null, metadata: {}, ...details },
    createdAt: project.store.instant(),
    updatedAt: null,
  };
  card.transactions.push(transaction);
  project.later(() => {
    const rejection = apply();
    transaction.status = rejection ? 'REJECTED' : 'APPROVED';
    transaction.details['rejection'] = rejection;
    transaction.updatedAt = project.store.instant();
  });
  return transaction;
}

function bucket(project: Project, kind: string, points: number, inDays: number, prefix: string): Bucket {
  const status = prefix === 'lcppb' ? 'PENDING' : 'ACTIVE';
  const date = new Date(project.store.rules.now() + inDays * day).toISOString();
  return { id: project.store.newId(prefix), points, status, date, kind, createdAt: project.store.instant() };
}

/** Points that arrive are booked, and those of a definition with an expiry get the day on which they die. */
export function credit(
  project: Project,
  card: LoyaltyCard,
  points: number,
  as: 'earned' | 'added' | 'purchased',
): void {
  card.points.total += points;
  card.points[as] += points;
  const expiry = project.definitions.get(card.definitionId)?.body['points_expiration'];
  const type = String(sub(expiry, 'type') ?? 'NO_EXPIRATION');
  if (type !== 'NO_EXPIRATION' && points > 0) card.expiringBuckets.push(bucket(project, type, points, 30, 'lcpeb'));
}

function maySpend(project: Project, card: LoyaltyCard, points: number): boolean {
  const settings = project.definitions.get(card.definitionId)?.body['balance_settings'];
  return sub(settings, 'allow_negative') === true || balanceOn(card) >= points;
}

/** What one effect gives for an order: a fixed number, or so many for every so much. */
function pointsFor(effect: unknown, order: Order): { readonly definitionId: string; readonly points: number } | null {
  const fixed = sub(effect, 'points');
  if (sub(effect, 'type') === 'POINTS') {
    return { definitionId: String(sub(fixed, 'card_definition_id')), points: Number(sub(fixed, 'value')) };
  }
  const proportional = sub(effect, 'points_proportional');
  const post = sub(proportional, 'calculation_type') === 'POST_DISCOUNT_ORDER_AMOUNT';
  const every = sub(sub(proportional, 'order'), post ? 'total_amount' : 'amount');
  if (every === undefined || every === null) return null;
  const amount = post ? order.amount - order.discount : order.amount;
  const points = Math.floor(amount / Number(sub(every, 'every'))) * Number(sub(every, 'value'));
  return { definitionId: String(sub(proportional, 'card_definition_id')), points };
}

/** Earning: a PAID order of a member's customer sets off the program's rules, once per order, and not at once. */
export function earnFrom(project: Project, order: Order): void {
  if (order.earned || order.customerId === null) return;
  order.earned = true;
  for (const member of project.members.values()) {
    const program = project.programs.get(member.programId);
    if (member.customerId !== order.customerId || member.status !== 'ACTIVE' || program?.status !== 'ACTIVE') continue;
    for (const link of program.earningRules) {
      const rule = project.rules.get(link.id);
      if (rule?.status !== 'ACTIVE' || sub(rule.body['trigger'], 'event') !== 'customer.order.paid') continue;
      const earnings = rule.body['earnings'];
      const effects = (Array.isArray(earnings) ? earnings : []).flatMap((it) => sub(it, 'effects') ?? []);
      for (const effect of effects) {
        const gain = pointsFor(effect, order);
        const card = member.cards.find((it) => it.definitionId === gain?.definitionId);
        if (!gain || !card || gain.points <= 0) continue;
        earn(
          project,
          card,
          gain.points,
          `${String(program.body['name'])} / ${String(rule.body['name'])}`,
          member,
          rule.id,
        );
      }
    }
  }
}

function earn(
  project: Project,
  card: LoyaltyCard,
  points: number,
  reason: string,
  member: Member,
  ruleId: string,
): void {
  const pending = project.definitions.get(card.definitionId)?.body['pending_points'];
  const kind = String(sub(pending, 'type') ?? 'IMMEDIATE');
  const metadata = { member_id: member.id, program_id: member.programId, earning_rule_id: ruleId };
  if (kind === 'IMMEDIATE') {
    pend(project, card, 'POINTS_EARNED', { reason, metadata, points: { total: points } }, () => {
      credit(project, card, points, 'earned');
      return null;
    });
    return;
  }
  const waiting = bucket(project, kind, points, 10, 'lcppb');
  const shown = { total: points, date: waiting.date.slice(0, 10), type: kind };
  pend(project, card, 'PENDING_POINTS_ADDED', { reason, metadata, points: shown }, () => {
    card.pending.total += points;
    card.pendingBuckets.push(waiting);
    return null;
  });
}

export function pointRoutes(project: Project): Hono {
  const app = new Hono();
  const most = mostPoints(project.store.rules.dialect);
  const adjustBody = z.strictObject({ points: z.int().min(-most).max(most), reason: z.string().max(255).optional() });
  const at = '/programs/:p/members/:m/cards/:c';
  const here = (p: string, m: string, id: string) => {
    const member = memberBy(project, p, m);
    return { member, card: cardBy(member, id) };
  };

  app.post(`${at}/points`, async (c) => {
    const { member, card } = here(c.req.param('p'), c.req.param('m'), c.req.param('c'));
    const { points, reason } = await bodyOf(c, adjustBody);
    programBy(project, member.programId);
    if (points === 0) {
      return c.json({
        transaction: null,
        status: 'NO_CHANGE',
        message: 'Provided amount is zero, transaction was not created',
      });
    }
    inForce(project, member);
    const type = points > 0 ? 'ADMIN_CREDIT' : 'ADMIN_DEBIT';
    const details = { reason: reason ?? null, points: { total: points } };
    const transaction = pend(project, card, type, details, () => {
      if (points > 0) credit(project, card, points, 'added');
      else if (maySpend(project, card, -points)) card.points.subtracted -= points;
      else return { reason: 'NOT_ENOUGH_BALANCE' };
      return null;
    });
    const word = points > 0 ? 'addition' : 'subtraction';
    return c.json({
      transaction: transactionJson(member, card, transaction),
      status: 'TRANSACTION_CREATED',
      message: `Points ${word} transaction created`,
    });
  });
  app.get(`${at}/transactions`, (c) => {
    const { member, card } = here(c.req.param('p'), c.req.param('m'), c.req.param('c'));
    return c.json(
      cursored(
        project,
        c,
        'lcrsctx',
        card.transactions.map((it) => transactionJson(member, card, it)),
      ),
    );
  });
  bucketRoutes(project, app, at, here);
  return app;
}

type Here = (p: string, m: string, id: string) => { readonly member: Member; readonly card: LoyaltyCard };

function bucketRoutes(project: Project, app: Hono, at: string, here: Here): void {
  const shown = (card: LoyaltyCard, it: Bucket, expiring: boolean) => ({
    id: it.id,
    card_id: card.id,
    card_definition_id: card.definitionId,
    points: { total: it.points, ...(expiring ? {} : { type: it.kind }) },
    status: it.status,
    ...(expiring
      ? { expiration_date: it.date.slice(0, 10), expiration_type: it.kind }
      : { date: it.date.slice(0, 10) }),
    created_at: it.createdAt,
    updated_at: null,
    object: expiring ? 'card_points_bucket' : 'card_pending_points_bucket',
  });
  app.get(`${at}/pending-points`, (c) => {
    const { card } = here(c.req.param('p') ?? '', c.req.param('m') ?? '', c.req.param('c') ?? '');
    return c.json(
      cursored(
        project,
        c,
        'lcrscppb',
        card.pendingBuckets.map((it) => shown(card, it, false)),
      ),
    );
  });
  app.get(`${at}/expiring-points`, (c) => {
    const { card } = here(c.req.param('p') ?? '', c.req.param('m') ?? '', c.req.param('c') ?? '');
    return c.json(
      cursored(
        project,
        c,
        'lcrspeb',
        card.expiringBuckets.map((it) => shown(card, it, true)),
      ),
    );
  });
  const moves = [
    {
      path: 'pending-points/:b/activate',
      from: 'PENDING',
      to: 'ACTIVATED',
      type: 'PENDING_POINTS_ACTIVATED',
      word: 'activation',
    },
    {
      path: 'pending-points/:b/cancel',
      from: 'PENDING',
      to: 'CANCELED',
      type: 'PENDING_POINTS_CANCELED',
      word: 'cancellation',
    },
    {
      path: 'expiring-points/:b/expire',
      from: 'ACTIVE',
      to: 'EXPIRED',
      type: 'ADMIN_POINTS_EXPIRATION',
      word: 'expiration',
    },
  ] as const;
  for (const move of moves) {
    app.post(`${at}/${move.path}`, (c) => {
      const { member, card } = here(c.req.param('p') ?? '', c.req.param('m') ?? '', c.req.param('c') ?? '');
      const id = c.req.param('b') ?? '';
      const found = [...card.pendingBuckets, ...card.expiringBuckets].find((it) => it.id === id);
      if (!found) throw notFound('bucket', id);
      if (found.status !== move.from || Date.parse(found.date) <= project.store.rules.now()) {
        throw new Refusal(423, 'invalid_pending_points_bucket_status', 'Invalid bucket status', found.status);
      }
      found.status = move.to;
      const details = { reason: `Manual points ${move.word}`, points: { total: found.points } };
      const transaction = pend(project, card, move.type, details, () => {
        if (move.to === 'EXPIRED') card.points.expired += found.points;
        if (move.to === 'CANCELED') card.pending.canceled += found.points;
        if (move.to === 'ACTIVATED') {
          card.pending.activated += found.points;
          credit(project, card, found.points, 'earned');
        }
        return null;
      });
      return c.json({
        transaction: transactionJson(member, card, transaction),
        status: 'TRANSACTION_CREATED',
        message: `Points ${move.word} transaction created`,
      });
    });
  }
}
