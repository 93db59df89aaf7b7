import { sub } from './booking.ts';
import type { LoyaltyCard } from './model.ts';
import { balanceOn, type Project } from './project.ts';

const day = 86_400_000;

/** The one limit of a definition's section, or nothing: `LIMITED` always has at least one. */
function limitsOf(project: Project, card: LoyaltyCard, section: string, scope: string): readonly unknown[] {
  const limits = sub(sub(project.definitions.get(card.definitionId)?.body[section], scope), 'limits');
  return Array.isArray(limits) ? limits : [];
}

const numberOr = (value: unknown, other: number) => (typeof value === 'number' ? value : other);

/** Where the calendar period that a limit counts in began; weeks begin on Monday. */
function periodStart(unit: unknown, now: number): number {
  const it = new Date(now);
  const [year, month] = [it.getUTCFullYear(), it.getUTCMonth()];
  const today = Date.UTC(year, month, it.getUTCDate());
  if (unit === 'DAY') return today;
  if (unit === 'WEEK') return today - ((it.getUTCDay() + 6) % 7) * day;
  if (unit === 'MONTH') return Date.UTC(year, month, 1);
  if (unit === 'QUARTER') return Date.UTC(year, month - (month % 3), 1);
  return Date.UTC(year, 0, 1);
}

function movedSince(card: LoyaltyCard, types: readonly string[], from: number): number {
  return card.transactions
    .filter((it) => it.status === 'APPROVED' && types.includes(it.type) && Date.parse(it.createdAt) >= from)
    .reduce((sum, it) => sum + Math.abs(numberOr(sub(it.details['points'], 'total'), 0)), 0);
}

function roomIn(project: Project, card: LoyaltyCard, limit: unknown, types: readonly string[], whole: number): number {
  if (sub(limit, 'type') !== 'TIME_BASED') return numberOr(sub(limit, 'max'), Infinity) - whole;
  const unit = sub(sub(sub(limit, 'period'), 'current_period'), 'unit');
  const moved = movedSince(card, types, periodStart(unit, project.store.rules.now()));
  return numberOr(sub(sub(limit, 'points'), 'max'), Infinity) - moved;
}

/** How many of the points an order would earn may arrive: a limit per card caps them, one per transaction refuses them all. */
export function earnable(project: Project, card: LoyaltyCard, points: number): number {
  const each = limitsOf(project, card, 'earning_limits', 'transactions');
  if (each.some((it) => sub(it, 'type') === 'POINTS' && points > numberOr(sub(it, 'max'), Infinity))) return 0;
  const rooms = limitsOf(project, card, 'earning_limits', 'global').map((it) =>
    roomIn(project, card, it, ['POINTS_EARNED'], balanceOn(card)),
  );
  return Math.max(Math.min(points, ...rooms), 0);
}

/** How many points may be spent now, by the definition's limits. */
export function spendable(project: Project, card: LoyaltyCard): number {
  const types = ['POINTS_SPENT_ON_ORDER', 'POINTS_SPENT_ON_REWARD'];
  const each = limitsOf(project, card, 'spending_limits', 'transactions').map((it) =>
    numberOr(sub(it, 'max'), Infinity),
  );
  const rooms = limitsOf(project, card, 'spending_limits', 'global').map((it) =>
    roomIn(project, card, it, types, card.points.spent),
  );
  return Math.max(Math.min(Infinity, ...each, ...rooms), 0);
}
