import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

const passphrase = 'four tickets in a drawer';
const SPEND_SOME = '4000716220354417';

async function served(): Promise<Vendors> {
  const vendors = await serveVendors({ port: 0 });
  onTestFinished(() => vendors.close());
  return vendors;
}

const tillIn = (directory: string, keeping: { passphrase?: string } = { passphrase }) =>
  wholeTill(directory, new ManualTime(), { keeping });

const dogDoor = ({ loyaltydog }: Vendors) =>
  ({ vendor: 'loyaltydog', url: loyaltydog.url, token: loyaltydog.tokens.appKey }) as const;

async function connectDog(ask: Ask, vendors: Vendors): Promise<void> {
  const { programId, loyaltyProgramId } = vendors.loyaltydog.shop;
  const asked = { ...dogDoor(vendors), program: programId, loyaltyProgram: loyaltyProgramId };
  valueOf(await ask('window', 'setup/connect', asked));
}

function everyFileOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

describe('knocking at LoyaltyDog', () => {
  test('tells the account, when the key ends, and each program with what it is for', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    const found = valueOf(await ask('window', 'setup/try', dogDoor(vendors)));
    expect(found).toMatchObject({
      account: { id: vendors.loyaltydog.shop.merchantId, name: vendors.loyaltydog.shop.name },
    });
    expect(Date.parse(found.validUntil ?? '')).toBeGreaterThan(Date.now());
    expect(found.programs).toMatchObject([
      { id: vendors.loyaltydog.shop.programId, kind: 'gift-cards' },
      { id: vendors.loyaltydog.shop.loyaltyProgramId, kind: 'loyalty', cards: null },
    ]);
    expect(found.programs[0]?.cards).toBeGreaterThan(10);
    expect(found.cards).toBe(found.programs[0]?.cards);
  });

  test('tells a wrong key, a vendor that is down, and one that never answers from each other', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    const door = dogDoor(vendors);
    expect(await ask('window', 'setup/try', { ...door, token: 'nobody' })).toMatchObject({
      problem: { code: 'credential-refused' },
    });
    vendors.loyaltydog.faults.add({ fault: { what: 'down' } });
    expect(await ask('window', 'setup/try', door)).toMatchObject({ problem: { code: 'vendor-down' } });
    vendors.loyaltydog.faults.add({ fault: { what: 'slow', milliseconds: 300 } });
    expect(await ask('window', 'setup/try', door)).toMatchObject({ ok: true });
    expect(await ask('window', 'setup/try', { ...door, url: 'http://127.0.0.1:1' })).toMatchObject({
      problem: { code: 'no-network' },
    });
  });
});

describe('knocking at Voucherify', () => {
  test('tells its loyalty programs and which of the two contracts it keeps', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    const { appId, appToken } = vendors.voucherify.keys;
    const door = { vendor: 'voucherify', url: vendors.voucherify.url, appId } as const;
    const found = valueOf(await ask('window', 'setup/try', { ...door, token: appToken }));
    expect(found.account.id).toBe(appId);
    expect(found.dialect).not.toBeNull();
    expect(found.cards).toBeGreaterThan(10);
    expect(found.programs.map(({ id }) => id)).toContain(vendors.voucherify.program);
    expect(await ask('window', 'setup/try', { ...door, token: 'nobody' })).toMatchObject({
      problem: { code: 'credential-refused' },
    });
  });
});

