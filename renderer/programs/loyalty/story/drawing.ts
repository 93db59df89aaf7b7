import { dateOf } from '#shared/words/date-text.ts';
import type { Mark } from '#shared/contract/loyalty.ts';

export const WIDTH = 360;
export const HEIGHT = 120;
const GROUND = 84;
const MARGIN = 14;
/** Two pins closer than this could not be told apart. */
const APART = 26;
const DAY = 86_400_000;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Pin {
  /** Where its day is on the line, and where the pin stands, which its neighbours may push aside. */
  readonly at: number;
  readonly x: number;
  readonly what: Mark['what'];
}

/** Where things are in the picture of a timeline. Time runs with the script. */
export function drawingOf(marks: readonly Mark[], rtl: boolean) {
  const days = marks.map(({ on }) => dateOf(on).getTime() / DAY);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const over = marks.at(-1);
  const goesOn = over !== undefined && (over.balance > 0 || over.pending > 0);
  // What stays for good runs out of the picture.
  const span = Math.max(last - first, 1) * (goesOn ? 1.5 : 1);
  const most = Math.max(1, ...marks.map(({ balance, pending }) => balance + pending));
  const along = (day: number) => MARGIN + ((day - first) / span) * (WIDTH - 2 * MARGIN);
  const mirrored = (x: number, width = 0) => (rtl ? WIDTH - x - width : x);
  const tall = (points: number) => (points / most) * (GROUND - 12);

  const usable: Box[] = [];
  const pending: Box[] = [];
  marks.forEach((mark, at) => {
    const from = along(days[at] ?? first);
    const next = days[at + 1];
    const to = next === undefined ? (goesOn ? WIDTH : from) : along(next);
    if (to <= from) return;
    const box = (points: number, base: number): Box => ({
      x: mirrored(from, to - from),
      y: GROUND - base - tall(points),
      width: to - from,
      height: tall(points),
    });
    if (mark.balance > 0) usable.push(box(mark.balance, 0));
    if (mark.pending > 0) pending.push(box(mark.pending, tall(Math.max(mark.balance, 0))));
  });

  const places = spread(days.map(along));
  const pins = marks.map(({ what }, at): Pin => {
    const x = places[at] ?? 0;
    return { at: mirrored(along(days[at] ?? first)), x: mirrored(x), what };
  });
  return { usable, pending, pins, ground: GROUND };
}

/** The same places, pushed apart where they are too close, and kept inside. */
function spread(places: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const place of places) out.push(Math.max(place, (out.at(-1) ?? -APART) + APART));
  let limit = WIDTH - MARGIN;
  for (let at = out.length - 1; at >= 0; at -= 1) {
    out[at] = Math.min(out[at] ?? limit, limit);
    limit = (out[at] ?? limit) - APART;
  }
  return out;
}
