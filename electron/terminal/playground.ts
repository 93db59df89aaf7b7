import type { Playground } from '#electron/calls/training.ts';
import type { Fetch } from '#shared/api/http.ts';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import type { Provider } from '#shared/api/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import type { PlayCard } from '#shared/contract/training.ts';
import type { Blanks } from '#shared/domain/blanks.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { FaultPanel } from '#shared/training/faults.ts';
import { cardOfOtherProgram, createLoyaltyDogMiniature } from '#shared/training/loyaltydog/miniature.ts';
import { createVoucherifyMiniature } from '#shared/training/voucherify/miniature.ts';
import type { Currency } from '#shared/money/currency.ts';

/** So that it can be tried in a shop that does not work this way. */
const playBlanks: Blanks = { pattern: 'OL-NEW-####', campaign: 'Oak & Linen gift cards', value: null };
const playBlank: PlayCard = {
  vendor: 'voucherify',
  number: 'OL-NEW-0001',
  kind: 'gift-card',
  status: 'pending',
  lesson: 'made-by-activating',
};

const playStranger: PlayCard = {
  vendor: 'loyaltydog',
  number: cardOfOtherProgram,
  kind: 'gift-card',
  status: 'pending',
  lesson: 'other-program',
};

export interface TrainingGround extends Playground {
  readonly providers: readonly Provider[];
}

/** Both vendors in miniature, inside this process: the clients speak to them as to the real ones, with no port between. */
export function createPlayground(currency: Currency, blanks: () => Blanks | null): TrainingGround {
  const loyaltydog = createLoyaltyDogMiniature({ currency });
  const voucherify = createVoucherifyMiniature();
  const panels: Record<Vendor, FaultPanel> = { loyaltydog: loyaltydog.faults, voucherify: voucherify.faults };
  const { programId, loyaltyProgramId, merchantId } = loyaltydog.shop;
  const providers = [
    createLoyaltyDog(
      {
        url: 'http://loyaltydog.training',
        token: loyaltydog.tokens.appKey,
        program: programId,
        loyaltyProgram: loyaltyProgramId,
        merchant: merchantId,
        currency,
      },
      { fetch: through(loyaltydog.fetch) },
    ),
    createVoucherify(
      voucherifySettingsSchema.parse({
        access: { by: 'server-keys', appId: voucherify.keys.appId, appToken: voucherify.keys.appToken },
        url: 'http://voucherify.training',
        program: voucherify.program,
        plan: { calls: 2000, per: 'minute' },
        currency,
      }),
      { fetch: through(voucherify.fetch), blanks: () => blanks() ?? playBlanks },
    ),
  ];
  return {
    providers,
    playCards: [...loyaltydog.playCards, ...voucherify.playCards, playBlank, playStranger],
    plug: (vendor, pulled) => panels[vendor].pull(pulled),
  };
}

function through(vendor: (request: Request) => Promise<Response>): Fetch {
  return (input, init) => vendor(new Request(input, init));
}
