import { z } from 'zod';
import { designBodySchema, issueSchema } from '../domain/design.ts';
import { call } from './define.ts';
import { liveSchema, sentSchema } from './designs.ts';
import { sayings } from '../loyalty/sentences.ts';
import { marks } from '../loyalty/timeline.ts';

/** What a loyalty program is put together from, and the program itself. */
export const loyaltyThings = ['card-definitions', 'programs', 'earning-rules', 'rewards', 'tier-structures'] as const;
export type LoyaltyThing = (typeof loyaltyThings)[number];

const what = z.enum(loyaltyThings);
const shaped = z.enum(['card-definitions', 'programs']);
const id = z.string().min(1).max(100);
const dialect = z.enum(['beta', 'current']);
const plainDate = z.iso.date();

export const loyaltyRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
});
export type LoyaltyRow = Readonly<z.infer<typeof loyaltyRowSchema>>;

const markSchema = z.object({
  on: plainDate,
  what: z.enum(marks),
  points: z.number(),
  balance: z.number(),
  pending: z.number(),
  until: plainDate.nullable(),
});

const sentenceSchema = z.object({
  say: z.enum(sayings),
  period: z.object({ unit: z.enum(['DAY', 'MONTH', 'YEAR']), value: z.int() }).optional(),
  dates: z
    .array(z.object({ day: z.int(), month: z.int() }))
    .readonly()
    .optional(),
  month: z.int().optional(),
  points: z.int().optional(),
});

export const loyaltyCalls = {
  'loyalty/list': call(
    'What there is of one kind at Voucherify, newest first, and which of its two contracts it keeps.',
    z.object({ what }),
    z.object({ dialect, things: z.array(loyaltyRowSchema), more: z.boolean() }),
  ),

  'loyalty/read': call(
    'One of them as it is now, in the words of its form: what a form may not touch is left out, decimals come as text. Of ' +
      'a program also its parts, and what is missing before it can start.',
    z.object({ what, id }),
    z.object({
      dialect,
      live: liveSchema,
      /** The sections that the vendor still lets change; null: all of them. */
      open: z.array(z.string()).nullable(),
      missing: z.array(z.enum(['active-card-definition', 'active-earning-rule'])),
    }),
  ),

  'loyalty/check': call(
    'What the vendor would refuse of a body, before it is sent; for a card definition also its rules told as sentences, ' +
      'played over points earned on a day, and codes as its cards would carry. With `of`, as a change of that one.',
    z.object({
      what,
      body: designBodySchema,
      of: z.object({ status: z.string(), body: designBodySchema }).nullable().default(null),
      earn: z
        .object({ on: plainDate, points: z.int().min(1).max(1_000_000) })
        .nullable()
        .default(null),
    }),
    z.object({
      dialect,
      issues: z.array(issueSchema).readonly(),
      /** The definition as a shopkeeper would tell it; the window puts it into words. Null with the timeline. */
      sentences: z.array(sentenceSchema).nullable(),
      /** Null while the body does not hold together. */
      timeline: z.array(markSchema).nullable(),
      codes: z.object({ samples: z.array(z.string()), different: z.string() }).nullable(),
    }),
  ),

  'loyalty/create': call(
    'Makes one, a tier structure with its `tiers`. Voucherify knows no idempotency: when the answer is lost, what was made ' +
      'is looked for by its name and time, and `unknown` says that it was not found yet. Then ask again with `since`, the ' +
      'time of the first try: it is looked for before anything is sent.',
    z.object({ what, body: designBodySchema, since: z.iso.datetime({ offset: true }).nullable().default(null) }),
    sentSchema,
  ),

  'loyalty/update': call(
    'Changes one, section by section where it differs, if it is still as it was when it was read (`from`, its revision; ' +
      'null goes ahead). A program’s parts are put in and taken out as its lists say; those that arrived before a refusal ' +
      'are in `live`.',
    z.object({ what: shaped, id, body: designBodySchema, from: z.string().nullable() }),
    sentSchema,
  ),

  'loyalty/move': call(
    'Starts one, takes it out of use, or makes it a draft again, where the vendor’s contract has that way.',
    z.object({ what, id, to: z.enum(['activate', 'deactivate', 'draft']) }),
    z.object({ status: z.string() }),
  ),
};

export type LoyaltyCheck = Readonly<z.infer<(typeof loyaltyCalls)['loyalty/check']['reply']>>;
export type Mark = NonNullable<LoyaltyCheck['timeline']>[number];
