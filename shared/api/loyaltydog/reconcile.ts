import type { Action, Operation } from '../../domain/action.ts';
import { compare, unsigned } from '../../money/money.ts';
import { done, type Result } from '../../result.ts';
import type { Asking, Trace } from '../provider.ts';
import type { LoyaltyDogClient } from './client.ts';
import { historySince } from './history.ts';
import { settled, settledBy } from './map.ts';
import { cardMergedBy } from './merged.ts';
import type { WireCard, WireTransaction } from './wire/cards.ts';

/** How far this till's clock and the vendor's may stand apart. */
const SKEW = 10 * 60_000;

const notApplied: Trace = { found: 'not-applied' };
const cantTell = (why: string): Trace => ({ found: 'cant-tell', why });

/** What the movement of each operation is called, and whether it says which action made it. */
const movements: Partial<Record<Operation['do'], { readonly type: string; readonly labelled: boolean }>> = {
  take: { type: 'REDEMPTION', labelled: true },
  add: { type: 'RELOAD', labelled: true },
  'give-back': { type: 'REFUND', labelled: true },
  move: { type: 'TRANSFER_OUT', labelled: true },
  merge: { type: 'CONSOLIDATION', labelled: true },
  'hand-over': { type: 'OWNERSHIP_TRANSFER', labelled: true },
  void: { type: 'VOID', labelled: true },
  activate: { type: 'ACTIVATION', labelled: false },
  'resend-code': { type: 'RESEND_CODE', labelled: false },
};

/** Looks, by reading only, whether an action took effect. Wherever a second explanation fits, it says so. */
export async function traceOf(client: LoyaltyDogClient, action: Action, asking?: Asking): Promise<Result<Trace>> {
  const { operation } = action;
  if (operation.do === 'add-points' || operation.do === 'claim-offer' || operation.do === 'redeem-offer') {
    return traceOfMember(client, action, asking);
  }
  const movement = movements[operation.do];
  if (movement !== undefined) {
    const since = Date.parse(action.at) - SKEW;
    const history = await historySince(client, action.card.id, since, asking);
    if (!history.ok) return history;
    const { transactions, complete } = history.value;
    const mine = transactions.find((it) => [it.posTransactionId, it.referenceId].includes(action.id));
    if (mine !== undefined) {
      const made = operation.do === 'merge' ? { made: await cardMergedBy(client, action, since, asking) } : {};
      return done({ found: 'applied', settlement: { ...settledBy(mine), ...made } });
    }
    const recent = transactions.filter(
      (it) => it.transactionType === movement.type && Date.parse(it.createdAt) >= since,
    );
    if (movement.labelled) {
      // The label is what tells ours from another's; a movement like ours without any label could be either.
      const twin = recent.find((it) => it.posTransactionId == null && it.referenceId == null && isLike(it, operation));
      if (twin !== undefined) return done(cantTell('a movement of the same kind and amount carries no label'));
    } else if (recent[0] !== undefined) {
      return done({ found: 'applied', settlement: settledBy(recent[0]) });
    }
    if (!complete) return done(cantTell('the card has more movements than could be read'));
  }
  // A card can be voided or handed over without a movement that says so: then its state is the proof.
  const card = await client.cards.read(action.card.id, asking);
  return card.ok ? done(byState(card.value, operation, action)) : card;
}

function isLike(it: WireTransaction, operation: Operation): boolean {
  if (!('amount' in operation) || operation.amount === null) return true;
  const size = unsigned(it.amount);
  return size.currency === operation.amount.currency && compare(size, operation.amount) === 0;
}

function byState(card: WireCard, operation: Operation, action: Action): Trace {
  const applied: Trace = { found: 'applied', settlement: settled({ left: card.balance, at: card.updatedAt ?? null }) };
  switch (operation.do) {
    case 'activate':
      return card.activatedAt != null && Date.parse(card.activatedAt) >= Date.parse(action.at) - SKEW
        ? applied
        : notApplied;
    case 'suspend':
      if (card.status !== 'suspended') return notApplied;
      return card.suspendedReason == null || card.suspendedReason === operation.reason
        ? applied
        : cantTell('the card is suspended for another reason');
    case 'lift':
      return card.status === 'suspended' ? notApplied : applied;
    case 'void':
      return card.status === 'voided' ? applied : notApplied;
    case 'extend':
      return card.status === 'expired' ? notApplied : applied;
    case 'close-expired':
      if (card.status === 'expired') return notApplied;
      return card.status === 'active' ? cantTell('the card is active again') : applied;
    case 'hand-over':
      return card.customerEmail === operation.email && card.customerName === operation.name ? applied : notApplied;
    case 'schedule':
      return sameMoment(card.deliverAt ?? null, operation.deliverAt) ? applied : notApplied;
    case 'merge':
      return card.status === 'voided' ? cantTell('the card is voided, but not by a merge of ours') : notApplied;
    default:
      return notApplied;
  }
}

function sameMoment(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : Date.parse(a) === Date.parse(b);
}

/** Points and offers carry no label of ours, so only a state that nothing else explains counts. */
async function traceOfMember(client: LoyaltyDogClient, action: Action, asking?: Asking): Promise<Result<Trace>> {
  const { operation, card } = action;
  const member = await client.customers.read(card.id, asking);
  if (!member.ok) return member;
  const { currentOfferId = null, points = null } = member.value;
  const applied: Trace = { found: 'applied', settlement: settled({ points }) };
  if (operation.do === 'claim-offer') {
    if (currentOfferId === operation.offerId) return done(applied);
    return done(currentOfferId === null ? cantTell('no offer is claimed: it may be redeemed already') : notApplied);
  }
  if (operation.do === 'redeem-offer') return done(currentOfferId === operation.offerId ? notApplied : applied);
  if (operation.do !== 'add-points') return done(cantTell('points carry no label'));

  const read = await client.customers.activities(card.id, asking);
  if (!read.ok) return read;
  const since = Date.parse(action.at) - SKEW;
  const alike = read.value.some(
    (it) => it.points === operation.points && (it.createdAt == null || Date.parse(it.createdAt) >= since),
  );
  return done(alike ? cantTell('as many points were added since, by this till or another') : notApplied);
}
