import type { Currency } from '#shared/money/currency.ts';
import { useTerminal } from './terminal-store.ts';

/** What the shop counts in; before the terminal has said so, any will do for the first frame. */
export function useCurrency(): Currency {
  return useTerminal((terminal) => terminal.state?.shop.currency) ?? 'EUR';
}
