import { z } from 'zod';
import { cardRefSchema } from '../domain/card.ts';
import { moneySchema } from '../money/schemas.ts';
import { call } from './define.ts';

const when = z.iso.datetime({ offset: true });

/** Where the two books of a card do not agree, or can't be compared. */
export const differenceSchema = z.object({
  card: cardRefSchema,
  lastFour: z.string(),
  /** `gone`: the vendor does not know the card; `too-long`: its book is longer than it tells at once. */
  how: z.enum(['ours-only', 'theirs-only', 'different', 'gone', 'too-long']),
  /** Of our counterfoil, where there is one. */
  serial: z.string().nullable(),
  at: when.nullable(),
  /** What the vendor's line should say by our counterfoil; nothing where that says it never happened. */
  ours: moneySchema.nullable().default(null),
  /** What the vendor's line says. */
  amount: moneySchema.nullable(),
});
export type Difference = Readonly<z.infer<typeof differenceSchema>>;

/** A row of the journal: it only grows. */
export const proofResultSchema = z.object({
  shift: z.int().positive(),
  at: when,
  cards: z.int(),
  agree: z.int(),
  /** The first hundreds of them; `more` says how many are not listed. */
  differences: z.array(differenceSchema),
  more: z.int(),
});
export type ProofResult = Readonly<z.infer<typeof proofResultSchema>>;

export const proofStateSchema = z.object({
  shift: z.int(),
  /** While it runs: how many cards are read of how many. */
  running: z.object({ read: z.int(), cards: z.int() }).nullable(),
  result: proofResultSchema.nullable(),
});
export type ProofState = Readonly<z.infer<typeof proofStateSchema>>;

const request = z.object({ shift: z.int().positive() });

export const proofCalls = {
  'proof/start': call(
    'Lays both books of every card of a closed shift side by side, within the budgets of the vendors and through a restart; ' +
      'the result is written into the journal.',
    request,
    proofStateSchema,
  ),
  'proof/state': call('How far the proof of a shift has come, and its last result.', request, proofStateSchema),
};

export const proofEvents = { 'proof/changed': proofStateSchema };
