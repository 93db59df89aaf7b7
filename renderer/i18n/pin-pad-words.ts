import type { Speaker } from './speaker.ts';

/** What every keypad for a PIN says, whoever's it is. */
export function pinPadWords({ t, number }: Speaker) {
  return {
    keypadLabel: t('staff:keypad'),
    deleteLabel: t('staff:delete'),
    typedLabel: (typed: number, all: number) => t('staff:typed', { typed: number(typed), all: number(all) }),
    digit: number,
  };
}
