import { expect, test } from 'vitest';
import { EventStream } from '#electron/browser/event-stream.ts';
import type { AnyEvent } from '#shared/contract/events.ts';

const event = (theme: 'light' | 'dark'): AnyEvent => ({
  name: 'terminal/changed',
  body: {
    version: '0',
    host: 'browser',
    mode: 'training',
    shop: { name: 'Oak & Linen', till: '1', currency: 'EUR' },
    firstStart: 'done',
    waitsElsewhere: 0,
    display: { theme, language: 'en', sounds: true },
    vendors: [],
    abilities: { kiosk: false, systemPrinting: false, catchesKeys: false },
  },
});

/** Reads what is there already, and gives the line up. */
async function readSome(stream: EventStream, lastSeen: string | undefined, messages: number): Promise<string> {
  const reader = stream.open(lastSeen, () => true).getReader();
  let text = '';
  for (let i = 0; i < messages; i++) text += new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  return text;
}

const lastId = (text: string): string =>
  text
    .match(/id: (\S+)/g)
    ?.at(-1)
    ?.slice(4) ?? '';

test('a window that comes back gets exactly what it missed', async () => {
  const stream = new EventStream();
  stream.push(event('light'));
  const mark = lastId(await readSome(stream, undefined, 1));
  stream.push(event('dark'));
  const missed = await readSome(stream, mark, 2);
  expect(missed).toContain('"dark"');
  expect(missed).not.toContain('"light"');
});

test('a line that drops before the first event loses nothing either', async () => {
  const stream = new EventStream();
  const mark = lastId(await readSome(stream, undefined, 1));
  stream.push(event('dark'));
  expect(await readSome(stream, mark, 2)).toContain('"dark"');
});

test('a window that missed nothing is told nothing', async () => {
  const stream = new EventStream();
  stream.push(event('dark'));
  const mark = lastId(await readSome(stream, undefined, 1));
  expect(await readSome(stream, mark, 1)).not.toContain('data:');
});

test.each([
  ['was away for too long', (mark: string) => mark, 600],
  ['comes from before a restart', () => 'abc-1', 1],
  ['makes its number up', (mark: string) => mark.replace(/\d+$/, '99'), 1],
])('a window that %s is told to read everything again', async (_, forge, pushed) => {
  const stream = new EventStream();
  const mark = lastId(await readSome(stream, undefined, 1));
  for (let i = 0; i < pushed; i++) stream.push(event('dark'));
  expect(await readSome(stream, forge(mark), 2)).toContain('terminal/resync');
});

test('what a window may not hear reaches it neither at once nor when it comes back', async () => {
  const stream = new EventStream();
  const mark = lastId(await readSome(stream, undefined, 1));
  let allowed = false;
  const reader = stream.open(mark, () => allowed).getReader();
  stream.push(event('dark'));
  allowed = true;
  stream.push(event('light'));
  await reader.read();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('"light"');
  await reader.cancel();
  const again = stream.open(mark, () => false).getReader();
  await again.read();
  expect(await Promise.race([again.read().then(() => 'told'), Promise.resolve('silent')])).toBe('silent');
  await again.cancel();
});
