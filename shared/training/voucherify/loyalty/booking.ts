import type { Bucket, CardTransaction, LoyaltyCard, Member } from './model.ts';
import { balanceOn, type Project } from './project.ts';

const day = 86_400_000;

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

export function newBucket(project: Project, kind: string, points: number, inDays: number, prefix: string): Bucket {
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
  if (type !== 'NO_EXPIRATION' && points > 0) card.expiringBuckets.push(newBucket(project, type, points, 30, 'lcpeb'));
}

export function maySpend(project: Project, card: LoyaltyCard, points: number): boolean {
  const settings = project.definitions.get(card.definitionId)?.body['balance_settings'];
  return sub(settings, 'allow_negative') === true || balanceOn(card) >= points;
}
