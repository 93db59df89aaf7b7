import { randomUUID } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { money } from '#shared/money/money.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill } from '#test/fakes/whole-till.ts';
import { fakePrinter } from './printer-here.ts';

/** Long enough for a busy machine; nothing here waits for a time. */
const soon = { timeout: 10_000, interval: 20 };

async function stand(directory = scratchDirectory()) {
  const time = new ManualTime();
  const till = wholeTill(directory, time);
  const ask = <Name extends Parameters<typeof till.ask>[1]>(name: Name, body: Parameters<typeof till.ask<Name>>[2]) =>
    till.ask('1', name, body);
  const cards = valueOf(await ask('training/play-cards', {}));
  const [gift] = cards.filter((it) => it.kind === 'gift-card' && it.status === 'active' && it.vendor === 'loyaltydog');
  const card = valueOf(await ask('card/find', { code: gift?.number ?? '', entry: 'scanned' }));
  const take = async (minor = 500) => {
    const operation = { do: 'take', amount: money(minor, 'EUR'), bill: null } as const;
    const id = randomUUID();
    const { action } = valueOf(await ask('action/submit', { id, card: card.ref, operation }));
    return action;
  };
  const printed = () =>
    vi.waitFor(async () => {
      const { jobs } = valueOf(await ask('paper/state', {}));
      expect(jobs.map(({ state, trouble }) => trouble ?? state)).toEqual(jobs.map(() => 'printed'));
      return jobs;
    }, soon);
  return { ...till, ask, take, card, time, printed, directory };
}

function printerAt(way: Printer['way'], more: Partial<Printer> = {}): Printer {
  const id = randomUUID();
  return { id, name: 'Counter', way, speaks: 'esc-pos', roll: 80, letters: 'own', cuts: true, ...more };
}

test('the result of an action comes out of a network printer, first provisional, then as a second stub, then as a copy', async () => {
  const { ask, take, time, printed } = await stand();
  const fake = await fakePrinter();
  valueOf(await ask('paper/keep-printer', printerAt(fake.way)));
  valueOf(await ask('training/plug', { vendor: 'loyaltydog', pulled: true }));
  const { id: action, serial } = await take();

  valueOf(await ask('paper/print', { action }));
  await printed();
  expect(fake.faults).toEqual([]);
  expect(fake.printouts[0]?.text).toMatch(/TRAINING: no value[^]*To be taken[^]*PROVISIONAL/);
  expect(fake.printouts[0]?.text).toContain(serial);
  expect(serial).toMatch(/^T1-/);

  valueOf(await ask('training/plug', { vendor: 'loyaltydog', pulled: false }));
  valueOf(await ask('queue/resume', {}));
  await vi.waitFor(async () => {
    await time.pass(1000);
    expect(valueOf(await ask('action/story', { id: action })).action.state).toBe('confirmed');
  }, soon);
  valueOf(await ask('paper/print', { action }));
  valueOf(await ask('paper/print', { action, language: 'de' }));
  await printed();
  const [, second, copy] = fake.printouts.map(({ text }) => text);
  expect(second).toContain('Second stub');
  expect(second).toMatch(/Taken/);
  expect(second).not.toContain('PROVISIONAL');
  expect(copy).toContain('KOPIE');
  expect(copy).toContain('Noch auf der Karte');
});

test('a scanned counterfoil opens its action, also one that was taken back; a card’s number does not', async () => {
  const { ask, take } = await stand();
  valueOf(await ask('training/plug', { vendor: 'loyaltydog', pulled: true }));
  const [first, second, third] = [await take(), await take(), await take()];
  valueOf(await ask('action/withdraw', { id: second.id }));
  const opened = async (code: string) => valueOf(await ask('paper/scanned', { code })).action?.id ?? null;
  expect(await opened(`CF-${first.serial}`)).toBe(first.id);
  expect(await opened(`CF-${second.serial}`)).toBe(second.id);
  expect(await opened(`CF-${third.serial}`)).toBe(third.id);
  expect(await opened('CF-T1-000004')).toBe(second.id);
  expect(await opened('CF-T1-000005')).toBeNull();
  expect(await opened('CF-1-000001')).toBeNull();
  expect(await opened('6006490000004417')).toBeNull();
});

test('a printer is kept over a restart, and what waits for it comes out then', async () => {
  const directory = scratchDirectory();
  const before = await stand(directory);
  const fake = await fakePrinter();
  fake.manners.coverOpen = true;
  valueOf(await before.ask('paper/keep-printer', printerAt(fake.way)));
  const { id: action } = await before.take();
  valueOf(await before.ask('paper/print', { action }));
  await vi.waitFor(async () => {
    expect(valueOf(await before.ask('paper/state', {})).jobs).toMatchObject([
      { state: 'waiting', trouble: 'cover-open' },
    ]);
  }, soon);
  await before.close();
  fake.manners.coverOpen = false;
  await (await stand(directory)).printed();
  expect(fake.printouts).toHaveLength(1);
});

