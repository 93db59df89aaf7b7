import { expire, press, resting, type WedgeScan } from '#shared/codes/wedge/decoder.ts';
import { unlearnedWedge } from '#shared/codes/wedge/settings.ts';
import { typed } from '#shared/codes/wedge/typist.ts';

/** What the decoder makes of a pretended reader's keys. Too slow or too short for a reader, it is told as unreadable. */
export function pretendTyping(code: string, pace: number): WedgeScan {
  const around = { settings: unlearnedWedge, inField: false };
  let state = resting;
  let wait = Infinity;
  let last = 0;
  for (const key of typed(code, { pace })) {
    if (key.at - last > wait) state = expire(state, around).state;
    const verdict = press(state, key, around);
    if (verdict.scan !== null) return verdict.scan;
    state = verdict.state;
    wait = verdict.wait ?? Infinity;
    last = key.at;
  }
  return { text: '\ufffd', tookMs: last };
}
