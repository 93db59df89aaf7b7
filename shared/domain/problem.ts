import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';
import { rights } from './rights.ts';

const plain = <Code extends string>(code: Code) => z.object({ code: z.literal(code) });

/** Which of the shop's offline limits was reached. */
export const offlineLimits = [
  'operation-needs-vendor',
  'cashier-may-not',
  'card-not-usable',
  'balance',
  'card-unknown',
  'too-long-offline',
  'per-action',
  'per-card',
  'per-terminal',
  'count',
] as const;

/**
 * Everything that can be refused, as a closed list: for each code the screens have one sentence that says
 * what happened and what to do. Nothing a vendor or this terminal says reaches a person in any other way.
 */
export const problemSchema = z.discriminatedUnion('code', [
  // what the card is
  plain('not-found'),
  plain('not-active-yet'),
  z.object({ code: z.literal('already-active'), since: z.string().nullable() }),
  z.object({ code: z.literal('suspended'), until: z.string().nullable(), reason: z.string().nullable() }),
  z.object({ code: z.literal('expired'), on: z.string().nullable() }),
  plain('voided'),
  plain('used-up'),

  // what was asked of it
  z.object({ code: z.literal('not-enough'), left: moneySchema.nullable() }),
  z.object({ code: z.literal('over-limit'), possible: moneySchema.nullable() }),
  z.object({ code: z.literal('wrong-code'), triesLeft: z.int().nullable() }),
  z.object({ code: z.literal('locked'), until: z.string().nullable() }),
  /** `text` is the shop's or the vendor's own sentence; screens show it as a quotation. */
  z.object({ code: z.literal('rule-broken'), text: z.string().nullable() }),
  z.object({ code: z.literal('not-possible'), why: z.string() }),
  /**
   * `needs` is there when this till itself said no: nobody is signed in, or the right that the person lacks, for which
   * somebody who has it can stand in. Without it the vendor said no.
   */
  z.object({ code: z.literal('not-allowed'), needs: z.enum(['sign-in', ...rights]).optional() }),
  /** The same card is being changed by someone else at this moment; reading again helps. */
  plain('busy'),

  // between us and the vendor
  plain('credential-refused'),
  z.object({ code: z.literal('rate-limited'), until: z.string().nullable() }),
  plain('vendor-down'),
  plain('no-network'),
  /** Sent, and no answer came: the outcome is unknown, never "failed". */
  plain('timed-out'),
  z.object({ code: z.literal('bad-answer'), field: z.string() }),

  // before anything was sent
  z.object({
    code: z.literal('malformed-code'),
    why: z.enum(['empty', 'too-short', 'too-long', 'unreadable', 'no-such-pattern']),
  }),
  plain('payment-card'),
  z.object({
    code: z.literal('bad-request'),
    field: z.string(),
    why: z.string(),
    /** Every field that the vendor named, as it lies in the body: for a form, which marks them all. */
    faults: z
      .array(z.object({ path: z.array(z.union([z.string(), z.int()])).readonly(), why: z.string() }))
      .readonly()
      .optional(),
  }),
  z.object({ code: z.literal('not-set-up'), what: z.string() }),

  // what this till itself can't do now
  /** The card has an action whose outcome nobody knows yet; a second one could take its money twice. */
  z.object({ code: z.literal('unsettled'), actionId: z.string(), since: z.string() }),
  /** The vendor can't be reached and the shop's own limits for that case say no. */
  z.object({
    code: z.literal('offline-limit'),
    limit: z.enum(offlineLimits),
    possible: moneySchema.nullable(),
  }),
  /** The action could not be written down on this machine, and so was not done. */
  z.object({ code: z.literal('not-kept'), why: z.enum(['disk-full', 'read-only', 'damaged']) }),
  /** Someone stopped the till from accepting anything. */
  z.object({ code: z.literal('stopped'), since: z.string() }),
]);

export type Problem = Readonly<z.infer<typeof problemSchema>>;
export type ProblemCode = Problem['code'];
export type ProblemWith<Code extends ProblemCode> = Extract<Problem, { code: Code }>;

export const problemCodes = problemSchema.options.map((option) => option.shape.code.value) as ProblemCode[];
