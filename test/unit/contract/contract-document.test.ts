import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calls } from '#shared/contract/calls.ts';
import { contractDocument, contractFile } from '#test/run/contract-document.ts';

test('docs/contract.md says what the contract says (npm run contract:doc writes it)', () => {
  expect(readFileSync(contractFile, 'utf8')).toBe(contractDocument());
});

test('every call is in it, with what it is about', () => {
  const page = contractDocument();
  for (const [name, { about }] of Object.entries(calls)) expect(page).toContain(`## \`${name}\`\n\n${about}`);
});
