import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expire, press, resting, type WedgeSurroundings } from '#shared/codes/wedge/decoder.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import { typed } from '#shared/codes/wedge/typist.ts';
import { layouts, unlearnedWedge, type WedgeSettings } from '#shared/codes/wedge/settings.ts';
import { altNumpadKeys, personKeys, readerKeys } from '../../../fakes/keyboard.ts';

const fresh: WedgeSurroundings = { settings: unlearnedWedge, inField: true };
const taught = (settings: Partial<WedgeSettings>): WedgeSurroundings => ({
  settings: { ...unlearnedWedge, learned: true, ...settings },
  inField: true,
});

/** Feeds the keys as a page would, timers included: what was scanned, and what reached the page in which order. */
function play(keys: readonly Key[], around = fresh) {
  let state = resting;
  let wait: number | null = null;
  let last = 0;
  let delayed = 0;
  const scans: string[] = [];
  let page = '';
  const give = (released: readonly Key[], at: number) => {
    for (const key of released) {
      page += signs(key);
      delayed = Math.max(delayed, at - key.at);
    }
  };
  const pass = (at: number) => {
    const end = expire(state, around);
    state = end.state;
    wait = null;
    give(end.release, at);
    if (end.scan !== null) scans.push(end.scan.text);
  };
  for (const key of keys) {
    if (wait !== null && key.at - last > wait) pass(last + wait);
    const verdict = press(state, key, around);
    ({ state, wait } = verdict);
    last = key.at;
    give(verdict.release, key.at);
    if (verdict.scan !== null) scans.push(verdict.scan.text);
    if (!verdict.held && key.down) page += signs(key);
  }
  if (wait !== null) pass(last + wait);
  return { scans, page, delayed };
}

const signs = ({ key }: Key) => (key.length === 1 ? key : key === 'Enter' ? '\n' : '');

const code = 'GIFT-aZq-0729';
const printed = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{4,40}$/);

describe('a reader', () => {
  test('fresh from its box is read at 5 to 50 ms a key, and no sign of it reaches the page', () => {
    for (const pace of [5, 10, 20, 30, 50]) {
      expect(play(readerKeys(code, { reader: 'us', host: 'us', pace })), String(pace)).toMatchObject({
        scans: [code],
        page: '',
      });
    }
  });

  test('as slow as 80 ms a key is read where no field has the focus, and everywhere once it is learned', () => {
    const keys = readerKeys(code, { reader: 'us', host: 'us', pace: 80 });
    expect(play(keys, { settings: unlearnedWedge, inField: false })).toMatchObject({ scans: [code], page: '' });
    expect(play(keys, taught({ gap: 130 }))).toMatchObject({ scans: [code], page: '' });
  });

  test('that thinks it is American is understood on every computer, with Caps Lock and without', () => {
    for (const host of layouts) {
      for (const capsLock of [false, true]) {
        const keys = readerKeys(code, { reader: 'us', host, capsLock });
        expect(play(keys), `${host} ${capsLock}`).toMatchObject({ scans: [code], page: '' });
      }
    }
  });

  test('that is set to a country is understood once it is learned, whatever the computer is set to', () => {
    for (const reader of ['uk', 'azerty', 'qwertz', 'turkish-q'] as const) {
      for (const host of ['us', reader] as const) {
        const keys = readerKeys(code, { reader, host, capsLock: true });
        expect(play(keys, taught({ layout: reader })), `${reader} on ${host}`).toMatchObject({
          scans: [code],
          page: '',
        });
      }
    }
    const keys = readerKeys(code, { reader: 'azerty', host: 'azerty', capsLock: true });
    expect(play(keys, taught({ layout: 'host' })).scans[0]?.toLowerCase()).toBe(code.toLowerCase());
  });

  test('that types Alt and numbers is understood anywhere', () => {
    expect(play(altNumpadKeys('GIFT-4711é'))).toMatchObject({ scans: ['GIFT-4711é'], page: '' });
  });

  test('without a suffix is done after a pause, and the pause is the one that was learned', () => {
    const keys = readerKeys(code, { reader: 'us', host: 'us', pace: 10, suffix: null });
    const around = taught({ suffix: null, gap: 25, idle: 45 });
    expect(play(keys, around)).toMatchObject({ scans: [code], page: '' });
    expect(
      play(
        [...keys, ...readerKeys('SECOND-1', { reader: 'us', host: 'us', pace: 10, suffix: null, at: 1_000 })],
        around,
      ).scans,
    ).toEqual([code, 'SECOND-1']);
  });

  test('loses its prefix on the way', () => {
    const keys = readerKeys(code, { reader: 'us', host: 'us', prefix: '~!' });
    expect(play(keys, taught({ prefix: '~!' })).scans).toEqual([code]);
  });

  test('may send GS between elements as Ctrl and a bracket', () => {
    const gs: Key = { ...(personKeys(']', 0, 40)[0] ?? never()), ctrl: true };
    const keys = [...personKeys('2551234', 8), gs, ...personKeys('10AB\n', 8, 48)];
    expect(play(keys).scans).toEqual(['2551234\u001d10AB']);
  });

  test('that scans twice in a row gives two codes', () => {
    const one = readerKeys('ONE-11', { reader: 'us', host: 'us', pace: 1 });
    const two = readerKeys('TWO-22', { reader: 'us', host: 'us', pace: 1, at: 12 });
    expect(play([...one, ...two]).scans).toEqual(['ONE-11', 'TWO-22']);
  });

  test('that types ten thousand signs gives them all, and quickly', () => {
    const started = performance.now();
    expect(play(typed('7'.repeat(10_000), { pace: 1 })).scans).toEqual(['7'.repeat(10_000)]);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test('gives back any code it could be given, at any pace it has', () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 1, max: 49 }), (text, pace) => {
        expect(play(typed(text, { pace }))).toMatchObject({ scans: [text], page: '' });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a person', () => {
  test('types whatever they like, and all of it arrives in its order', () => {
    const text = fc.stringMatching(/^[a-z0-9 .,-]{1,60}\n?$/);
    const pauses = fc.array(fc.integer({ min: 51, max: 400 }), { minLength: 61, maxLength: 61 });
    fc.assert(
      fc.property(text, pauses, (it, gaps) => {
        expect(play(personKeys(it, gaps))).toMatchObject({ scans: [], page: it });
      }),
      { numRuns: 1_000 },
    );
  });

  test('never waits longer than fifty milliseconds for a letter, and with a prefix not at all', () => {
    expect(play(personKeys('hello there', 140)).delayed).toBeLessThanOrEqual(50);
    expect(play(personKeys('hello there', 140), taught({ gap: 25 })).delayed).toBeLessThanOrEqual(25);
    expect(play(personKeys('hello there', 140), taught({ prefix: '~' })).delayed).toBe(0);
  });

  test('may roll a few keys over each other, and press Enter at once', () => {
    expect(play(personKeys('the\n', 20))).toMatchObject({ scans: [], page: 'the\n' });
    expect(play(personKeys('1234\n', 30))).toMatchObject({ scans: [], page: '1234\n' });
  });

  test('who rolls over four keys and types on gets every letter, and Enter stays Enter', () => {
    const pauses = [20, 20, 20, 120, 130, 110, 140, 120, 120];
    expect(play(personKeys('nation of\n', pauses))).toMatchObject({ scans: [], page: 'nation of\n' });
  });

  test('uses shortcuts and function keys as ever', () => {
    const control: Key = { ...(personKeys('c', 0)[0] ?? never()), ctrl: true };
    const f4: Key = { ...control, ctrl: false, key: 'F4', code: 'F4' };
    expect(press(resting, control, fresh)).toMatchObject({ held: false, wait: null });
    expect(press(resting, f4, fresh)).toMatchObject({ held: false, wait: null });
    expect(press(resting, personKeys(' ', 0)[0] ?? never(), fresh)).toMatchObject({ held: false });
  });

  test('who typed a letter just before a scan keeps it, and the scan stays clean', () => {
    for (const pause of [25, 35, 49, 60, 300]) {
      const scan = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 4, at: pause });
      expect(play([...personKeys('x', 0), ...scan]), String(pause)).toMatchObject({
        scans: ['6006491234567892'],
        page: 'x',
      });
    }
  });

  test('who types between two scans loses nothing', () => {
    const first = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 4 });
    const second = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 4, at: 1_000 });
    expect(play([...first, ...personKeys('abc', 120, 300), ...second])).toMatchObject({
      scans: ['6006491234567892', '6006491234567892'],
      page: 'abc',
    });
  });
});

