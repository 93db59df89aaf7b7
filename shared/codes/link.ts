/** What a link in a QR code offers as the name of a card, likeliest first. */
export interface CardLink {
  readonly url: URL;
  readonly names: readonly string[];
}

const NAMING = /^(code|card|number|card_?number|voucher(_?code)?|gift_?card|serial(_?number)?|pass|c|n|id)$/i;

/** Reads a text as a link. Undefined when it isn't one; a broken percent sign is part of the text, not an error. */
export function readLink(text: string): CardLink | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const named = [...url.searchParams].filter(([key]) => NAMING.test(key)).map(([, value]) => value);
  const path = url.pathname
    .split('/')
    .filter((it) => it !== '')
    .map(decoded)
    .toReversed();
  const inHash = [decoded(url.hash.replace(/^#\/?/, ''))];
  const names = [...named, ...path, ...inHash].filter((it) => it !== '' && it.length <= 255);
  return { url, names: [...new Set(names)] };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