test('without a printer a till says so, and shows paper all the same', async () => {
  const { ask, take } = await stand();
  const { id: action } = await take();
  expect(await ask('paper/print', { action })).toMatchObject({ problem: { code: 'not-set-up', what: 'printer' } });
  const { png, width, height } = valueOf(await ask('paper/preview', { action }));
  const picture = Buffer.from(png, 'base64');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
  expect(width).toBe(576);
  const { pdf, name } = valueOf(await ask('paper/pdf', { action }));
  const paper = Buffer.from(pdf, 'base64').toString('latin1');
  expect(name).toBe('T1-000001.pdf');
  expect(paper).toMatch(/^%PDF-1\.4/);
  const [, length] = /\/FlateDecode \/Length (\d+)/.exec(paper) ?? [];
  const from = paper.lastIndexOf('stream\n', paper.lastIndexOf('endstream') - Number(length)) + 'stream\n'.length;
  const dots = inflateSync(Buffer.from(paper.slice(from, from + Number(length)), 'latin1'));
  expect(dots).toHaveLength((width / 8) * height);
});

test('a page to test a printer comes out in its own letters where it has them, and drawn where it has none', async () => {
  const { ask, printed } = await stand();
  const fake = await fakePrinter();
  const printer = printerAt(fake.way);
  valueOf(await ask('paper/keep-printer', printer));
  valueOf(await ask('paper/test-printer', { id: printer.id, language: 'pl' }));
  valueOf(await ask('paper/test-printer', { id: printer.id, language: 'ar' }));
  await printed();
  expect(fake.faults).toEqual([]);
  expect(fake.printouts[0]?.text).toContain('Wydruk próbny');
  expect(fake.printouts[0]?.text).not.toContain('?');
  expect(fake.printouts[1]?.text.trim()).toBe('');
});

test('what is forgotten with its printer is not printed by another', async () => {
  const { ask, take } = await stand();
  const fake = await fakePrinter();
  fake.manners.paperOut = true;
  const [gone, stays] = [printerAt(fake.way), printerAt(fake.way)];
  valueOf(await ask('paper/keep-printer', gone));
  valueOf(await ask('paper/keep-printer', stays));
  valueOf(await ask('paper/print', { action: (await take()).id }));
  valueOf(await ask('paper/remove-printer', { id: gone.id }));
  const state = valueOf(await ask('paper/state', {}));
  expect(state).toMatchObject({ main: stays.id, jobs: [{ state: 'dropped' }] });
});

test('the Z of a closed shift comes out of the printer with its figures, and again the same; the X says that it goes on', async () => {
  const { ask, take, time, printed } = await stand();
  const fake = await fakePrinter();
  valueOf(await ask('paper/keep-printer', printerAt(fake.way)));
  valueOf(await ask('shift/open', { shift: 1, cash: money(10_000, 'EUR') }));
  const { id: action } = await take(1234);
  await vi.waitFor(async () => {
    await time.pass(500);
    expect(valueOf(await ask('action/story', { id: action })).action.state).toBe('confirmed');
  }, soon);
  valueOf(await ask('paper/print-shift', {}));
  valueOf(await ask('shift/close', { shift: 1, cash: money(11_000, 'EUR'), note: 'Quiet day' }));
  valueOf(await ask('paper/print-shift', { shift: 1 }));
  valueOf(await ask('paper/print-shift', { shift: 1 }));
  const jobs = await printed();
  expect(jobs.map(({ title }) => title).toSorted()).toEqual(['X 1', 'Z 1', 'Z 1']);

  expect(fake.faults).toEqual([]);
  const [x, z, again] = fake.printouts.map(({ text }) => text);
  expect(x).toMatch(/TRAINING: no value[^]*X 1[^]*the shift goes on/);
  expect(z).toMatch(/Z 1[^]*closed for good[^]*Taken +1 +€12\.34[^]*Outstanding on all cards[ .]+-€12\.34/);
  expect(z).toMatch(/Counted in the drawer[^]*€100\.00[^]*€110\.00[^]*Quiet day[^]*Row of the journal/);
  expect(again).toBe(z);

  const { pdf, name } = valueOf(await ask('paper/pdf-shift', { shift: 1, language: 'ar' }));
  expect(name).toBe('Z 1.pdf');
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.4/);
  expect(await ask('paper/print-shift', { shift: 9 })).toMatchObject({ problem: { code: 'not-found' } });
});
