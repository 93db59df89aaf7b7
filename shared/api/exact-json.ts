// A number token that may not survive as a binary fraction: it has a point, an exponent or sixteen digits. A member's
// colon follows a quote, unlike the colons of the times of day that these bodies are full of.
const RISKY_NUMBER = /(?:^|[,[]|"\s*:)\s*-?\d+(?:[.eE]|\d{15})/;
const WHOLE = /^-?\d+(?:\.0*)?$/;

/**
 * Parses JSON without letting a decimal become a binary fraction: a number that is not a safe whole number stays
 * the text it was sent as, so a bare `100.10` arrives as "100.10". Schemas accept either, money reads the text.
 */
export function parseExactly(text: string): unknown {
  // The reviver costs five times the parse, and most bodies have nothing for it to save.
  return RISKY_NUMBER.test(text) ? JSON.parse(text, keepingTheText) : JSON.parse(text);
}

// The third argument is newer than the ES2023 library's types; Node 22+ and Chromium 114+ pass it.
function keepingTheText(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value;
  if (context?.source === undefined) throw new SyntaxError('this engine does not tell how a number was written');
  return Number.isSafeInteger(value) && WHOLE.test(context.source) ? value : context.source;
}

declare global {
  interface JSON {
    /** Newer than the ES2023 library's types: Node 22+ and Chromium 114+ have it. */
    rawJSON(text: string): unknown;
  }
}

/** A decimal text as something that `JSON.stringify` writes as a bare number, digit by digit. */
export function bareNumber(text: string): unknown {
  return JSON.rawJSON(text);
}
