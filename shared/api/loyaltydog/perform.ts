import type { Action, Operation, OperationName, Settlement } from '../../domain/action.ts';
import { decimalFromMoney } from '../../money/decimal.ts';
import type { Money } from '../../money/money.ts';
import { done, refused, type Result } from '../../result.ts';
import type { Asking } from '../provider.ts';
import type { LoyaltyDogClient } from './client.ts';
import { madeOf, settled } from './map.ts';
import type { LoyaltyDogSettings } from './settings.ts';
import type { WireCard } from './wire/cards.ts';
import type { WireCustomer } from './wire/loyalty.ts';

export interface Performing {
  readonly client: LoyaltyDogClient;
  readonly settings: LoyaltyDogSettings;
  readonly merchant: (asking?: Asking) => Promise<Result<string>>;
}

type Of<Name extends OperationName> = Extract<Operation, { do: Name }>;
type Doing<Name extends OperationName> = (
  at: Performing,
  action: Action,
  operation: Of<Name>,
  asking?: Asking,
) => Promise<Result<Settlement>>;

const onGiftCard = {
  async take({ client }, { id, card, cashier, till }, { amount }, asking) {
    const labels = { posTransactionId: id, cashierId: cashier, terminalId: till };
    const answer = await client.money.redeem(card.id, { amount: decimalFromMoney(amount), ...labels }, id, asking);
    return answer.ok ? done(booked(answer.value)) : answer;
  },
  async add({ client }, { id, card, cashier, till }, { amount }, asking) {
    const body = { amount: decimalFromMoney(amount), referenceId: id, description: `${till}, ${cashier}` };
    return byCard(await client.money.reload(card.id, body, id, asking));
  },
  async 'give-back'({ client }, { id, card }, { movementId, amount, reason }, asking) {
    const body = { ...(amount && { amount: decimalFromMoney(amount) }), reason, posTransactionId: id };
    const answer = await client.money.refund(card.id, movementId, body, id, asking);
    return answer.ok ? done(booked(answer.value)) : answer;
  },
  async activate({ client }, { id, card }, { code }, asking) {
    return byCard(await client.money.activate(card.id, code === null ? {} : { securityCode: code }, id, asking));
  },
  async suspend({ client }, { id, card }, { reason, until }, asking) {
    return byCard(await client.cards.suspend(card.id, { reason, expiresAt: until }, id, asking));
  },
  async lift({ client }, { id, card }, _, asking) {
    return byCard(await client.cards.unsuspend(card.id, id, asking));
  },
  async void({ client }, { id, card }, { reason }, asking) {
    const answer = await client.cards.void(card.id, { reason, refundReference: id }, id, asking);
    return answer.ok ? done(settled({ movementId: answer.value.transactionId ?? null })) : answer;
  },
  async extend({ client }, { id, card }, { days }, asking) {
    const body = { action: 'extend', extensionDays: days } as const;
    const answer = await client.cards.processExpired(card.id, body, id, asking);
    return answer.ok ? done(settled({ movementId: answer.value.transactionId ?? null })) : answer;
  },
  async 'close-expired'({ client }, { id, card }, { how }, asking) {
    const answer = await client.cards.processExpired(card.id, { action: how, refundReference: id }, id, asking);
    return answer.ok ? done(settled({ movementId: answer.value.transactionId ?? null })) : answer;
  },
  async move({ client }, { id, card }, { to, amount, code }, asking) {
    const body = {
      securityCode: code,
      destinationCardNumber: to,
      amount: decimalFromMoney(amount),
      referenceId: id,
    };
    const answer = await client.money.transfer(card.id, body, id, asking);
    if (!answer.ok) return answer;
    const { transferId, sourceCard } = answer.value;
    return done(settled({ movementId: transferId, left: sourceCard.remainingBalance }));
  },
  async merge({ client, settings, merchant }, { id }, { numbers }, asking) {
    const merchantId = await merchant(asking);
    if (!merchantId.ok) return merchantId;
    const body = { cardNumbers: [...numbers], merchantId: merchantId.value, referenceId: id };
    const answer = await client.money.consolidate(body, id, asking);
    if (!answer.ok) return answer;
    // What is on the new card is not what is left on this one.
    const { newCard } = answer.value;
    return done(settled({ made: madeOf(newCard, settings.program) }));
  },
  async 'hand-over'({ client }, { id, card }, { name, email }, asking) {
    const body = { newOwnerName: name, newOwnerEmail: email, referenceId: id };
    return byCard(await client.cards.transferOwnership(card.id, body, id, asking));
  },
  async 'resend-code'({ client }, { id, card }, { email, phone }, asking) {
    const body = { customerEmail: email, customerPhone: phone };
    const answer = await client.cards.resendCode(card.id, body, id, asking);
    return answer.ok ? done(settled({})) : answer;
  },
  async schedule({ client }, { id, card }, { deliverAt }, asking) {
    return byCard(await client.cards.schedule(card.id, { deliverAt }, id, asking));
  },
} satisfies { [Name in OperationName]?: Doing<Name> };

const onMember = {
  async 'add-points'({ client }, { id, card }, { points }, asking) {
    return byMember(await client.customers.addPoints(card.id, points, id, asking));
  },
  async 'claim-offer'({ client }, { id, card }, { offerId }, asking) {
    const answer = await client.customers.claimOffer(card.id, offerId, id, asking);
    return answer.ok ? done(settled({})) : answer;
  },
  /** The vendor redeems whatever is claimed at that moment: look first that it is the one that was meant. */
  async 'redeem-offer'({ client }, { id, card }, { offerId }, asking) {
    const member = await client.customers.read(card.id, asking);
    if (!member.ok) return member;
    if (member.value.currentOfferId !== offerId) return refused({ code: 'rule-broken', text: null });
    const answer = await client.customers.redeemOffer(card.id, id, asking);
    return answer.ok ? done(settled({})) : answer;
  },
} satisfies { [Name in OperationName]?: Doing<Name> };

export const giftCardOperations = Object.keys(onGiftCard) as (keyof typeof onGiftCard)[];
export const memberOperations = Object.keys(onMember) as (keyof typeof onMember)[];

const doings: { readonly [Name in OperationName]?: Doing<Name> } = { ...onGiftCard, ...onMember };

export function performOnce(at: Performing, action: Action, asking?: Asking): Promise<Result<Settlement>> {
  return withDoing(at, action, action.operation, asking);
}

async function withDoing<Name extends OperationName>(
  at: Performing,
  action: Action,
  operation: Of<Name> & { readonly do: Name },
  asking?: Asking,
): Promise<Result<Settlement>> {
  const doing = doings[operation.do];
  if (doing === undefined) return refused({ code: 'not-possible', why: 'vendor' });
  if ('amount' in operation && operation.amount !== null && operation.amount.currency !== at.settings.currency) {
    return refused({ code: 'bad-request', field: 'amount', why: `the shop's currency is ${at.settings.currency}` });
  }
  return doing(at, action, operation, asking);
}

function booked(answer: { readonly transactionId: string; readonly remainingBalance: Money }): Settlement {
  return settled({ movementId: answer.transactionId, left: answer.remainingBalance });
}

function byCard(answer: Result<WireCard>): Result<Settlement> {
  return answer.ok ? done(settled({ left: answer.value.balance })) : answer;
}

function byMember(answer: Result<WireCustomer>): Result<Settlement> {
  return answer.ok ? done(settled({ points: answer.value.points ?? null })) : answer;
}
