import { expire, GAP, press, resting, type Wedge } from '#renderer/counter/wedge.ts';
import { describe, expect, test } from 'vitest';

/** Presses the keys with the given gaps and returns what came of it. */
function play(keys: readonly string[], gap: number) {
  let wedge: Wedge = resting;
  let typed = '';
  const scans: string[] = [];
  keys.forEach((key, index) => {
    const verdict = press(wedge, { key, at: 1000 + index * gap });
    wedge = verdict.wedge;
    if (verdict.is === 'scan') scans.push(verdict.code);
    else typed += verdict.typed + (verdict.is === 'typing' && key.length === 1 ? key : '');
  });
  return { typed: typed + expire(wedge).typed, scans };
}

describe('the wedge', () => {
  test('a burst of keys with Enter is a scan and types nothing', () => {
    expect(play([...'6120335500004417', 'Enter'], 8)).toEqual({ typed: '', scans: ['6120335500004417'] });
  });

  test('a burst that ends with Tab is a scan too', () => {
    expect(play([...'6120335500004417', 'Tab'], 8).scans).toEqual(['6120335500004417']);
  });

  test('two scans in a row are two scans', () => {
    expect(play([...'61203355', 'Enter', ...'99887766', 'Enter'], 10).scans).toEqual(['61203355', '99887766']);
  });

  test('what a person types comes through whole and in order, and their Enter is no scan', () => {
    expect(play([...'6120 3355-ab', 'Enter'], GAP + 40)).toEqual({ typed: '6120 3355-ab', scans: [] });
  });

  test('two keys rolled over by a finger and Enter are no scan', () => {
    expect(play(['4', '2', 'Enter'], 20)).toEqual({ typed: '42', scans: [] });
  });

  test('a scan right after slow typing keeps the two apart', () => {
    const first = press(resting, { key: '7', at: 0 });
    expect(first.is).toBe('held');
    let wedge = first.wedge;
    let typed = '';
    [...'61203355', 'Enter'].forEach((key, index) => {
      const verdict = press(wedge, { key, at: 400 + index * 8 });
      wedge = verdict.wedge;
      if (verdict.is === 'scan') expect(verdict.code).toBe('61203355');
      else typed += verdict.typed;
    });
    expect(typed).toBe('7');
  });

  test('a first Space presses buttons and is never held back', () => {
    expect(press(resting, { key: ' ', at: 0 }).is).toBe('typing');
  });

  test('a key such as F2 in the middle gives back what was held', () => {
    const held = press(resting, { key: '4', at: 0 });
    expect(press(held.wedge, { key: 'F2', at: 10 })).toEqual({ is: 'typing', typed: '4', wedge: resting });
  });
});
