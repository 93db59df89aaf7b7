import { z } from 'zod';
import { vendorSchema } from '../domain/card.ts';
import { currencySchema } from '../money/schemas.ts';

export const themeSchema = z.enum(['system', 'light', 'dark']);

/** What a window is told about the terminal it belongs to; sent again whenever any of it changes. */
export const terminalStateSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  mode: z.enum(['training', 'live']),
  shop: z.object({
    name: z.string(),
    till: z.string(),
    currency: currencySchema,
  }),
  display: z.object({
    theme: themeSchema,
    language: z.string(),
    sounds: z.boolean(),
  }),
  vendors: z.array(
    z.object({
      vendor: vendorSchema,
      state: z.enum(['online', 'unreachable', 'credential-refused', 'not-set-up']),
      since: z.iso.datetime({ offset: true }),
    }),
  ),
  /** What this host can do beyond the contract: a screen hides nothing, it says why a key rests. */
  abilities: z.object({
    kiosk: z.boolean(),
    systemPrinting: z.boolean(),
    /** Keyboard-mode readers are caught before the page sees a key; otherwise the page does it itself. */
    catchesKeys: z.boolean(),
  }),
});
export type TerminalState = Readonly<z.infer<typeof terminalStateSchema>>;
