import { Hono } from 'hono';
import { z } from 'zod';
import { mostPoints } from '#shared/api/voucherify/dialect.ts';
import { bodyOf } from '../body.ts';
import { credit, maySpend, pend, transactionJson } from './booking.ts';
import { bucketRoutes } from './buckets.ts';
import { cursored } from './lists.ts';
import { cardBy, inForce, memberBy, programBy, type Project } from './project.ts';

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
