import { z } from 'zod';
import { amountIn } from '../../amount-body.ts';
import { differentCodes } from '../../../loyalty/code-samples.ts';
import { instant, metadata } from './rules.ts';

/** The vendor names no end; more than this is a slip of the hand. */
const MOST_ORDERED = 2_000;
/** Whoever holds a code holds its money: so many wrong guesses to each right one at least. */
const GUESSES = 10n ** 9n;

const codeConfig = z.strictObject({
  length: z.int().min(6).max(32).nullish(),
  charset: z
    .string()
    .min(2)
    .max(128)
    .regex(/^[0-9A-Za-z-]+$/, 'letters, digits and "-"')
    .nullish(),
  prefix: z
    .string()
    .max(20)
    .regex(/^[0-9A-Za-z-]*$/, 'letters, digits and "-"')
    .nullish(),
  postfix: z
    .string()
    .max(20)
    .regex(/^[0-9A-Za-z-]*$/, 'letters, digits and "-"')
    .nullish(),
  pattern: z
    .string()
    .max(40)
    .regex(/^[0-9A-Za-z#-]*$/, 'letters, digits, "-" and "#"')
    .nullish(),
});

const fields = {
  /** A decimal of the shop's own money; the vendor's hundredths are made of it on the way out. */
  amount: amountIn({ moreThan: '0' }),
  effect: z.enum(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS']).nullish(),
  start_date: instant.nullish(),
  expiration_date: instant.nullish(),
  validity_day_of_week: z.array(z.int().min(0).max(6)).max(7).nullish(),
  category: z.string().min(1).max(200).nullish(),
  additional_info: z.string().max(1_000).nullish(),
  metadata: metadata.nullish(),
  /** How often it can be used; without one, until it is empty. */
  uses: z.int().min(1).nullish(),
  code_config: codeConfig.nullish(),
};

interface Ordered {
  readonly count?: number;
  readonly start_date?: string | null | undefined;
  readonly expiration_date?: string | null | undefined;
  readonly code_config?: z.output<typeof codeConfig> | null | undefined;
}

function together(ctx: { issues: z.core.$ZodRawIssue[]; value: Ordered }): void {
  const { count = 1, start_date: start, expiration_date: end, code_config: config } = ctx.value;
  const complain = (path: string[], message: string, rule: string) =>
    ctx.issues.push({ code: 'custom', input: ctx.value, path, message, params: { rule } });
  if (start != null && end != null && Date.parse(end) <= Date.parse(start)) {
    complain(['expiration_date'], 'after the first day', 'ends-before-it-starts');
  }
  if (differentCodes(config ?? {}) < GUESSES * BigInt(count)) {
    complain(['code_config', 'length'], 'codes that nobody can guess', 'codes-too-few');
  }
}

/** One gift card, made asleep: it is worth something once it is activated. */
export const orderVoucher = z.strictObject(fields).check(together);
export const orderVouchers = z.strictObject({ ...fields, count: z.int().min(1).max(MOST_ORDERED) }).check(together);
