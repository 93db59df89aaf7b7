import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { serveVendors } from '#electron/vendors/serve.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

const SPEND_SOME = '4000716220354417';

const till = (directory: string) => wholeTill(directory, new ManualTime());
const stateOf = async (ask: Ask) => valueOf(await ask('window', 'terminal/state', {}));

afterEach(() => vi.unstubAllEnvs());

describe('the first start', () => {
  test('is due in an empty directory, over a restart too, until somebody puts it off or ends it', async () => {
    const directory = scratchDirectory();
    const first = till(directory);
    expect((await stateOf(first.ask)).firstStart).toBe('due');
    await first.close();

    const second = till(directory);
    expect((await stateOf(second.ask)).firstStart).toBe('due');
    valueOf(await second.ask('window', 'setup/first-start', { stands: 'later' }));
    expect(second.events.at(-1)).toMatchObject({ name: 'terminal/changed', body: { firstStart: 'later' } });
    await second.close();

    const third = till(directory);
    expect((await stateOf(third.ask)).firstStart).toBe('later');
    valueOf(await third.ask('window', 'setup/first-start', { stands: 'done' }));
    await third.close();
    expect((await stateOf(till(directory).ask)).firstStart).toBe('done');
  });

  test.each([
    ['has choices', (directory: string) => writeFileSync(join(directory, 'settings.json'), '{"format":1}')],
    ['has a book', (directory: string) => mkdirSync(join(directory, 'training'))],
  ])('does not bother a till that %s already', async (_, use) => {
    const directory = scratchDirectory();
    use(directory);
    expect((await stateOf(till(directory).ask)).firstStart).toBe('done');
  });

  test('is over for a till that a script has taken live', async () => {
    const vendors = await serveVendors({ port: 0 });
    onTestFinished(() => vendors.close());
    const { url, shop, tokens } = vendors.loyaltydog;
    const { ask, events } = wholeTill(scratchDirectory(), new ManualTime(), { keeping: { passphrase: 'in a drawer' } });
    const door = { vendor: 'loyaltydog', url, token: tokens.appKey, program: shop.programId } as const;
    valueOf(await ask('window', 'setup/connect', door));
    expect((await stateOf(ask)).firstStart).toBe('due');
    valueOf(await ask('window', 'setup/mode', { mode: 'live' }));
    expect((await stateOf(ask)).firstStart).toBe('done');
    expect(events.at(-1)).toMatchObject({ name: 'terminal/changed', body: { mode: 'live', firstStart: 'done' } });
  });

  test('is none for a till whose vendor is named in the environment', async () => {
    vi.stubEnv('COUNTERFOIL_LOYALTYDOG_URL', 'http://127.0.0.1:1');
    vi.stubEnv('COUNTERFOIL_LOYALTYDOG_TOKEN', 'key');
    vi.stubEnv('COUNTERFOIL_LOYALTYDOG_PROGRAM', '0'.repeat(24));
    expect((await stateOf(till(scratchDirectory()).ask)).firstStart).toBe('done');
  });
});

describe('shop, till and currency', () => {
  test('hold at once and after a restart, and the next counterfoil says the till’s new name', async () => {
    const directory = scratchDirectory();
    const { ask, close, events } = till(directory);
    valueOf(await ask('window', 'shop/set', { name: ' Rue & Fils ', till: 'B2' }));
    expect(events.at(-1)).toMatchObject({
      name: 'terminal/changed',
      body: { shop: { name: 'Rue & Fils', till: 'B2' } },
    });
    const card = valueOf(await ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' }));
    const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
    const { action } = valueOf(await ask('window', 'action/submit', { id: randomUUID(), card: card.ref, operation }));
    expect(action.serial).toContain('B2');
    await close();
    expect((await stateOf(till(directory).ask)).shop).toEqual({ name: 'Rue & Fils', till: 'B2', currency: 'EUR' });
  });

  test('another currency counts everywhere from then on, and the limits of the old one are none', async () => {
    const { ask } = till(scratchDirectory());
    const { rules } = valueOf(await ask('window', 'policy/limits', {}));
    valueOf(await ask('window', 'policy/set', { ...rules, perCard: 700_000 }));
    valueOf(await ask('window', 'shop/set', { currency: 'JPY' }));
    const card = valueOf(await ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' }));
    expect(card.balance?.currency).toBe('JPY');
    const limits = valueOf(await ask('window', 'policy/limits', {}));
    expect(limits.rules.currency).toBe('JPY');
    expect(limits.rules.perCard).toBe(5_000);
    expect(await ask('window', 'policy/set', rules)).toMatchObject({ problem: { field: 'currency' } });
  });

  test('another currency waits until everything accepted is over', async () => {
    const { ask } = till(scratchDirectory());
    const card = valueOf(await ask('window', 'card/find', { code: SPEND_SOME, entry: 'typed' }));
    valueOf(await ask('window', 'training/plug', { vendor: 'loyaltydog', pulled: true }));
    const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
    valueOf(await ask('window', 'action/submit', { id: randomUUID(), card: card.ref, operation }));
    expect(await ask('window', 'shop/set', { currency: 'JPY' })).toMatchObject({ problem: { why: 'open-actions' } });
    expect((await stateOf(ask)).shop.currency).toBe('EUR');
    valueOf(await ask('window', 'shop/set', { name: 'Corner' }));
  });

  test.each([{ currency: 'QQQ' }, { till: 'till 1' }, { name: 'a\u202eb' }, { name: '' }])(
    '%j is none, and nothing changes',
    async (asked) => {
      const { ask, dispatch } = till(scratchDirectory());
      const before = await stateOf(ask);
      expect(await dispatch('shop/set', asked, { session: 'window' })).toMatchObject({ kind: 'misshapen' });
      expect(await stateOf(ask)).toEqual(before);
    },
  );

  test('are not a cashier’s to change', async () => {
    const { ask } = till(scratchDirectory());
    await hire(ask);
    await signIn(ask, 'window', 'Ada');
    expect(await ask('window', 'shop/set', { name: 'Mine' })).toMatchObject({ problem: { needs: 'change-settings' } });
  });
});
