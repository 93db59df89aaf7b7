import { rulesOf } from '#shared/api/voucherify/point-rules.ts';
import { addPeriod, dayIn, type PlainDate } from '#shared/loyalty/plain-date.ts';
import { silentRules, type PointRules } from '#shared/loyalty/point-rules.ts';
import { expiryOf, usableOn } from '#shared/loyalty/purse.ts';
import type { Bucket, CardTransaction, LoyaltyCard, Member } from './model.ts';
import { balanceOn, type Project } from './project.ts';

/** A field of something whose shape was checked when it came in. */
export const sub = (value: unknown, name: string): unknown =>
  new Map<string, unknown>(Object.entries(value ?? {})).get(name);

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
  details: Readonly<Record<string, unknown>>,
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

function rulesFor(project: Project, card: LoyaltyCard): PointRules {
  return rulesOf(project.definitions.get(card.definitionId)?.body)?.points ?? silentRules;
}

/** The miniature's project lives in UTC. */
const today = (project: Project): PlainDate => dayIn('UTC', new Date(project.store.rules.now()));

function newBucket(project: Project, kind: string, points: number, last: PlainDate, prefix: string): Bucket {
  const status = prefix === 'lcppb' ? 'PENDING' : 'ACTIVE';
  const date = `${last}T23:59:59.999Z`;
  return { id: project.store.newId(prefix), points, status, date, kind, createdAt: project.store.instant() };
}

/** Where points of today wait, until the day on which they count or, where an event decides, are cancelled. */
export function pendingBucket(project: Project, card: LoyaltyCard, kind: string, points: number): Bucket {
  const rules = rulesFor(project, card);
  const now = today(project);
  const until = rules.pending.until === 'event' ? addPeriod(now, rules.pending.cancelAfter) : usableOn(rules, now);
  return newBucket(project, kind, points, until ?? now, 'lcppb');
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
  const gone = expiryOf(rulesFor(project, card), today(project));
  if (gone !== null && points > 0) card.expiringBuckets.push(newBucket(project, type, points, gone, 'lcpeb'));
}

export function maySpend(project: Project, card: LoyaltyCard, points: number): boolean {
  const settings = project.definitions.get(card.definitionId)?.body['balance_settings'];
  return sub(settings, 'allow_negative') === true || balanceOn(card) >= points;
}
