import { z } from 'zod';

/** What is shaped at this till before a vendor gets it. Each has a schema, a form, and drafts that are found again. */
export const designKinds = [
  'voucher',
  'voucher-card',
  'voucher-image',
  'card-definition',
  'loyalty-program',
  'earning-rule',
  'reward',
  'tier-structure',
  'gift-card',
  'gift-cards',
  'gift-voucher',
  'gift-vouchers',
] as const;
export const designKindSchema = z.enum(designKinds);
export type DesignKind = z.infer<typeof designKindSchema>;

/** Rules between fields that have a sentence of their own in every language; `params.rule` names one. */
export const designRules = [
  /** It belongs to another choice than the one that was made. */
  'left-out',
  'twice',
  'days-of-month',
  'activity',
  'never-expires',
  'needs-pending',
  'needs-negative',
  'locked',
  'nothing-to-change',
  'from-one',
  'tier-order',
  'codes-too-few',
  'ends-before-it-starts',
  'not-our-money',
  'count-or-recipients',
] as const;
export type DesignRule = (typeof designRules)[number];

/** Everything that can be said about one field. Closed, so that every language has a sentence for each. */
export const issueCodes = [
  'missing',
  'wrong-kind',
  'not-whole',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-in-list',
  'not-known',
  'malformed',
  /** A rule between fields: `params.rule` names it, `params.text` says it in the words of the schema. */
  'rule',
  /** The vendor refused this field: `params.text` is its own sentence, shown as a quotation. */
  'vendor-says',
] as const;

export const issueSchema = z.object({
  path: z.array(z.union([z.string(), z.int()])),
  code: z.enum(issueCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Issue = Readonly<z.infer<typeof issueSchema>>;

/** What a form holds: JSON, of a shape that only its schema knows. */
export const designBodySchema = z.record(z.string(), z.unknown());
export type DesignBody = z.infer<typeof designBodySchema>;
