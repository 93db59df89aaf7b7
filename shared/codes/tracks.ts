/** One track of a magnetic stripe (ISO/IEC 7813 and 4909), as readers send it: "%B…?", ";…?", "+…?". */
export interface Track {
  readonly track: 1 | 2 | 3;
  /** Between the sentinels, untouched. */
  readonly data: string;
  readonly lrc: 'absent' | 'right' | 'wrong';
}

/** What a track says when it is laid out as a financial card's. */
export interface Account {
  readonly number: string;
  /** Expiry and service code are both there and plausible: what a bank encodes and a gift card seldom does. */
  readonly bankLayout: boolean;
}

const starts: Readonly<Record<string, 1 | 2 | 3>> = { '%': 1, ';': 2, '+': 3, '#': 3, '!': 3 };

/**
 * Cuts a swipe into its tracks. Undefined when the text isn't a swipe at all. A reader may send the LRC
 * after the end sentinel; where it does, it is checked.
 */
export function splitTracks(text: string): Track[] | undefined {
  const tracks: Track[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (/[\s\p{Cc}]/u.test(sign)) {
      at += 1;
      continue;
    }
    const track = starts[sign];
    const end = text.indexOf('?', at);
    if (track === undefined || end < 0) return undefined;
    const whole = text.slice(at, end + 1);
    const lrc = lrcAfter(whole, track, text.slice(end + 1, end + 3));
    tracks.push({ track, data: whole.slice(1, -1), lrc });
    at = end + 1 + (lrc === 'absent' ? 0 : 1);
  }
  return tracks.length > 0 ? tracks : undefined;
}

function lrcAfter(whole: string, track: 1 | 2 | 3, next: string): Track['lrc'] {
  const [given, after] = next;
  if (given === undefined || /[\s\p{Cc}]/u.test(given)) return 'absent';
  const nothingMore = after === undefined || /[\s\p{Cc}]/u.test(after) || after in starts;
  if (given === expectedLrc(whole, track) && nothingMore) return 'right';
  return given in starts ? 'absent' : 'wrong';
}

/** The LRC makes every bit column even, sentinels included: six bits from space on track 1, four from "0" on the others. */
export function expectedLrc(whole: string, track: 1 | 2 | 3): string {
  const [base, mask] = track === 1 ? [0x20, 0x3f] : [0x30, 0x0f];
  let sum = 0;
  // Track 3 is sent with "+" in front, but what stands on the card is the same sentinel as on track 2.
  const encoded = track === 3 ? `;${whole.slice(1)}` : whole;
  for (const sign of encoded) sum ^= (sign.charCodeAt(0) - base) & mask;
  return String.fromCharCode(sum + base);
}

const FINANCIAL_1 = /^B(\d[\d ]{0,22})\^([^^]{0,26})\^(.*)$/;
const FINANCIAL_2 = /^(\d{1,19})[=D](.*)$/;
const EXPIRY_AND_SERVICE = /^\d\d(?:0[1-9]|1[0-2])[12569][0-4][0-7]/;

/** The account number of a track in one of the financial layouts. */
export function accountOf(track: Track): Account | undefined {
  if (track.track === 1) {
    const [, number, , rest] = FINANCIAL_1.exec(track.data) ?? [];
    if (number === undefined || rest === undefined) return undefined;
    return { number: number.replaceAll(' ', ''), bankLayout: EXPIRY_AND_SERVICE.test(rest) };
  }
  if (track.track === 3) {
    // ISO/IEC 4909: two digits of format code, then the number.
    const [, number] = /^\d\d(\d{1,19})=/.exec(track.data) ?? [];
    return number === undefined ? undefined : { number, bankLayout: false };
  }
  const [, number, rest] = FINANCIAL_2.exec(track.data) ?? [];
  if (number === undefined || rest === undefined) return undefined;
  return { number, bankLayout: EXPIRY_AND_SERVICE.test(rest) };
}

/** The texts on a track that may be a card number, likeliest first. */
export function numbersOn(track: Track): string[] {
  const account = accountOf(track);
  const [first = ''] = track.data.split(track.track === 1 ? '^' : '=');
  const bare = track.track === 1 && /^[A-Z]/.test(first) ? [first, first.slice(1)] : [first];
  return [...new Set([...(account === undefined ? [] : [account.number]), ...bare].map((it) => it.trim()))].filter(
    (it) => it !== '',
  );
}
