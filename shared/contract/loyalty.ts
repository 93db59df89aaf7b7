import { z } from 'zod';
import { call } from './define.ts';
import { sayings } from '../loyalty/sentences.ts';
import { marks } from '../loyalty/timeline.ts';

/** What a loyalty program is put together from, and the program itself. */
export const loyaltyThings = ['card-definitions', 'programs', 'earning-rules', 'rewards', 'tier-structures'] as const;
export type LoyaltyThing = (typeof loyaltyThings)[number];

const what = z.enum(loyaltyThings);
const shaped = z.enum(['card-definitions', 'programs']);
const id = z.string().min(1).max(100);
/** In the vendor's own words, in the dialect it speaks: what a form of the vendor's page holds. */
const body = z.record(z.string(), z.json());
const dialect = z.enum(['beta', 'current']);
const plainDate = z.iso.date();

export const loyaltyRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

const thingSchema = loyaltyRowSchema.extend({
  /** As the vendor shows it. Decimals come as text, as everywhere. */
  body: z.record(z.string(), z.unknown()),
});

/** What keeps a body from being sent, by field. `why` is the bound in the schema's own words. */
export const issueSchema = z.object({
  path: z.string(),
  kind: z.enum(['missing', 'too-small', 'too-big', 'unknown', 'shape', 'rule']),
  bound: z.number().nullable(),
  why: z.string(),
});

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
    'One of them as it is now; of a program also its parts and what is missing before it can start.',
    z.object({ what, id }),
    z.object({
      dialect,
      thing: thingSchema,
      parts: z
        .object({
          'card-definitions': z.array(z.string()),
          'earning-rules': z.array(z.string()),
          'tier-structures': z.array(z.string()),
          rewards: z.array(z.string()),
        })
        .nullable(),
      missing: z.array(z.enum(['active-card-definition', 'active-earning-rule'])),
    }),
  ),

  'loyalty/check': call(
    'What the vendor would refuse of a body, before it is sent; for a card definition also its rules told as sentences, ' +
      'played over points earned on a day, and codes as its cards would carry. With `of`, as a change of that one.',
    z.object({
      what,
      body,
      of: z.object({ status: z.string(), body }).nullable().default(null),
      earn: z
        .object({ on: plainDate, points: z.int().min(1).max(1_000_000) })
        .nullable()
        .default(null),
    }),
    z.object({
      dialect,
      issues: z.array(issueSchema),
      /** The definition as a shopkeeper would tell it; the window puts it into words. Null with the timeline. */
      sentences: z.array(sentenceSchema).nullable(),
      /** Null while the body does not hold together. */
      timeline: z.array(markSchema).nullable(),
      codes: z.object({ samples: z.array(z.string()), different: z.string() }).nullable(),
    }),
  ),

  'loyalty/create': call(
    'Makes one. Voucherify knows no idempotency: when the answer is lost, what was made is looked for by its name and ' +
      'time, and `timed-out` says that it was not found yet. Then ask again with `since`, the time of the first try: it ' +
      'is looked for before anything is sent.',
    z.object({ what, body, since: z.iso.datetime({ offset: true }).nullable().default(null) }),
    z.object({ thing: thingSchema, found: z.boolean() }),
  ),

  'loyalty/update': call(
    'Changes one, if it is still as it was when it was read (`seen`, its time of change); `changed-meanwhile` otherwise, ' +
      'with how it is now and nothing sent.',
    z.object({ what: shaped, id, body, seen: z.string().nullable() }),
    z.object({ state: z.enum(['sent', 'changed-meanwhile']), thing: thingSchema }),
  ),

  'loyalty/move': call(
    'Starts one, takes it out of use, or makes it a draft again, where the vendor’s contract has that way.',
    z.object({ what, id, to: z.enum(['activate', 'deactivate', 'draft']) }),
    z.object({ thing: thingSchema }),
  ),

  'loyalty/assign': call(
    'Puts parts into a program and takes others out, all of it or nothing.',
    z.object({
      program: id,
      part: z.enum(['card-definitions', 'earning-rules', 'tier-structures', 'rewards']),
      /** Bodies of the assignment: an id, for rewards with their stock and, in BETA, costs. */
      assign: z.array(body).max(10).default([]),
      unassign: z.array(z.object({ id })).max(10).default([]),
    }),
    z.object({ assigned: z.int(), unassigned: z.int() }),
  ),
};
