import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDataDirectory, rawRequest, startHost, type RunningHost } from '../hosts/running-host.ts';
import { trailIn } from './trail-in.ts';
import { allRows, turnedAway } from './rights-table.ts';

const data = newDataDirectory();
/** A window of its own for each: the host keeps digests of what opens them. */
const windows = { n: secret(), c: secret(), m: secret(), i: secret(), guess: secret() };
let host: RunningHost;
let people: { id: string; name: string }[] = [];

beforeAll(async () => {
  const until = Date.now() + 3_600_000;
  const digests = Object.values(windows).map((it) => ({
    digest: createHash('sha256').update(it).digest('hex'),
    until,
  }));
  writeFileSync(join(data.path, 'sessions.json'), JSON.stringify(digests));
  host = await startHost(data.path);
  await call('m', 'staff/first-manager', { name: 'Jo', pin: '482913' });
  await call('m', 'staff/add', { name: 'Ada', role: 'cashier', pin: '570214' });
  await call('m', 'staff/add', { name: 'Ines', role: 'installer', pin: '570215' });
  people = (await call('m', 'staff/state', {})).value.people;
  await call('c', 'staff/sign-in', { person: idOf('Ada'), pin: '570214' });
  await call('i', 'staff/sign-in', { person: idOf('Ines'), pin: '570215' });
}, 30_000);
afterAll(async () => {
  await host.stop();
  data.remove();
});

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function idOf(name: string): string | undefined {
  return people.find((it) => it.name === name)?.id;
}

async function call(window: keyof typeof windows, name: string, body: unknown) {
  const answer = await rawRequest(host.url, `/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${windows[window]}` },
    body: JSON.stringify(body),
  });
  return JSON.parse(answer.body);
}

describe.each(['n', 'c', 'm', 'i'] as const)('over HTTP, seen by %s', (letter) => {
  test(
    'each call and each operation is let through or turned away as the table has it',
    { timeout: 30_000 },
    async () => {
      const wrong: string[] = [];
      for (const row of allRows()) {
        const answer = await call(letter, row.name, row.body);
        if (!turnedAway(answer) !== row.may.includes(letter)) wrong.push(`${row.name} ${JSON.stringify(row.body)}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

test('a pause is told to every window but one at which nobody is signed in', async () => {
  // The table has signed people out and in again.
  await call('m', 'staff/sign-in', { person: idOf('Jo'), pin: '482913' });
  await call('c', 'staff/sign-in', { person: idOf('Ada'), pin: '570214' });
  const seen = { n: await listenAs('n'), c: await listenAs('c') };
  await call('m', 'queue/pause', { what: 'sending' });
  await call('m', 'queue/resume', {});
  await seen.c.until('journal/changed');
  await call('m', 'staff/lock-after', { seconds: 600 });
  await seen.n.until('staff/changed');
  expect(seen.n.names().filter((name) => !['terminal/changed', 'staff/changed'].includes(name))).toEqual([]);
  for (const { close } of Object.values(seen)) close();
}, 30_000);

/** The events that a window hears. */
async function listenAs(window: keyof typeof windows) {
  let text = '';
  const request = get(`${host.url}/events`, { headers: { authorization: `Bearer ${windows[window]}` } });
  const [response] = await once(request, 'response');
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const names = () => [...text.matchAll(/^data: \{"name":"([^"]+)"/gm)].map(([, name]) => name ?? '');
  return {
    names,
    async until(name: string) {
      while (!names().includes(name)) await once(response, 'data');
    },
    close: () => request.destroy(),
  };
}

test('a guesser at the host is locked out after three, and a restart of the host does not help', async () => {
  const guess = (pin: string) => call('guess', 'staff/sign-in', { person: idOf('Jo'), pin });
  const codes: string[] = [];
  for (const pin of ['200001', '200002', '200003', '482913']) codes.push((await guess(pin)).problem.code);
  expect(codes).toEqual(['wrong-code', 'wrong-code', 'locked', 'locked']);
  await host.stop();
  host = await startHost(data.path);
  expect((await guess('482913')).problem.code).toBe('locked');
  expect((await call('c', 'card/worth', {})).problem).toBeDefined();
  expect((await call('c', 'staff/here', {})).problem).toEqual({ code: 'not-allowed', needs: 'sign-in' });
}, 30_000);

test('the way back asks for the computer’s user and a closed till, and the next start writes it into the journal', async () => {
  const busy = await reset('Jo', '730142');
  expect(busy).toMatchObject({ code: 1, said: expect.stringContaining('Close it first') });
  await host.stop();
  expect(await reset('Jo', '111111')).toMatchObject({ code: 2 });
  expect(await reset('Nobody', '730142')).toMatchObject({
    code: 2,
    said: expect.stringContaining('no manager called'),
  });
  const done = await reset('Jo', '730142');
  expect(done).toMatchObject({ code: 0 });
  expect(done.said).not.toContain('730142');
  host = await startHost(data.path);
  expect((await call('guess', 'staff/sign-in', { person: idOf('Jo'), pin: '730142' })).ok).toBe(true);
  const lines = trailIn(join(data.path, 'training', 'journal.db'));
  expect(lines).toContainEqual({ did: 'reset', name: 'Jo', user: userInfo().username });
  expect(JSON.stringify(lines)).not.toMatch(/730142|482913/);
}, 60_000);

async function reset(person: string, pin: string): Promise<{ code: number | null; said: string }> {
  const program = join(import.meta.dirname, '../../../electron/staff/reset.ts');
  const child = spawn(process.execPath, [program, '--data', data.path, '--person', person], { stdio: 'pipe' });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // It may have ended before it asked.
  child.stdin.on('error', () => {});
  child.stdin.end(`${pin}\n`);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
