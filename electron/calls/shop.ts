import type { SettingsFile } from '#electron/terminal/settings.ts';
import { vendors as vendorNames, type Vendor } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface ShopParts {
  readonly settings: SettingsFile;
  readonly mode: 'training' | 'live';
  readonly changed: () => void;
  /** In the live book for this vendor and not over. */
  openAt(vendor: Vendor): number;
  /** In the book that is open now and not over. */
  openHere(): number;
  reopen(mode: 'training' | 'live'): Promise<Result<true>>;
}

/** What the shop and this till are called, and what its amounts are counted in. */
export function shopCalls({
  settings,
  mode,
  changed,
  openAt,
  openHere,
  reopen,
}: ShopParts): Pick<Handlers, 'shop/set'> {
  return {
    async 'shop/set'(asked) {
      const before = settings.current.shop;
      const shop = {
        name: asked.name ?? before.name,
        till: asked.till ?? before.till,
        currency: asked.currency ?? before.currency,
      };
      const open = openHere() + vendorNames.reduce((sum, vendor) => sum + openAt(vendor), 0);
      if (shop.currency !== before.currency && open > 0) return refused({ code: 'not-possible', why: 'open-actions' });
      settings.change((current) => ({ ...current, shop }));
      // Book and vendors were built for a till of that name which counts in that currency.
      if (shop.till !== before.till || shop.currency !== before.currency) {
        const opened = await reopen(mode);
        return opened.ok ? done({}) : opened;
      }
      changed();
      return done({});
    },
  };
}
