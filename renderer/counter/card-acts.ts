import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { OperationName } from '#shared/domain/action.ts';
import { balanceOf, canPay, roomOn } from './card-can.ts';
import type { Found, Intent } from './counter-state.ts';
import { takenFrom, usedOf } from '#shared/domain/taken-from.ts';

type Open = (intent: Intent) => void;
/** Whether the card's vendor can do it at all. */
type Can = (operation: OperationName) => boolean;

/** What can be done with a card, by its kind. What can't be done now stays in its place and says why. */
export function cardActs(found: Found, { t, money }: Speaker, can: Can, open: Open): Act[] {
  const { kind, status } = found.card;
  const asleep = status === 'active' ? undefined : t(`counter:not.${status}`);
  const unsettled = found.worth?.unsettled ? t('counter:not.unsettled') : undefined;
  const not = asleep ?? unsettled;

  switch (kind) {
    case 'gift-card': {
      if (status === 'pending' && can('activate')) {
        return [
          {
            key: 'F2',
            icon: 'activate',
            label: t('counter:key.activate'),
            sub: t('counter:key.activateSub'),
            not: unsettled,
            press: true,
            run: () => open('activate'),
          },
        ];
      }
      const balance = balanceOf(found);
      const fits = roomOn(found)?.most.minor !== 0;
      return [
        {
          key: 'F2',
          icon: 'take',
          label: t('counter:key.take'),
          sub: balance === null ? undefined : t('counter:key.takeSub', { amount: money(balance) }),
          not: not ?? (canPay(found) ? undefined : t('counter:not.depleted')),
          press: true,
          run: () => open('take'),
        },
        {
          key: 'F3',
          icon: 'add',
          label: t('counter:key.add'),
          // A card that is used up can be loaded again.
          not: fits ? (status === 'depleted' ? unsettled : not) : (not ?? t('counter:not.full')),
          run: () => open('add'),
        },
        {
          key: 'F4',
          icon: 'give-back',
          label: t('counter:key.giveBack'),
          sub: t('counter:key.giveBackSub'),
          not:
            takenFrom(found.card).length === 0 ? t('counter:not.noMovement') : status === 'depleted' ? unsettled : not,
          run: () => open('give-back'),
        },
      ];
    }
    case 'coupon':
      return [
        {
          key: 'F2',
          icon: 'bill',
          label: t('counter:key.useCoupon'),
          sub: t('counter:key.useCouponSub'),
          not,
          press: true,
          run: () => open('use-coupon'),
        },
        {
          key: 'F4',
          icon: 'undo',
          label: t('counter:undo.title'),
          not: usedOf(found.card) === undefined ? t('counter:not.noUse') : unsettled,
          run: () => open('undo-coupon'),
        },
      ];
    case 'loyalty-card':
      return [
        {
          key: 'F3',
          icon: 'member',
          label: t('counter:key.earn'),
          sub: t('counter:key.earnSub'),
          not: can('earn') ? not : t('counter:not.notHere'),
          press: true,
          run: () => open('earn'),
        },
        {
          key: 'F2',
          icon: 'take',
          label: t('counter:key.payPoints'),
          sub: t('counter:key.payPointsSub'),
          not: can('pay-with-points')
            ? (not ?? (found.card.points === 0 ? t('counter:not.depleted') : undefined))
            : t('counter:not.notHere'),
          run: () => open('pay-with-points'),
        },
        {
          key: 'F10',
          icon: 'bill',
          label: t('counter:key.offers'),
          sub: t('counter:key.offersSub'),
          not: not ?? (found.card.offers?.length ? undefined : t('counter:not.noOffer')),
          press: !can('earn'),
          run: () => open('offers'),
        },
      ];
  }
}
