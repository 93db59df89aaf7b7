import Database from 'better-sqlite3';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostThatEnds, newDataDirectory, startHost } from './running-host.ts';

let data: ReturnType<typeof newDataDirectory>;
beforeEach(() => {
  data = newDataDirectory();
});
afterEach(() => data.remove());

const start = (...args: string[]) => hostThatEnds('--no-open', '--json', ...args);
const oneSentence = { code: 1, said: expect.not.stringMatching(/\n\s+at /) };

describe('a start that can not be is one sentence, exit code 1, and nothing damaged', () => {
  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const result = await start(`--port=${port}`, `--data=${data.path}`);
    other.close();
    expect(result).toMatchObject(oneSentence);
    expect(result.said).toContain(`Port ${port} is taken`);
  });

  test('a data directory that can not be made', async () => {
    const file = join(data.path, 'file');
    writeFileSync(file, '');
    const result = await start('--port=0', `--data=${join(file, 'below')}`);
    expect(result).toMatchObject(oneSentence);
    expect(result.said).toContain("can't be written");
  });

  test('a broken settings file, which is left as it is', async () => {
    const file = join(data.path, 'settings.json');
    writeFileSync(file, '{ "format": 1, "shop": { "currency": "euros" } }');
    const result = await start('--port=0', `--data=${data.path}`);
    expect(result).toMatchObject(oneSentence);
    expect(result.said).toContain('shop.currency');
    expect(readFileSync(file, 'utf8')).toContain('euros');
  });

  test('a settings file that is no JSON', async () => {
    writeFileSync(join(data.path, 'settings.json'), '{ "format": 1, ');
    const result = await start('--port=0', `--data=${data.path}`);
    expect(result).toMatchObject(oneSentence);
    expect(result.said).toContain('settings.json');
  });

  test('a book from a newer version, byte for byte untouched', async () => {
    const first = await startHost(data.path);
    await first.stop();
    const file = databaseIn(data.path);
    const newer = new Database(file);
    newer.pragma('journal_mode = DELETE');
    newer.pragma('user_version = 9999');
    newer.close();
    const before = readFileSync(file);
    const result = await start('--port=0', `--data=${data.path}`);
    expect(result).toMatchObject(oneSentence);
    expect(result.said).toMatch(/newer/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a second till on the same data', async () => {
    const first = await startHost(data.path);
    const result = await start('--port=0', `--data=${data.path}`);
    await first.stop();
    expect(result).toMatchObject(oneSentence);
  });

  test.each([['--port=abc'], ['--port=70000'], ['--prot=1']])('%s', async (option) => {
    expect(await start(option, `--data=${data.path}`)).toMatchObject(oneSentence);
  });
});

test('what a till writes is for its own user alone', async () => {
  const inner = join(data.path, 'till');
  mkdirSync(inner, { mode: 0o755 });
  chmodSync(inner, 0o700);
  const host = await startHost(inner);
  await host.stop();
  expect(readFileSync(join(inner, 'sessions.json'), 'utf8')).not.toContain(host.session);
});

function databaseIn(directory: string): string {
  const found = readdirSync(directory, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.db'));
  if (found === undefined) throw new Error('the till made no database');
  return join(directory, found);
}
