import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** They say which way words run and are not seen themselves. */
const UNSEEN = /[\u200b-\u200f\u061c\u2066-\u2069]/;

/** A stretch of letters that run one way; odd levels run from right to left. */
export interface Stretch {
  readonly text: string;
  readonly level: number;
}

/** The text in its own order, cut where the direction changes and at spaces. */
export function stretchesOf(text: string, dir: 'ltr' | 'rtl'): Stretch[] {
  if (dir === 'ltr' && !RIGHT_TO_LEFT.test(text)) {
    return words(text).map((word) => ({ text: word, level: 0 }));
  }
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const stretches: { text: string; level: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (UNSEEN.test(letter)) continue;
    const level = levels[at] ?? 0;
    const last = stretches.at(-1);
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (last !== undefined && last.level === level && (last.text === ' ') === (letter === ' ')) last.text += shown;
    else stretches.push({ text: shown, level });
  }
  return stretches;
}

function words(text: string): string[] {
  return text.replaceAll(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '').match(/ +|[^ ]+/g) ?? [];
}

/** The stretches of one line as they stand from left to right: from the highest level down, what runs back is turned. */
export function inSight<T extends Pick<Stretch, 'level'>>(line: readonly T[]): T[] {
  const seen = [...line];
  const highest = Math.max(0, ...seen.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < seen.length; from += 1) {
      if ((seen[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to += 1;
      seen.splice(from, to - from, ...seen.slice(from, to).toReversed());
      from = to;
    }
  }
  return seen;
}
