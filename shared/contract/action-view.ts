import { z } from 'zod';
import { actionIdSchema, operationSchema, settlementSchema } from '../domain/action.ts';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { problemSchema } from '../domain/problem.ts';
import { moneySchema } from '../money/schemas.ts';

const when = z.iso.datetime({ offset: true });

/**
 * - `accepted`: written down here, not yet sent;
 * - `sending`: on its way, no answer yet;
 * - `waiting`: was tried and certainly did not take effect; it will be tried again;
 * - `unknown`: sent, and no answer came that tells; it settles itself by reading;
 * - `parked`: no machine can settle it: a person is asked for one step;
 * - `confirmed`, `refused`, `withdrawn`: over.
 */
export const actionStates = [
  'accepted',
  'sending',
  'waiting',
  'unknown',
  'parked',
  'confirmed',
  'refused',
  'withdrawn',
] as const;
export const actionStateSchema = z.enum(actionStates);
export type ActionState = z.infer<typeof actionStateSchema>;

export const parkedSchema = z.object({
  /**
   * - `conflict`: taken offline, and now the vendor refuses it: the card was used, suspended, expired or voided meanwhile;
   * - `cant-tell`: reading at the vendor doesn't show whether it took effect;
   * - `keeps-failing`: tried again and again with no answer that could be understood;
   * - `secret-lost`: what the call needs (a card number, a security code) can no longer be read on this machine.
   */
  why: z.enum(['conflict', 'cant-tell', 'keeps-failing', 'secret-lost']),
  /** The one thing a person should do first. */
  next: z.enum(['take-rest', 'write-off', 'check-vendor', 'send-again', 'do-anew']),
  /** What the shop has given away and the vendor will not cover. */
  shortfall: moneySchema.nullable(),
  problem: problemSchema.nullable(),
  /** What the vendor's own books or the program said, in its words. */
  text: z.string().nullable(),
});
export type Parked = Readonly<z.infer<typeof parkedSchema>>;

/** An action as a screen or a script sees it. Card numbers and codes inside the operation are masked. */
export const actionViewSchema = z.object({
  id: actionIdSchema,
  /** The number of its counterfoil: till prefix, running number without gaps, "T" before it in training. */
  serial: z.string(),
  state: actionStateSchema,
  /** Accepted while the vendor could not be reached, and not confirmed yet: prints as provisional. */
  provisional: z.boolean(),
  card: z.object({
    vendor: vendorSchema,
    /** Null for a card never seen until the vendor has been asked. */
    ref: cardRefSchema.nullable(),
    lastFour: z.string(),
    title: z.string().nullable(),
  }),
  operation: operationSchema,
  till: z.string(),
  cashier: z.string(),
  /** Who stood in for it with their PIN. */
  approvedBy: z.string().optional(),
  at: when,
  attempts: z.int(),
  /** When the drain means to try next, where it knows. */
  nextTryAt: when.nullable(),
  settlement: settlementSchema.nullable(),
  /** The last refusal, also one that is only a reason for waiting. */
  problem: problemSchema.nullable(),
  parked: parkedSchema.nullable(),
  /** The action that this one gives back, when it is one of this till. */
  reverses: actionIdSchema.nullable(),
  /** Sent only once this action of the same card is confirmed. */
  after: actionIdSchema.optional(),
  /** The box of cards it was confirmed with. */
  batch: z.uuid().optional(),
});
export type ActionView = Readonly<z.infer<typeof actionViewSchema>>;
