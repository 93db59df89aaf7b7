import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { IconName } from '#renderer/ui/icon-names.ts';
import type { Operation } from '#shared/domain/action.ts';
import type { CardStatus } from '#shared/domain/card.ts';
import type { CardPage } from '../page-store.ts';

/** What can be put right on one card, by itself. */
export const ways = [
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
export type Way = (typeof ways)[number];

export const wayIcons: Record<Way, IconName> = {
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

/** Why a way rests for this card; undefined when it is open. */
export function restOf(way: Way, { card, can }: CardPage, { t }: Speaker): string | undefined {
  const issuer = t(`shell:vendor.${card.ref.vendor}`);
  if (!can.includes(way)) return t('cards:not.vendor', { issuer });
  if (card.kind === 'loyalty-card' && way !== 'suspend' && way !== 'lift') return t('cards:not.kind');
  if (way === 'move' && card.status === 'active' && !(card.balance && card.balance.minor > 0))
    return t('cards:not.empty');
  return states[way].includes(card.status)
    ? undefined
    : t('cards:not.status', { status: t(`card:status.${card.status}`) });
}
