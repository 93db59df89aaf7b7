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
 * An amount in a request. The vendor declares bounds on its number form only and takes numeric texts as well;
 * texts are what this client sends, held to the same bounds.
 */
export function amountIn({ min, moreThan, max }: Bounds) {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    const text = String(value);
    const size = scaled(text);
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (size === undefined) return refuse('a decimal number');
    if (min !== undefined && size < (scaled(min) ?? 0n)) return refuse(`at least ${min}`);
    if (moreThan !== undefined && size <= (scaled(moreThan) ?? 0n)) return refuse(`more than ${moreThan}`);
    if (max !== undefined && size > (scaled(max) ?? 0n)) return refuse(`at most ${max}`);
    return text;
  });
}
