import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '#renderer/programs/form/differences.ts';
import { changed, historyOf, redone, undone, type History } from '#renderer/programs/form/history.ts';
import { fromLocal, toLocal } from '#renderer/programs/form/moment.ts';
import { valueAt, withValue, type Path } from '#renderer/programs/form/path.ts';
import { numberOf } from '#renderer/programs/form/typed-number.ts';

const name = fc.string({ minLength: 1, maxLength: 4 }).filter((it) => it !== '__proto__');
const json = fc.jsonValue({ maxDepth: 3 });
const path = fc.array(name, { minLength: 1, maxLength: 3 });

describe('a place in the body of a form', () => {
  test('what is put there is read there, and what lies elsewhere is the same object as before', () => {
    fc.assert(
      fc.property(fc.dictionary(name, json), path, name, json, (body, where, other, value) => {
        fc.pre(other !== where[0]);
        const next = withValue(body, where, value);
        expect(valueAt(next, where)).toEqual(value);
        expect(valueAt(next, [other])).toBe(valueAt(body, [other]));
      }),
    );
  });

  test('taking a member away and putting it back leaves the same body', () => {
    fc.assert(
      fc.property(fc.dictionary(name, json, { minKeys: 1 }), (body) => {
        const [first = ''] = Object.keys(body);
        const without = withValue(body, [first], undefined);
        expect(Object.hasOwn(without, first)).toBe(false);
        expect(withValue(without, [first], body[first])).toEqual(body);
      }),
    );
  });

  test('an item that is taken away closes its gap, and a member named like a number is a member', () => {
    expect(withValue({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
    expect(withValue({}, ['0'], 'x')).toEqual({ '0': 'x' });
    expect(withValue({}, ['a', 0, 'key'], 'k')).toEqual({ a: [{ key: 'k' }] });
  });
});

describe('undo and redo', () => {
  const steps = fc.array(
    fc.record({ value: fc.integer(), where: fc.constantFrom('a', 'b'), wait: fc.integer({ min: 0, max: 3000 }) }),
    { maxLength: 40 },
  );
  const play = (done: readonly { value: number; where: string; wait: number }[]): History<number> => {
    let at = 0;
    let history = historyOf(0);
    for (const { value, where, wait } of done) history = changed(history, value, where, (at += wait));
    return history;
  };

  test('all the way back is where it began, and all the way forth is where it was', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const last = play(done);
        let history = last;
        while (history.past.length > 0) history = undone(history);
        expect(history.now).toBe(0);
        while (history.future.length > 0) history = redone(history);
        expect(history.now).toBe(last.now);
      }),
    );
  });

  test('one step back and one forth change nothing, and a new change forgets what was taken back', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (done, value) => {
        const history = play(done);
        expect(redone(undone(history)).now).toBe(history.now);
        const back = undone(history);
        fc.pre(value !== back.now);
        expect(changed(back, value, 'c', 1e9).future).toEqual([]);
      }),
    );
  });

  test('typing on in one field is one step; a pause or another field begins the next', () => {
    let history = changed(historyOf(''), 'a', 'name', 0);
    history = changed(history, 'ab', 'name', 300);
    expect(undone(history).now).toBe('');
    history = changed(history, 'abc', 'name', 5000);
    expect(undone(history).now).toBe('ab');
    history = changed(history, 'x', 'other', 5001);
    expect(undone(history).now).toBe('abc');
  });
});

describe('differences', () => {
  test('a body has none from itself, nor from itself with its nothings left out', () => {
    fc.assert(
      fc.property(json, (body) => {
        expect(differences(body, structuredClone(body))).toEqual([]);
      }),
    );
    expect(differences({ a: null, b: [], c: '', d: { e: null } }, {})).toEqual([]);
  });

  test('putting each of them into the first body makes the second', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.string({ minLength: 1 })),
        fc.dictionary(name, fc.string({ minLength: 1 })),
        (a, b) => {
          let next = a;
          for (const { path: where, after } of differences(a, b)) next = withValue(next, where as Path, after);
          expect(next).toEqual(b);
        },
      ),
    );
  });
});

describe('what is typed', () => {
  test('a number in Arabic figures, with a comma or a true minus, is the number it says', () => {
    expect(numberOf('١٢٫٥')).toBe(12.5);
    expect(numberOf('52,4')).toBe(52.4);
    expect(numberOf('\u22122')).toBe(-2);
    expect(numberOf('12,50', true)).toBe('12.50');
  });

  test('what is no number stays the text it is, so that nothing is lost', () => {
    for (const text of ['-', 'twelve', '1e400', '1.2.3', 'NaN', 'Infinity']) expect(numberOf(text)).toBe(text);
  });

  test('a moment goes through a date field and back to the second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const at = new Date(Math.floor(date.getTime() / 1000) * 1000);
          // An hour that a change of clocks brings twice has one name for two moments.
          fc.pre(new Date(at.getTime() - 3_600_000).getTimezoneOffset() === at.getTimezoneOffset());
          expect(fromLocal(toLocal(at.toISOString()))).toBe(at.toISOString());
        },
      ),
    );
    expect(toLocal('tomorrow')).toBe('');
    expect(fromLocal('')).toBeUndefined();
  });
});
