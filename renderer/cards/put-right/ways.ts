import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { IconName } from '#renderer/ui/icon-names.ts';
import type { Operation } from '#shared/domain/action.ts';
import type { CardStatus } from '#shared/domain/card.ts';
import { takenFrom } from '#shared/domain/taken-from.ts';
import type { CardPage } from '../page-store.ts';

/** What asks for a few words, and is one operation on one card. */
export const plainWays = [
  'suspend',
  'lift',
  'void',
  'extend',
  'close-expired',
  'move',
  'hand-over',
  'resend-code',
  'schedule',
] as const satisfies readonly Operation['do'][];
export type PlainWay = (typeof plainWays)[number];

/** What can be put right. Those that are not plain have a screen of their own. */
export const ways = [
  'replace',
  'suspend',
  'lift',
  'give-back',
  'void',
  'extend',
  'close-expired',
  'move',
  'merge',
  'hand-over',
  'resend-code',
  'schedule',
] as const satisfies readonly (PlainWay | 'replace' | 'give-back' | 'merge')[];
export type Way = (typeof ways)[number];

/** What its vendor has to be able to do. */
function neededFor(way: Way): readonly Operation['do'][] {
  return way === 'replace' ? ['move', 'suspend'] : [way];
}

export const wayIcons: Record<Way, IconName> = {
  replace: 'cards',
  'give-back': 'give-back',
  merge: 'double',
  suspend: 'pause',
  lift: 'active',
  void: 'void',
  extend: 'calendar',
  'close-expired': 'no',
  move: 'next',
  'hand-over': 'person',
  'resend-code': 'send',
  schedule: 'clock',
};

/** The states of a card in which each of them makes sense. The vendor has the last word. */
const states: Record<Way, readonly CardStatus[]> = {
  replace: ['active'],
  'give-back': ['active', 'depleted'],
  merge: ['active'],
  suspend: ['active'],
  lift: ['suspended'],
  void: ['pending', 'active', 'suspended', 'expired', 'depleted'],
  extend: ['expired'],
  'close-expired': ['expired'],
  move: ['active'],
  'hand-over': ['active'],
  'resend-code': ['pending', 'active'],
  schedule: ['pending'],
};

const movesBalance: ReadonlySet<Way> = new Set<Way>(['move', 'replace', 'merge']);

/** Why a way rests for this card; undefined when it is open. */
export function restOf(way: Way, { card, can }: CardPage, { t }: Speaker): string | undefined {
  const issuer = t(`shell:vendor.${card.ref.vendor}`);
  if (neededFor(way).some((operation) => !can.includes(operation))) return t('cards:not.vendor', { issuer });
  if (card.kind === 'loyalty-card' && way !== 'suspend' && way !== 'lift') return t('cards:not.kind');
  if (card.kind === 'coupon' && way === 'give-back') return t('cards:not.kind');
  const empty = !(card.balance && card.balance.minor > 0);
  if (movesBalance.has(way) && card.status === 'active' && empty) return t('cards:not.empty');
  if (way === 'give-back' && takenFrom(card).length === 0) return t('cards:not.nothingTaken');
  return states[way].includes(card.status)
    ? undefined
    : t('cards:not.status', { status: t(`card:status.${card.status}`) });
}
