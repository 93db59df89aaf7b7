import { z } from 'zod';
import { actionIdSchema, operationSchema } from '../domain/action.ts';
import { cardRefSchema } from '../domain/card.ts';
import { moneySchema } from '../money/schemas.ts';
import { actionViewSchema } from './action-view.ts';
import { call } from './define.ts';
import { storyLineSchema } from './story.ts';

const when = z.iso.datetime({ offset: true });
const note = z.string().trim().min(1).max(500);

/** What a card is worth to this till now: the vendor's last word minus what was accepted here since. */
export const worthSchema = z.object({
  confirmed: moneySchema.nullable(),
  /** When the vendor said so; null for a card never seen. */
  asOf: when.nullable(),
  effective: moneySchema.nullable(),
  /** Accepted here and not confirmed yet. */
  open: z.int(),
  /** The action whose outcome must be known before money moves again. */
  unsettled: actionIdSchema.nullable(),
});
export type Worth = Readonly<z.infer<typeof worthSchema>>;

const submittedSchema = z.object({
  action: actionViewSchema,
  worth: worthSchema,
  /** The load that follows an activation, where there is one. */
  load: actionViewSchema.nullable(),
});

export const actionCalls = {
  'action/submit': call(
    'Does one thing to a card, once: the same id asked again answers the same action. The answer "accepted" means ' +
      'written down for good on this till; `action/changed` tells when the vendor has confirmed or refused it.',
    z.object({
      /** Made when the confirm screen opened. */
      id: actionIdSchema,
      /** The card that was found, or the code of one that can't be looked up while its vendor is out of reach. */
      card: z.union([
        cardRefSchema,
        z.object({ code: z.string().min(1).max(10_000), entry: z.enum(['scanned', 'typed']) }),
      ]),
      operation: operationSchema,
      /** Only for a manager: go ahead although another action of this card is unsettled. Goes into the journal. */
      override: z.object({ reason: note }).optional(),
      /** Somebody says that the customer has paid. An activation is refused without it. */
      paid: z.boolean().default(false),
      /**
       * For an open-amount card whose vendor loads it apart: the id of the load. Both are written down together; it is
       * sent once the activation is confirmed, and withdrawn if that is refused.
       */
      loadId: actionIdSchema.optional(),
    }),
    submittedSchema,
  ),

  'action/replace': call(
    'Puts another card in the place of a lost one: what is on it moves, then it is suspended. Two actions, written down ' +
      'together; the suspension is sent once the move is confirmed, and withdrawn if that is refused.',
    z.object({
      id: actionIdSchema,
      suspendId: actionIdSchema,
      card: cardRefSchema,
      /** The card that takes its place, active already. Its number stays on the till. */
      by: cardRefSchema,
      amount: moneySchema,
      code: z.string().length(6),
      reason: note,
    }),
    submittedSchema.omit({ load: true }).extend({ suspension: actionViewSchema }),
  ),

  'action/merge': call(
    'Puts what is on several cards of one holder on a new card, which their vendor makes; the cards themselves end. ' +
      'An action like any other, in the line of the first card. The numbers that the vendor asks for stay on the till.',
    z.object({ id: actionIdSchema, cards: z.array(cardRefSchema).min(2).max(10) }),
    submittedSchema,
  ),

  'action/story': call(
    'Everything that happened to one action, oldest first, as the journal keeps it.',
    z.object({ id: actionIdSchema }),
    z.object({ action: actionViewSchema, story: z.array(storyLineSchema) }),
  ),

  'action/withdraw': call(
    'Takes back an action that was accepted and certainly not sent. It keeps its counterfoil and gets a second one.',
    z.object({ id: actionIdSchema, reason: note.nullable().default(null) }),
    z.object({ action: actionViewSchema }),
  ),

  'card/worth': call(
    'What a card is worth to this till now, without asking its vendor.',
    z.object({ card: cardRefSchema }),
    worthSchema,
  ),
};

export const actionEvents = { 'action/changed': actionViewSchema };
