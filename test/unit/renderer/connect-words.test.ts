import { speakerOf, speakOfTheDesk } from '#renderer/i18n/speaker.ts';
import { whyNot } from '#renderer/setup/connect/connect-words.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { languages } from '#shared/words/locales.ts';
import { describe, expect, test } from 'vitest';

await speakOfTheDesk();

const problems: readonly (readonly [Problem, ownAddress: boolean, at: string])[] = [
  [{ code: 'credential-refused' }, false, 'token'],
  [{ code: 'not-allowed' }, false, 'token'],
  [{ code: 'not-allowed', needs: 'change-settings' }, false, 'whole'],
  [{ code: 'bad-request', field: 'token', why: 'missing' }, false, 'token'],
  [{ code: 'bad-request', field: 'appId', why: 'missing' }, false, 'appId'],
  [{ code: 'bad-request', field: 'url', why: 'Invalid URL' }, true, 'url'],
  [{ code: 'bad-request', field: 'program', why: 'one of its own' }, false, 'program'],
  [{ code: 'no-network' }, true, 'url'],
  [{ code: 'no-network' }, false, 'whole'],
  [{ code: 'vendor-down' }, true, 'url'],
  [{ code: 'timed-out' }, false, 'whole'],
  [{ code: 'bad-answer', field: 'id' }, true, 'url'],
  [{ code: 'not-found' }, true, 'url'],
  [{ code: 'rate-limited', until: null }, true, 'whole'],
  [{ code: 'not-possible', why: 'no-passphrase' }, true, 'whole'],
  [{ code: 'not-possible', why: 'another-account' }, true, 'whole'],
];

describe.each(languages)('a door that does not open, in %s', async (language) => {
  const speaker = await speakerOf(language);
  test.each(problems)('%j says why at the field that has to change', (problem, ownAddress, at) => {
    for (const vendor of ['loyaltydog', 'voucherify'] as const) {
      const said = whyNot(problem, vendor, ownAddress, speaker);
      expect(said.at).toBe(at);
      expect(said.text).not.toMatch(/\{\{|setup[:.]|problem[:.]|undefined|Invalid/);
      expect(said.text.length).toBeGreaterThan(8);
    }
  });
});