describe('a connected vendor', () => {
  test('is worked with in live mode, in this run and after a restart, and the till says no more of its key than its end', async () => {
    const vendors = await served();
    const directory = scratchDirectory();
    const first = tillIn(directory);
    await connectDog(first.ask, vendors);
    valueOf(await first.ask('window', 'setup/mode', { mode: 'live' }));
    expect(first.events.at(-1)).toMatchObject({ name: 'terminal/changed', body: { mode: 'live' } });
    expect(await first.ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' })).toMatchObject({ ok: true });
    await first.close();

    const second = tillIn(directory);
    expect(valueOf(await second.ask('window', 'terminal/state', {})).mode).toBe('live');
    const state = valueOf(await second.ask('window', 'setup/state', {}));
    const token = vendors.loyaltydog.tokens.appKey;
    expect(state.connections).toMatchObject([{ vendor: 'loyaltydog', from: 'till', key: { ending: token.slice(-4) } }]);
    expect(JSON.stringify([state, first.events, second.events])).not.toContain(token);
    await second.close();
    for (const path of everyFileOf(directory)) expect(readFileSync(path).includes(token), path).toBe(false);
  });

  test('keeps its key when it is connected again without one', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    await connectDog(ask, vendors);
    const again = { ...dogDoor(vendors), token: null, program: vendors.loyaltydog.shop.programId };
    expect(await ask('window', 'setup/connect', again)).toMatchObject({ ok: true });
  });

  test('is not kept where no key can be kept, and nothing is written', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory(), {});
    const asked = { ...dogDoor(vendors), program: vendors.loyaltydog.shop.programId };
    expect(await ask('window', 'setup/connect', asked)).toMatchObject({ problem: { why: 'no-passphrase' } });
    expect(valueOf(await ask('window', 'setup/state', {}))).toEqual({ connections: [], secrets: 'no-passphrase' });
    expect(await ask('window', 'setup/mode', { mode: 'live' })).toMatchObject({ problem: { code: 'not-set-up' } });
  });

  test('can’t be a program that the account does not have', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    const asked = { ...dogDoor(vendors), program: 'f'.repeat(24) };
    expect(await ask('window', 'setup/connect', asked)).toMatchObject({ problem: { field: 'program' } });
  });

  test('is not swapped for another account in the same book unless somebody says so, and never while actions wait', async () => {
    const [ours, theirs] = [await served(), await served()];
    const { ask } = tillIn(scratchDirectory());
    await connectDog(ask, ours);
    valueOf(await ask('window', 'setup/mode', { mode: 'live' }));
    const club = ours.loyaltydog.shop.loyaltyProgramId;
    const other = { ...dogDoor(theirs), program: club };
    expect(await ask('window', 'setup/connect', other)).toMatchObject({ problem: { why: 'another-account' } });

    const card = valueOf(await ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' }));
    ours.loyaltydog.faults.pull(true);
    const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
    valueOf(await ask('window', 'action/submit', { id: randomUUID(), card: card.ref, operation }));
    expect(await ask('window', 'setup/connect', { ...other, anotherAccount: true })).toMatchObject({
      problem: { why: 'open-actions' },
    });
    expect(await ask('window', 'setup/forget', { vendor: 'loyaltydog' })).toMatchObject({
      problem: { why: 'open-actions' },
    });
    valueOf(await ask('window', 'setup/mode', { mode: 'training' }));
    expect(await ask('window', 'setup/forget', { vendor: 'loyaltydog' }), 'also from training').toMatchObject({
      problem: { why: 'open-actions' },
    });
  });
});

describe('going between training and live', () => {
  test('keeps what was accepted in its own book, people at their windows, and sends it once the till is live again', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    await connectDog(ask, vendors);
    valueOf(await ask('window', 'setup/mode', { mode: 'live' }));
    await hire(ask);
    await signIn(ask, 'window', 'Jo Larsen');
    const card = valueOf(await ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' }));
    vendors.loyaltydog.faults.pull(true);
    const id = randomUUID();
    const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
    valueOf(await ask('window', 'action/submit', { id, card: card.ref, operation }));

    valueOf(await ask('window', 'setup/mode', { mode: 'training' }));
    expect(valueOf(await ask('window', 'staff/state', {})).person?.name).toBe('Jo Larsen');
    expect(valueOf(await ask('window', 'queue/list', { show: 'all' })).actions).toEqual([]);
    expect(valueOf(await ask('window', 'setup/state', {})).connections).toMatchObject([{ open: 1 }]);
    expect(valueOf(await ask('window', 'terminal/state', {})).waitsElsewhere).toBe(1);

    vendors.loyaltydog.faults.pull(false);
    valueOf(await ask('window', 'setup/mode', { mode: 'live' }));
    await expect
      .poll(
        async () => valueOf(await ask('window', 'queue/list', { show: 'all' })).actions.map((it) => [it.id, it.state]),
        {
          timeout: 10_000,
        },
      )
      .toEqual([[id, 'confirmed']]);
  });

  test('lets a call that comes meanwhile wait, and answers it from the book that is open then', async () => {
    const vendors = await served();
    const { ask } = tillIn(scratchDirectory());
    await connectDog(ask, vendors);
    const going = ask('window', 'setup/mode', { mode: 'live' });
    const states = await Promise.all([1, 2, 3].map(() => ask('window', 'queue/list', { show: 'all' })));
    expect(states.every(({ ok }) => ok)).toBe(true);
    expect(await going).toMatchObject({ ok: true });
    const both = await Promise.all([
      ask('window', 'setup/mode', { mode: 'training' }),
      ask('window', 'setup/mode', { mode: 'training' }),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(valueOf(await ask('window', 'terminal/state', {})).mode).toBe('training');
  });
});

test('a live till whose keys can’t be read does not start as if it had none, and names the way', async () => {
  const vendors = await served();
  const directory = scratchDirectory();
  const till = tillIn(directory);
  await connectDog(till.ask, vendors);
  valueOf(await till.ask('window', 'setup/mode', { mode: 'live' }));
  await till.close();
  expect(() => tillIn(directory, {})).toThrow('COUNTERFOIL_PASSPHRASE');
  expect(() => tillIn(directory, { passphrase: 'wrong' })).toThrow('does not open');
  expect(valueOf(await tillIn(directory).ask('window', 'terminal/state', {})).mode).toBe('live');
});
