import type { CardReference } from '../../codes/card-reference.ts';
import type { Card, CardRef } from '../../domain/card.ts';
import { done, refused, type Result } from '../../result.ts';
import type { Asking } from '../provider.ts';
import type { LoyaltyDogClient } from './client.ts';
import { cardOf, memberOf, offersOf } from './map.ts';
import type { LoyaltyDogSettings } from './settings.ts';
import type { WireCard } from './wire/cards.ts';

export interface Finding {
  readonly client: LoyaltyDogClient;
  readonly settings: LoyaltyDogSettings;
  readonly now: () => number;
}

/**
 * There is no call "by number": the vendor searches numbers, names and addresses, and whether it matches them in part
 * is not written down. So only a card that carries exactly what was scanned counts.
 */
export async function findCard(at: Finding, reference: CardReference, asking?: Asking): Promise<Result<Card>> {
  const wanted = reference.by === 'number' ? reference.number : reference.serial;
  if (wanted === null) return refused({ code: 'not-found' });
  const found = await at.client.cards.search(wanted, asking);
  if (!found.ok && found.problem.code !== 'not-found') return found;
  const card = found.ok ? found.value.find((it) => isNamedBy(it, reference)) : undefined;
  if (card === undefined) {
    const member = await findMember(at, wanted, asking);
    return member.ok || member.problem.code !== 'not-found' ? member : whoseElse(at, reference, wanted, asking);
  }
  const read = await readGiftCard(at, card.id, asking);
  // The movements are for the screen; the card itself is already known.
  return read.ok ? read : done(cardOf(card, at.settings.program, at.now()));
}

/** A card that is not of this program may be of another one of the shop: that is another answer than "not known". */
async function whoseElse(
  at: Finding,
  reference: CardReference,
  wanted: string,
  asking?: Asking,
): Promise<Result<Card>> {
  const found = await at.client.cards.searchEverywhere(wanted, asking);
  const card = found.ok ? found.value.find((it) => isNamedBy(it, reference)) : undefined;
  const elsewhere = card?.programId !== undefined && card.programId !== at.settings.program;
  return refused(elsewhere ? { code: 'not-possible', why: 'other-program' } : { code: 'not-found' });
}

function isNamedBy(card: WireCard, reference: CardReference): boolean {
  if (reference.by === 'number') return card.cardNumber === reference.number;
  return (
    card.card?.url === reference.url || (reference.serial !== null && card.card?.serialNumber === reference.serial)
  );
}

async function findMember({ client, settings }: Finding, wanted: string, asking?: Asking): Promise<Result<Card>> {
  const program = settings.loyaltyProgram;
  if (program === null) return refused({ code: 'not-found' });
  const found = await client.customers.find({ q: wanted }, asking);
  if (!found.ok) return found;
  const member = found.value.find((it) => it.id === wanted || it.card?.serialNumber === wanted);
  return member === undefined ? refused({ code: 'not-found' }) : done(memberOf(member, program));
}

export async function readCard(at: Finding, card: CardRef, asking?: Asking): Promise<Result<Card>> {
  if (!isMember(at.settings, card)) return readGiftCard(at, card.id, asking);
  const [read, offers] = await Promise.all([
    at.client.customers.read(card.id, asking),
    at.client.customers.offers(card.id, asking),
  ]);
  if (!read.ok) return read;
  const member = memberOf(read.value, card.program ?? '');
  // Without its offers it is still the member's card.
  return done(offers.ok ? { ...member, offers: offersOf(read.value, offers.value) } : member);
}

export function isMember(settings: LoyaltyDogSettings, card: CardRef): boolean {
  return (
    settings.loyaltyProgram !== null && card.program === settings.loyaltyProgram && card.program !== settings.program
  );
}

async function readGiftCard({ client, settings, now }: Finding, id: string, asking?: Asking): Promise<Result<Card>> {
  const read = await client.cards.read(id, asking);
  return read.ok ? done(cardOf(read.value, settings.program, now())) : read;
}
