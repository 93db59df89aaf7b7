import { expect, test } from 'vitest';
import { resultTable, type TableWords } from '#renderer/activation/result-table.ts';
import { actionOf, rowOf } from './rows.ts';

const words: TableWords = {
  heads: ['No.', 'Card', 'Value', 'Found', 'Counterfoil', 'State', 'Why'],
  found: (row) => row.found,
  state: ({ state }) => state,
  why: ({ problem }) => (problem?.code === 'rule-broken' ? (problem.text ?? '') : ''),
};
const linesOf = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

test('every scan of the box is a line, and a card that was loaded apart is two', () => {
  const rows = [
    rowOf(1, {
      action: actionOf('confirmed', { serial: 'T1-000001' }),
      load: actionOf('unknown', { serial: 'T1-000002' }),
    }),
    rowOf(2, { found: 'duplicate', of: 1 }),
    rowOf(3, { found: 'stranger', value: null, lastFour: '' }),
  ];
  expect(linesOf(resultTable(rows, 'en-GB', words))).toEqual([
    'No.,Card,Value,Found,Counterfoil,State,Why',
    '1,•••• 3301,25.00,ready,T1-000001,confirmed,',
    '1,•••• 3301,25.00,ready,T1-000002,unknown,',
    '2,•••• 3302,25.00,duplicate,,,',
    '3,,,stranger,,,',
  ]);
});

test('columns and decimals are cut as the spreadsheets of that place do it, in figures that machines read', () => {
  expect(linesOf(resultTable([rowOf(1)], 'de-DE', words))[1]).toBe('1;•••• 3301;25,00;ready;;;');
  expect(linesOf(resultTable([rowOf(1)], 'ar-KW-u-nu-arab', words))[1]).toBe('1,•••• 3301,25.00,ready,,,');
});

test('what a vendor said is never run as a formula and never breaks its cell', () => {
  const action = actionOf('refused', { problem: { code: 'rule-broken', text: '=HYPERLINK("http://x","a")\n' } });
  const [, line = ''] = resultTable([rowOf(1, { action })], 'en-GB', words).split('\r\n');
  expect(line.endsWith(`"'=HYPERLINK(""http://x"",""a"")\n"`)).toBe(true);
});
