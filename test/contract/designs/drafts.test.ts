import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDrafts } from '#electron/designs/drafts.ts';
import { LARGEST_DRAFT } from '#shared/contract/designs.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, signIn, valueOf, wholeTill } from '#test/fakes/whole-till.ts';

const spring = { kind: 'voucher', id: 'v1', title: 'Spring', from: 'r1' } as const;

test('a draft is found again after the till was closed and started, by whom it was kept and on what it was begun', async () => {
  const directory = scratchDirectory();
  const body = { name: 'Спринг <b>', nested: [{ value: 12.5 }] };
  const first = wholeTill(directory, new ManualTime());
  await hire(first.ask);
  await signIn(first.ask, 'w', 'Jo Larsen');
  valueOf(await first.ask('w', 'draft/keep', { ...spring, revision: 0, hand: randomUUID(), body }));
  await first.close();

  const { ask } = wholeTill(directory, new ManualTime());
  await signIn(ask, 'w', 'Ines');
  const { drafts } = valueOf(await ask('w', 'draft/list', {}));
  expect(drafts).toMatchObject([{ ...spring, by: 'Jo Larsen', revision: 1 }]);
  expect(valueOf(await ask('w', 'draft/read', { kind: 'voucher', id: 'v1' })).draft?.body).toEqual(body);
});

test('the second of two windows gets the other one’s draft in the place of overwriting it, and every window hears of it', async () => {
  const { ask, events } = wholeTill(scratchDirectory(), new ManualTime());
  const [left, right] = [randomUUID(), randomUUID()];
  const keep = async (hand: string, revision: number, name: string) =>
    valueOf(await ask('w', 'draft/keep', { ...spring, revision, hand, body: { name } }));
  expect(await keep(left, 0, 'left')).toMatchObject({ kept: true, draft: { revision: 1 } });
  expect(await keep(right, 0, 'right')).toMatchObject({ kept: false, draft: { revision: 1, body: { name: 'left' } } });
  expect(await keep(right, 1, 'right')).toMatchObject({ kept: true, draft: { revision: 2 } });
  expect(await keep(left, 1, 'left again')).toMatchObject({ kept: false, draft: { body: { name: 'right' } } });
  const told = events.filter(({ name }) => name === 'draft/changed').map(({ body }) => body);
  expect(told).toMatchObject([
    { hand: left, revision: 1 },
    { hand: right, revision: 2 },
  ]);
  valueOf(await ask('w', 'draft/drop', { kind: 'voucher', id: 'v1', hand: left }));
  expect(events.at(-1)).toMatchObject({ body: { hand: left, revision: null } });
  expect(valueOf(await ask('w', 'draft/read', { kind: 'voucher', id: 'v1' })).draft).toBeNull();
});

test('a body at the bound is kept, and one beyond it is refused', async () => {
  const { ask, dispatch } = wholeTill(scratchDirectory(), new ManualTime());
  const asking = (size: number) => ({
    ...spring,
    revision: 0,
    hand: randomUUID(),
    body: { t: 'x'.repeat(size - JSON.stringify({ t: '' }).length) },
  });
  expect(valueOf(await ask('w', 'draft/keep', asking(LARGEST_DRAFT))).kept).toBe(true);
  expect(await dispatch('draft/keep', asking(LARGEST_DRAFT + 1), { session: 'w' })).toMatchObject({
    kind: 'misshapen',
  });
});

test('ids that mean a path elsewhere stay in the directory of drafts', () => {
  const directory = scratchDirectory();
  const drafts = openDrafts(join(directory, 'drafts'));
  for (const id of ['../../etc', '/etc/passwd', '..', 'a\0b', 'C:\\x'])
    expect(drafts.keep({ ...spring, id, body: {}, revision: 0, by: 'Jo', at: '2026-03-19T14:00:00Z' }).ok).toBe(true);
  expect(readdirSync(directory)).toEqual(['drafts']);
  expect(readdirSync(join(directory, 'drafts'))).toHaveLength(5);
  expect(drafts.list()).toHaveLength(5);
});

test('a file that can’t be read is left as it is, and the others are found', () => {
  const directory = scratchDirectory();
  openDrafts(directory).keep({ ...spring, body: {}, revision: 0, by: 'Jo', at: '2026-03-19T14:00:00Z' });
  writeFileSync(join(directory, 'broken.json'), '{"kind":"vou');
  expect(openDrafts(directory).list()).toHaveLength(1);
  expect(readFileSync(join(directory, 'broken.json'), 'utf8')).toBe('{"kind":"vou');
});

test('a directory that is gone is said, and what was kept before is still known', () => {
  const directory = scratchDirectory();
  const drafts = openDrafts(directory);
  const draft = { ...spring, body: { n: 1 }, revision: 0, by: 'Jo', at: '2026-03-19T14:00:00Z' };
  drafts.keep(draft);
  rmSync(directory, { recursive: true });
  expect(drafts.keep({ ...draft, revision: 1, body: { n: 2 } })).toMatchObject({ problem: { code: 'not-kept' } });
  expect(drafts.list()).toMatchObject([{ revision: 1 }]);
});

test('killed at any moment, the next till finds whole drafts, and never an older one than was answered', async () => {
  const directory = scratchDirectory();
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'keeps-drafts.ts'), directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answered = 0;
    const enough = 20 + round * 7;
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        answered = Number(line);
        if (answered >= enough) resolve();
      });
      child.once('exit', () => reject(new Error('it ended by itself')));
    });
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const draft = openDrafts(directory).read('voucher', 'v');
    expect(draft?.body['n']).toBeGreaterThanOrEqual(answered);
    expect(draft?.body['long']).toBe('ä'.repeat(50_000));
  }
});