test('a reader that hiccups does not lose the head of its code', () => {
  const keys = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 5 });
  // Presses and releases take turns: 10 is the sixth key.
  for (const [places, pause] of [
    [[14], 40],
    [[8, 14], 40],
    [[20], 240],
    [[10, 24], 120],
  ] as const) {
    expect(play(late(keys, places, pause)), `${places} ${pause}`).toMatchObject({
      scans: ['6006491234567892'],
      page: '',
    });
  }
});

test('half a code is told as unreadable, never taken for a whole one', () => {
  const keys = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 5 });
  for (const [place, pause] of [
    [12, 300],
    [20, 700],
  ] as const) {
    expect(play(late(keys, [place], pause)).scans, `${place} ${pause}`).toEqual(['\ufffd']);
  }
  const next = readerKeys('6006491234567892', { reader: 'us', host: 'us', pace: 5, at: 3_000 });
  expect(play([...late(keys, [12], 300), ...next]).scans).toEqual(['\ufffd', '6006491234567892']);
});

function late(keys: readonly Key[], places: readonly number[], pause: number): Key[] {
  let lost = 0;
  return keys.map((key, i) => {
    if (places.includes(i)) lost += pause;
    return { ...key, at: key.at + lost };
  });
}

test('no keys in any order and at any times are lost, doubled or turned around', () => {
  const key = fc.record({
    sign: fc.constantFrom(...'abcXYZ01234-. \n'),
    pause: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 })),
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 80 }), fc.boolean(), fc.boolean(), (list, suffix, learned) => {
      const keys = personKeys(
        list.map((it) => it.sign).join(''),
        list.map((it) => it.pause),
      );
      const around = learned ? taught({ gap: 30, idle: 60, suffix: suffix ? 'Enter' : null }) : fresh;
      const { scans, page } = play(keys, around);
      const sent = list.map((it) => it.sign).join('');
      // Of a scan that broke off half is gone on purpose, and said so.
      if (scans.includes('\ufffd')) return;
      // Every sign went either to the page or into a scan; the Enter behind a scan is the scan's own.
      const count = (text: string, sign: string) => text.split(sign).length - 1;
      for (const sign of 'abcXYZ01234-. ') expect(count(page + scans.join(''), sign), sign).toBe(count(sent, sign));
      let at = 0;
      for (const sign of page) at = sent.indexOf(sign, at) + 1;
      expect(page === '' || at > 0).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

function never(): never {
  throw new Error('not reached');
}
