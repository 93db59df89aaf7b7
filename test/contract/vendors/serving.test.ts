import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const told = z.strictObject({
  loyaltydog: z.strictObject({ url: z.url(), token: z.string(), programId: z.string(), merchantId: z.string() }),
  voucherify: z.strictObject({ url: z.url(), appId: z.string(), appToken: z.string() }),
});

const program = join(import.meta.dirname, '../../../electron/vendors/main.ts');
const run = (...args: string[]) => spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

let child: ReturnType<typeof run>;
let vendors: z.infer<typeof told>;
const lines: string[] = [];
beforeAll(async () => {
  child = run('--port', '0');
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await once(reader, 'line');
  vendors = told.parse(JSON.parse(lines[0] ?? ''));
});
afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(lines).toHaveLength(1);
});

const asLoyaltyDog = (path: string) =>
  fetch(vendors.loyaltydog.url + path, { headers: { authorization: `Bearer ${vendors.loyaltydog.token}` } });
const control = (path: string, method: string, body?: unknown) =>
  fetch(new URL(`/control/${path}`, vendors.loyaltydog.url), { method, body: JSON.stringify(body) });

test('one line of JSON says where both vendors are and how to enter, and any HTTP client can', async () => {
  const { programId } = vendors.loyaltydog;
  const found = await asLoyaltyDog(`/v2/giftcards/programs/${programId}/search?q=4417`);
  expect(await found.json()).toMatchObject([{ lastFourDigits: '4417', balance: '20.00' }]);

  const { url, appId, appToken } = vendors.voucherify;
  const headers = { 'x-app-id': appId, 'x-app-token': appToken };
  const voucher = await fetch(`${url}/v1/vouchers/OL-GIFT-2500`, { headers });
  expect(await voucher.json()).toMatchObject({ code: 'OL-GIFT-2500', type: 'GIFT_VOUCHER' });
  expect((await fetch(`${url}/v1/vouchers/OL-GIFT-2500`)).status).toBe(401);
});

test('a reset is a reset on the wire, for as many calls as were asked for', async () => {
  await control('faults/loyaltydog', 'POST', { fault: { what: 'reset', when: 'before' } });
  const broken = await asLoyaltyDog('/v2/token').catch((error: unknown) => error);
  expect(broken).toMatchObject({ cause: { code: 'ECONNRESET' } });
  expect((await asLoyaltyDog('/v2/token')).status).toBe(200);
});

test('the plug, the clock and what is left open can be turned from outside; nonsense is refused', async () => {
  await control('plug/loyaltydog', 'POST', { pulled: true });
  await expect(asLoyaltyDog('/v2/token')).rejects.toThrow('fetch failed');
  await control('plug/loyaltydog', 'POST', { pulled: false });
  expect((await control('manners', 'POST', { lists: 'wrapped' })).status).toBe(200);
  const list = await asLoyaltyDog(`/v2/giftcards/programs/${vendors.loyaltydog.programId}/cards?limit=1`);
  expect(await list.json()).toMatchObject({ items: [{}], page: 1 });
  await control('clock', 'POST', { move: 366 * 86_400_000 });
  expect((await asLoyaltyDog('/v2/token')).status).toBe(401);
  expect((await control('clock', 'POST', { faster: 2 })).status).toBe(422);
  expect((await control('faults/nobody', 'DELETE')).status).toBe(422);
});

test('a port that is taken is said in one sentence', async () => {
  const second = run('--port', new URL(vendors.voucherify.url).port);
  let said = '';
  second.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = await once(second, 'exit');
  expect([code, said]).toEqual([1, expect.stringMatching(/^That port is taken.*\n$/)]);
});
