import type { Hono } from 'hono';
import { notFound, Refusal } from '../refusal.ts';
import { credit, pend, transactionJson } from './booking.ts';
import { cursored } from './lists.ts';
import type { Bucket, LoyaltyCard, Member } from './model.ts';
import type { Project } from './project.ts';

type Here = (p: string, m: string, id: string) => { readonly member: Member; readonly card: LoyaltyCard };

/** Points that wait to count, and points that wait to die: listed, and moved on by hand. */
export function bucketRoutes(project: Project, app: Hono, at: string, here: Here): void {
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
