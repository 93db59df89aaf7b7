import { expect, test } from 'vitest';
import { afterBringing } from '#renderer/activation/brought-lines.ts';
import { textOf } from '#renderer/activation/read-file.ts';
import { readNumberList } from '#shared/codes/number-list.ts';

test('of a thousand bad lines each is told with its line, what it says and why, and stays to be put right', () => {
  const lines = Array.from({ length: 1_500 }, (_, index) =>
    index % 3 === 0 ? `40007162612${String(index).padStart(5, '0')}` : `4.${index}E+15`,
  );
  const { numbers, bad } = readNumberList(lines.join('\r\n'));
  expect(numbers).toHaveLength(500);
  const { notTaken, rest } = afterBringing(lines.join('\r\n'), bad);
  expect(notTaken).toHaveLength(1_000);
  expect(notTaken.every(({ line, text, why }) => lines[line - 1] === text && why === 'ruined')).toBe(true);
  expect(rest.split('\n')).toEqual(lines.filter((_, index) => index % 3 !== 0));
});

test('nothing but the last four of a payment card stays in the window', () => {
  const told = afterBringing('4111 1111 1111 1111\nx', [
    { line: 1, why: 'payment-card' },
    { line: 2, why: 'not-ours' },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/4111.?1111/);
  expect(told.notTaken[0]?.text).toBe('•••• 1111');
  expect(told.rest).toBe('x');
});

test('a line that is no number is shown by its beginning and kept whole', () => {
  const told = afterBringing('x'.repeat(300), [{ line: 1, why: 'not-ours' }]);
  expect(told.notTaken[0]?.text).toBe(`${'x'.repeat(32)}…`);
  expect(told.rest).toHaveLength(300);
});

test('a file is read as spreadsheets save it, and a workbook is told apart from text', () => {
  expect(textOf(new TextEncoder().encode('Número\n4000'))).toEqual({ ok: true, value: 'Número\n4000' });
  const wide = new Uint8Array([0xff, 0xfe, ...[...'4000'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  expect(textOf(wide)).toEqual({ ok: true, value: '4000' });
  expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual({ ok: false, problem: 'workbook' });
});
