import { describe, expect, test } from 'vitest';
import { press, resting } from '#shared/codes/wedge/decoder.ts';
import { learn, lessonCode } from '#shared/codes/wedge/learn.ts';
import { altNumpadKeys, personKeys, readerKeys, type Desk } from '../../../fakes/keyboard.ts';

const three = (desk: Desk) => [0, 1, 2].map(() => readerKeys(lessonCode, desk));

describe('three scans teach', () => {
  test('speed, prefix, suffix and layout, on any computer', () => {
    for (const reader of ['us', 'uk', 'azerty', 'qwertz', 'turkish-q'] as const) {
      for (const host of ['us', 'azerty', 'qwertz', 'turkish-q'] as const) {
        for (const [pace, prefix, suffix] of [
          [10, '', 'Enter'],
          [80, '*', 'Tab'],
          [30, '', null],
        ] as const) {
          const lesson = learn(three({ reader, host, capsLock: host === 'azerty', pace, prefix, suffix }));
          expect(lesson, `${reader} ${host}`).toMatchObject({ ok: true, settings: { learned: true, prefix, suffix } });
          if (!lesson.ok) return;
          const { settings } = lesson;
          expect(settings.gap).toBeGreaterThan(pace);
          expect(settings.gap).toBeLessThanOrEqual(pace * 1.5 + 11);
          expect(settings.idle).toBeGreaterThan(settings.gap);
          // And with what was learned, the next scan is read.
          let state = resting;
          let text = '';
          for (const key of readerKeys('GIFT-qwazy-19', { reader, host, pace, prefix })) {
            const verdict = press(state, key, { settings, inField: true });
            state = verdict.state;
            text = verdict.scan?.text ?? text;
          }
          expect(text).toBe('GIFT-qwazy-19');
        }
      }
    }
  });

  test('that a reader types Alt and numbers', () => {
    expect(learn([0, 1, 2].map(() => altNumpadKeys(lessonCode, 5)))).toMatchObject({ ok: true });
  });
});

describe('nothing is learned', () => {
  test('from another code', () => {
    expect(learn([0, 1, 2].map(() => readerKeys('SOMETHING-ELSE', { reader: 'us', host: 'us' })))).toEqual({
      ok: false,
      why: 'not-it',
    });
    expect(learn([])).toEqual({ ok: false, why: 'not-it' });
    expect(learn([[]])).toEqual({ ok: false, why: 'not-it' });
  });

  test('from scans that end differently', () => {
    const [one, two] = three({ reader: 'us', host: 'us' });
    const other = readerKeys(lessonCode, { reader: 'us', host: 'us', suffix: 'Tab' });
    expect(learn([one ?? [], two ?? [], other])).toEqual({ ok: false, why: 'different' });
  });

  test('from fingers', () => {
    expect(learn([0, 1, 2].map(() => personKeys(`${lessonCode}\n`, 250)))).toEqual({ ok: false, why: 'by-hand' });
  });
});
