/** How the codes of new cards are made. Null or left out: as the vendor does it. */
export interface CodePattern {
  readonly length?: number | null | undefined;
  readonly charset?: string | null | undefined;
  readonly prefix?: string | null | undefined;
  readonly postfix?: string | null | undefined;
  readonly pattern?: string | null | undefined;
}

const alphanumeric = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const usualLength = 10;
/** Past this nobody reads a sample, and a slip of the finger must not fill the memory. */
const longestSample = 500;

function partsOf({ length, charset, prefix, postfix, pattern }: CodePattern) {
  const letters = [...new Set(charset || alphanumeric)];
  // A pattern wins over a length; every # of it is drawn.
  const drawn = pattern ? pattern.split('#').length - 1 : (length ?? usualLength);
  const shape = pattern || '#'.repeat(Math.min(drawn, longestSample));
  return { letters, drawn, shape, prefix: prefix ?? '', postfix: postfix ?? '' };
}

/** How many different codes there can be. */
export function differentCodes(pattern: CodePattern): bigint {
  const { letters, drawn } = partsOf(pattern);
  // The figure is read by a person: beyond a few hundred digits it says only "enough".
  return BigInt(letters.length) ** BigInt(Math.min(drawn, longestSample));
}

/** One code as the vendor would draw it; `random` answers numbers from 0 up to, and never, 1. */
export function sampleCode(pattern: CodePattern, random: () => number): string {
  const { letters, shape, prefix, postfix } = partsOf(pattern);
  const draw = () => letters[Math.floor(random() * letters.length)] ?? '';
  return prefix + shape.replaceAll('#', draw) + postfix;
}
