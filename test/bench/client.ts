import type * as VoucherifySdk from '@voucherify/sdk';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import { z } from 'zod';

// The SDK is a bundle whose names Node can't read off, so that it can't be imported by name.
const { VoucherifyServerSide }: typeof VoucherifySdk = createRequire(import.meta.url)('@voucherify/sdk');

/**
 * What a call costs through our clients, against a bare `fetch` that reads the JSON and against Voucherify's own SDK.
 * The vendors run in a process of their own; contenders take turns in short rounds, so that a busy machine hits all alike.
 */
const WARM_UP = 2000;
const ROUNDS = 40;
const CALLS = 50;

const told = z.object({
  loyaltydog: z.object({ url: z.string(), token: z.string(), programId: z.string() }),
  voucherify: z.object({ url: z.string(), appId: z.string(), appToken: z.string() }),
});

interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
  readonly wall: number[];
  readonly cpu: number[];
}

const contender = (name: string, call: () => Promise<unknown>): Contender => ({ name, call, wall: [], cpu: [] });

async function measure(contenders: readonly Contender[], rest: () => Promise<unknown>): Promise<void> {
  for (const { call } of contenders) {
    for (let i = 0; i < WARM_UP; i++) {
      if (i % CALLS === 0) await rest();
      await call();
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes first in a round pays for the last one's garbage: everybody gets that turn.
    for (let turn = 0; turn < contenders.length; turn++) {
      const it = contenders[(turn + round) % contenders.length];
      if (it === undefined) continue;
      await rest();
      const cpu = process.cpuUsage();
      const started = performance.now();
      for (let i = 0; i < CALLS; i++) await it.call();
      it.wall.push(((performance.now() - started) * 1000) / CALLS);
      const { user, system } = process.cpuUsage(cpu);
      it.cpu.push((user + system) / CALLS);
    }
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(title: string, contenders: readonly Contender[]): void {
  const [first] = contenders;
  if (first === undefined) return;
  console.log(`\n${title}`);
  for (const it of contenders) {
    const [wall, cpu] = [median(it.wall), median(it.cpu)];
    const times = (of: number, base: number) => `${(of / base).toFixed(2)}x`;
    console.log(
      `  ${it.name.padEnd(22)} ${wall.toFixed(0).padStart(6)} us a call ${times(wall, median(first.wall)).padStart(7)}` +
        `   ${cpu.toFixed(0).padStart(6)} us of CPU ${times(cpu, median(first.cpu)).padStart(7)}`,
    );
  }
}

async function bare(url: string, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(url, { headers });
  return answer.json();
}

async function good(result: Promise<{ readonly ok: boolean }>): Promise<void> {
  const answer = await result;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

const vendors = spawn(process.execPath, [join(import.meta.dirname, '../../electron/vendors/main.ts'), '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = await new Promise<string[]>((resolve, reject) => {
    createInterface(vendors.stdout).once('line', (text) => resolve([text]));
    vendors.once('exit', () => reject(new Error('the vendors did not start')));
  });
  const { loyaltydog, voucherify } = told.parse(JSON.parse(line ?? ''));

  // Time stands still for our budgets and moves by itself, so that no plan's limit is measured instead of the client.
  let now = Date.now();
  const passing = () => (now += 1000);
  const dog = createLoyaltyDog(
    { url: loyaltydog.url, token: loyaltydog.token, program: loyaltydog.programId, currency: 'EUR' },
    { now: passing, fetch: nodeFetch },
  );
  // The vendors' clock goes on by itself as well: a plan's limit is not what is measured.
  const control = new URL('/control/clock', loyaltydog.url);
  const anHour = () => fetch(control, { method: 'POST', body: JSON.stringify({ move: 3_600_000 }) });
  const search = await dog.client.cards.search('4000716220354417');
  const card = search.ok ? search.value[0]?.id : undefined;
  if (card === undefined) throw new Error('no play card');
  const program = `${loyaltydog.url}/v2/giftcards/programs/${loyaltydog.programId}`;
  const cardCalls = [
    contender('bare fetch', () =>
      bare(`${program}/cards/${card}?include_transactions=true`, { authorization: `Bearer ${loyaltydog.token}` }),
    ),
    contender('counterfoil', () => good(dog.client.cards.read(card))),
  ];
  await measure(cardCalls, anHour);
  report('LoyaltyDog: a card with its movements', cardCalls);

  const { appId, appToken, url } = voucherify;
  const ours = createVoucherify(
    voucherifySettingsSchema.parse({
      access: { by: 'server-keys', appId, appToken },
      url,
      currency: 'EUR',
      plan: { calls: 1_000_000, per: 'minute' },
    }),
    { now: passing, fetch: nodeFetch },
  );
  const sdk = VoucherifyServerSide({ applicationId: appId, secretKey: appToken, apiUrl: url });
  const code = 'OL-GIFT-10000';
  const voucherCalls = [
    contender('bare fetch', () => bare(`${url}/v1/vouchers/${code}`, { 'x-app-id': appId, 'x-app-token': appToken })),
    contender('counterfoil', () => good(ours.client.vouchers.read(code))),
    contender('@voucherify/sdk', () => sdk.vouchers.get(code)),
  ];
  await measure(voucherCalls, anHour);
  report('Voucherify: a voucher', voucherCalls);
  console.log(`\n${ROUNDS} rounds of ${CALLS} calls each, medians; Node ${process.version}.`);
} finally {
  vendors.kill();
}
