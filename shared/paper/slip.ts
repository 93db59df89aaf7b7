import { z } from 'zod';
import { languages } from '../words/locales.ts';
import { printableSchema } from './printable.ts';

const weight = z.enum(['normal', 'bold']);
const size = z.enum(['small', 'normal', 'large']);
const align = z.enum(['start', 'center', 'end']);
const bits = z.base64().max(400_000);

const tallyHalfSchema = z.object({
  /** Whose half it is: "This till", "LoyaltyDog". */
  whose: printableSchema,
  /** An amount, where the half speaks of one. */
  figure: printableSchema.nullable(),
  word: printableSchema,
  foot: printableSchema,
});
export type TallyHalf = Readonly<z.infer<typeof tallyHalfSchema>>;

/** One thing after another, from the head of a slip to its foot. What it looks like is the printer's part. */
export const blockSchema = z.discriminatedUnion('block', [
  z.object({
    block: z.literal('text'),
    text: printableSchema,
    size,
    weight,
    align,
    /** White on black: what must not be overlooked. */
    reversed: z.boolean(),
  }),
  /** A label and what it says, at the two ends of a line; what does not fit beside goes below. */
  z.object({ block: z.literal('row'), start: printableSchema, end: printableSchema, dots: z.boolean(), weight }),
  /** `share` of each column adds up to 1. */
  z.object({
    block: z.literal('table'),
    columns: z
      .array(z.object({ share: z.number().positive().max(1), align }))
      .min(1)
      .max(6),
    rows: z.array(z.object({ cells: z.array(printableSchema).max(6), weight })).max(500),
  }),
  z.object({ block: z.literal('rule'), line: z.enum(['thin', 'thick', 'dashed']) }),
  /** The one number of a slip, as large as it fits. */
  z.object({ block: z.literal('figure'), text: printableSchema, struck: z.boolean() }),
  /** What the till did and what the issuer said to it: they part when both say the same. */
  z.object({
    block: z.literal('tally'),
    state: z.enum(['accepted', 'confirmed', 'unknown', 'refused']),
    ours: tallyHalfSchema,
    theirs: tallyHalfSchema,
  }),
  /** A small chart: one bar a line, `share` of the longest. */
  z.object({
    block: z.literal('bars'),
    bars: z
      .array(z.object({ label: printableSchema, says: printableSchema, share: z.number().min(0).max(1) }))
      .max(100),
  }),
  /** To be scanned. Lines where there is room for them, a square where there is not. */
  z.object({ block: z.literal('code'), data: z.string().regex(/^[\x20-\x7e]{1,40}$/) }),
  /** One bit a dot, rows from the top, each filled up to whole bytes, the first dot in the highest bit; 1 is black. */
  z.object({ block: z.literal('picture'), width: z.int().min(1).max(576), height: z.int().min(1).max(2000), bits }),
  /** Empty paper, in dots of an eighth of a millimetre. */
  z.object({ block: z.literal('space'), dots: z.int().min(1).max(400) }),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;

/** Anything that comes out of a printer. It is cut after its last block. */
export const slipSchema = z.object({
  /** What a list of jobs calls it: "1-000417", "Z 12". */
  title: printableSchema,
  language: z.enum(languages as [(typeof languages)[number], ...typeof languages]),
  blocks: z.array(blockSchema).max(600),
});
export type Slip = Readonly<z.infer<typeof slipSchema>>;
