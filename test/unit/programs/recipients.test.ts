import { recipientsOf } from '#renderer/programs/issue/recipients-of.ts';
import { expect, test } from 'vitest';

test('a pasted table names a person a line, whatever the order of its columns, and its headings name nobody', () => {
  const text = [
    'Name;E-mail;Phone',
    'Mia Berg;mia@example.com;+49 30 1234567',
    'bob@example.com\tBob',
    '"Cid, the third",cid@example.com',
    '',
    ';;+31 6 12345678',
    'nobody at all',
  ].join('\r\n');
  expect(recipientsOf(text)).toMatchObject([
    { customerName: 'Mia Berg', customerEmail: 'mia@example.com', customerPhone: '+49 30 1234567' },
    { customerName: 'Bob', customerEmail: 'bob@example.com' },
    { customerEmail: 'cid@example.com' },
    { customerPhone: '+31 6 12345678' },
  ]);
});
