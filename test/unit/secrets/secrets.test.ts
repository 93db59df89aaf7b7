import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSecrets, secretsFile, type Keeping } from '#electron/secrets/open-secrets.ts';
import type { SystemVault } from '#electron/secrets/secrets.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';

const passphrase = 'four tickets in a drawer';

function open(directory: string, keeping: Keeping = { passphrase }) {
  const opened = openSecrets(directory, keeping);
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.value;
}

/** Whatever a keyring does, a box of one user does not open for another. */
function keyring(user: string): SystemVault {
  return {
    available: () => true,
    encrypt: (text) => Buffer.from(`${user}:${Buffer.from(text).toString('hex')}`),
    decrypt(box) {
      const [owner, text = ''] = box.toString().split(':');
      if (owner !== user) throw new Error('not yours');
      return Buffer.from(text, 'hex').toString();
    },
  };
}

describe('secrets kept with a passphrase', () => {
  test('are there again at the next start, and gone once forgotten', () => {
    const directory = scratchDirectory();
    open(directory).keep('loyaltydog', 'token-of-the-shop');
    open(directory).keep('voucherify', 'another');
    expect(open(directory).read('loyaltydog')).toBe('token-of-the-shop');
    open(directory).forget('loyaltydog');
    expect(open(directory).read('loyaltydog')).toBeUndefined();
    expect(open(directory).read('voucherify')).toBe('another');
  });

  test('are nowhere in the file, which nobody but its owner may read', () => {
    const directory = scratchDirectory();
    open(directory).keep('loyaltydog', 'token-of-the-shop');
    const file = readFileSync(secretsFile(directory));
    for (const form of ['utf8', 'hex', 'base64'] as const) {
      expect(file.includes(Buffer.from('token-of-the-shop').toString(form).replace(/=+$/, ''))).toBe(false);
    }
    expect(file.includes(passphrase)).toBe(false);
    expect(statSync(secretsFile(directory)).mode & 0o077).toBe(0);
  });

  test('do not open with a wrong passphrase, and the file stays as it was', () => {
    const directory = scratchDirectory();
    open(directory).keep('loyaltydog', 'token-of-the-shop');
    const before = readFileSync(secretsFile(directory));
    const opened = openSecrets(directory, { passphrase: 'four tickets' });
    expect(opened).toMatchObject({ ok: false, sentence: expect.stringContaining('passphrase does not open') });
    expect(readFileSync(secretsFile(directory))).toEqual(before);
  });

  test('say so when anything in the file was changed', () => {
    const directory = scratchDirectory();
    open(directory).keep('loyaltydog', 'token-of-the-shop');
    const whole = readFileSync(secretsFile(directory), 'utf8');
    const file: Record<string, unknown> = JSON.parse(whole);
    for (const field of ['salt', 'check', 'nonce', 'tag', 'box']) {
      const text = String(file[field]);
      const flipped = (text.startsWith('0') ? '1' : '0') + text.slice(1);
      writeFileSync(secretsFile(directory), JSON.stringify({ ...file, [field]: flipped }));
      expect(openSecrets(directory, { passphrase }).ok, field).toBe(false);
    }
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 2 }), (length) => {
        writeFileSync(secretsFile(directory), whole.slice(0, length));
        expect(openSecrets(directory, { passphrase }).ok).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('a file that asks for more memory than any till wrote is not obeyed', () => {
    const directory = scratchDirectory();
    open(directory).keep('loyaltydog', 'token-of-the-shop');
    const file: Record<string, unknown> = JSON.parse(readFileSync(secretsFile(directory), 'utf8'));
    writeFileSync(secretsFile(directory), JSON.stringify({ ...file, cost: { N: 2 ** 30, r: 8, p: 1 } }));
    expect(openSecrets(directory, { passphrase }).ok).toBe(false);
  });
});

test('without a passphrase and without a keyring nothing is written, and it is known why', () => {
  const directory = scratchDirectory();
  const secrets = open(directory, {});
  expect(secrets).toMatchObject({ closed: 'no-passphrase', locked: false });
  expect(() => secrets.keep('loyaltydog', 'x')).toThrow('nothing here that keeps secrets');
  expect(existsSync(secretsFile(directory))).toBe(false);
  expect(open(directory, { system: { ...keyring('jo'), available: () => false } }).closed).toBe('no-keyring');
});

test('secrets that are there and can’t be read are told from none', () => {
  const directory = scratchDirectory();
  open(directory).keep('loyaltydog', 'x');
  expect(open(directory, {})).toMatchObject({ closed: 'no-passphrase', locked: true });
});

test('a keyring opens what its own user kept, and says so of another’s', () => {
  const directory = scratchDirectory();
  open(directory, { system: keyring('jo') }).keep('loyaltydog', 'x');
  expect(open(directory, { system: keyring('jo') }).read('loyaltydog')).toBe('x');
  expect(openSecrets(directory, { system: keyring('ada') })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('another user'),
  });
});
