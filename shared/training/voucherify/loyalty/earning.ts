import type { Order } from '../model.ts';
import { credit, pend, pendingBucket, sub } from './booking.ts';
import { earnable } from './card-limits.ts';
import type { LoyaltyCard, Member } from './model.ts';
import type { Project } from './project.ts';

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
        const points = gain && card ? earnable(project, card, gain.points) : 0;
        if (!card || points <= 0) continue;
        earn(project, card, points, `${String(program.body['name'])} / ${String(rule.body['name'])}`, member, rule.id);
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
  const waiting = pendingBucket(project, card, kind, points);
  const shown = { total: points, date: waiting.date.slice(0, 10), type: kind };
  pend(project, card, 'PENDING_POINTS_ADDED', { reason, metadata, points: shown }, () => {
    card.pending.total += points;
    card.pendingBuckets.push(waiting);
    return null;
  });
}
