import { z } from 'zod';

const DECIMAL = /^([+-]?)0*(\d*)\.?(\d*)$/;
const PLACES = 40;

/** Wide enough for any text that fits a request; a whole number, so that bounds are compared without a fraction. */
function scaled(text: string): bigint | undefined {
  const [, sign, whole = '', rest = ''] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || !/\d/.test(text) || rest.length > PLACES) return undefined;
  const size = BigInt(whole + rest.padEnd(PLACES, '0'));
  return sign === '-' ? -size : size;
}

interface Bounds {
  readonly min?: string;
  readonly moreThan?: string;
  readonly max?: string;
}

/**
 * An amount in a request. LoyaltyDog declares bounds on its number form only and takes numeric texts as well; texts are
 * what this client sends, held to the same bounds. What is wrong with it is told as of any number, so that a form can say
 * it in words.
 */
export function amountIn({ min, moreThan, max }: Bounds) {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    const text = String(value);
    const size = scaled(text);
    const atLeast = min ?? moreThan;
    if (size === undefined) {
      context.addIssue({ code: 'invalid_type', expected: 'number', input: value, message: 'a decimal number' });
      return z.NEVER;
    }
    if (atLeast !== undefined && (min === undefined ? size <= bound(atLeast) : size < bound(atLeast))) {
      const message = min === undefined ? `more than ${atLeast}` : `at least ${atLeast}`;
      const inclusive = min !== undefined;
      context.addIssue({
        code: 'too_small',
        origin: 'number',
        minimum: Number(atLeast),
        inclusive,
        input: value,
        message,
      });
      return z.NEVER;
    }
    if (max !== undefined && size > bound(max)) {
      const message = `at most ${max}`;
      context.addIssue({
        code: 'too_big',
        origin: 'number',
        maximum: Number(max),
        inclusive: true,
        input: value,
        message,
      });
      return z.NEVER;
    }
    return text;
  });
}

function bound(text: string): bigint {
  return scaled(text) ?? 0n;
}
