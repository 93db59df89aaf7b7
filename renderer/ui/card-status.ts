import type { CardStatus } from '#shared/domain/card.ts';
import type { Tone } from './Badge.tsx';
import type { IconName } from './icon-names.ts';

/** The picture of a card's status; the word stands beside it. */
export const statusLook: Record<CardStatus, { readonly icon: IconName; readonly tone: Tone }> = {
  active: { icon: 'active', tone: 'confirmed' },
  pending: { icon: 'clock', tone: 'plain' },
  suspended: { icon: 'pause', tone: 'refused' },
  expired: { icon: 'calendar', tone: 'refused' },
  voided: { icon: 'void', tone: 'refused' },
  depleted: { icon: 'take', tone: 'plain' },
};
