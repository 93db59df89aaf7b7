import { z } from 'zod';
import { vendorSchema } from '../domain/card.ts';
import { themes } from '../domain/display.ts';
import { currencySchema } from '../money/schemas.ts';

export const themeSchema = z.enum(themes);

export const displaySchema = z.object({ theme: themeSchema, language: z.string().max(35), sounds: z.boolean() });
export const ownDisplaySchema = z.object({
  theme: themeSchema.nullable(),
  language: z.string().max(35).nullable(),
  sounds: z.boolean().nullable(),
});

export const firstStartSchema = z.enum(['due', 'later', 'done']);

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
  /** Setting up: nobody has begun yet, so a window shows it by itself; put off until somebody opens it; or over. */
  firstStart: firstStartSchema,
  /** Accepted and not over in the book that is shut now, training's or the live one. */
  waitsElsewhere: z.int(),
  /** The till's own, for a window at which nobody is signed in; a person's own choices are in `staff/state`. */
  display: displaySchema,
  vendors: z.array(
    z.object({
      vendor: vendorSchema,
      state: z.enum(['online', 'unreachable', 'credential-refused', 'not-set-up']),
      since: z.iso.datetime({ offset: true }),
      /** What can be done there at all, by the names of the operations. */
      can: z.array(z.string()).optional(),
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
