import { accountCalls } from './account.ts';
import { createCaller, type Means } from './caller.ts';
import { cardCalls } from './cards.ts';
import { customerCalls } from './customers.ts';
import { moneyCalls } from './money.ts';
import type { LoyaltyDogSettings } from './settings.ts';
import { voucherCalls } from './vouchers.ts';
import { cardWires } from './wire/cards.ts';

/** Every call of the vendor that the terminal makes, by subject. Screens get it through `Provider`, designers directly. */
export function createLoyaltyDogClient(settings: LoyaltyDogSettings, means: Means = {}) {
  const call = createCaller(settings, means);
  const wires = cardWires(settings.currency);
  const loyalty = settings.loyaltyProgram ?? settings.program;
  return {
    cards: cardCalls(call, settings.program, wires),
    money: moneyCalls(call, settings.program, wires),
    customers: customerCalls(call, loyalty),
    vouchers: voucherCalls(call, loyalty),
    account: accountCalls(call),
  };
}
export type LoyaltyDogClient = ReturnType<typeof createLoyaltyDogClient>;
