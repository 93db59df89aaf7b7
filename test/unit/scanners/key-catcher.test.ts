import { expect, test } from 'vitest';
import { KeyCatcher } from '#electron/scanners/key-catcher.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import { unlearnedWedge, type WedgeSettings } from '#shared/codes/wedge/settings.ts';
import { ManualTimer } from '../../fakes/manual-timer.ts';
import { personKeys, readerKeys } from '../../fakes/keyboard.ts';

function desk(wedge: () => WedgeSettings | null = () => unlearnedWedge) {
  const timer = new ManualTimer();
  const scans: string[] = [];
  const page: string[] = [];
  const see = ({ key }: Key) => page.push(key);
  const catcher = new KeyCatcher({ timer, wedge, scanned: (scan) => scans.push(scan.text), release: see });
  const play = async (keys: readonly Key[]) => {
    const began = timer.now();
    for (const key of keys) {
      await timer.pass(Math.max(0, began + key.at - timer.now()));
      if (!catcher.key({ ...key, at: timer.now() }) && key.down) see(key);
    }
    await timer.pass(1_000);
  };
  return { scans, page, play };
}

test('what a reader types never gets to the page', async () => {
  const { scans, page, play } = desk();
  await play(readerKeys('GIFT-4711', { reader: 'us', host: 'qwertz', pace: 12 }));
  expect(scans).toEqual(['GIFT-4711']);
  expect(page.filter((it) => it !== 'Shift')).toEqual([]);
});

test('what a person types gets there in its order', async () => {
  const { scans, page, play } = desk();
  await play(personKeys('hello 42\n', 110));
  expect(scans).toEqual([]);
  expect(page.join('')).toBe('hello 42Enter');
});

test('while the wizard learns, every key goes to the page', async () => {
  const { scans, page, play } = desk(() => null);
  await play(readerKeys('gift-4711', { reader: 'us', host: 'us' }));
  expect(scans).toEqual([]);
  expect(page.join('')).toBe('gift-4711Enter');
});
