import { isLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import { done, refused } from '#shared/result.ts';
import { askLoyaltyDog } from './at-loyaltydog.ts';
import type { Handlers } from './handler.ts';

export interface ProgramParts {
  readonly vendors: Vendors;
}

export function programCalls({ vendors }: ProgramParts): Pick<Handlers, 'program/list' | 'program/figures'> {
  return {
    'program/list': () =>
      vendors.ask('loyaltydog', async (provider) => {
        if (!isLoyaltyDog(provider)) return refused({ code: 'not-set-up', what: 'loyaltydog' });
        const found = await provider.client.account.programs();
        if (!found.ok) return found;
        const ours = provider.settings.program;
        const named = found.value.map(({ id, name }) => ({ id, name, inUse: id === ours }));
        // The vendor may keep gift-card programs out of its list; the one in use is shown all the same.
        const programs = named.some(({ inUse }) => inUse) ? named : [{ id: ours, name: ours, inUse: true }, ...named];
        return done({ programs });
      }),

    'program/figures': async ({ id }) => {
      const report = await askLoyaltyDog(vendors, ({ cards }) => cards.businessReport(undefined, id));
      if (!report.ok) return report;
      const { totalCards, activeCards, pendingCards, depletedCards, expiredCards, voidedCards, ...rest } = report.value;
      return done({
        total: totalCards,
        active: activeCards,
        pending: pendingCards,
        depleted: depletedCards,
        expired: expiredCards,
        voided: voidedCards,
        soldThisMonth: rest.cardsSoldThisMonth,
        sold: rest.totalSold,
        redeemed: rest.totalRedeemed,
        balance: rest.totalBalance,
        salesThisMonth: rest.salesThisMonth,
      });
    },
  };
}
