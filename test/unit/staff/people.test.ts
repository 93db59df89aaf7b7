import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resetManager } from '#electron/staff/reset-manager.ts';
import { openStaffFile } from '#electron/staff/staff-file.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { cheapPins, openTheStaff } from '#test/fakes/people.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';

const MINUTE = 60_000;

async function shop() {
  const directory = scratchDirectory();
  const clock = new ManualTime();
  const room = openTheStaff(directory, clock);
  await room.staff.makeFirst('office', 'Jo Larsen', '482913');
  const jo = room.staff.people[0]!;
  const added = await room.staff.add(jo, { name: 'Ada', role: 'cashier', rights: null, pin: '570214' });
  if (!added.ok) throw new Error(added.problem.code);
  return { ...room, directory, clock, jo, ada: added.value };
}

test('there is one first manager, also when two windows ask at the same time', async () => {
  const { staff } = openTheStaff(scratchDirectory(), new ManualTime());
  const made = await Promise.all([staff.makeFirst('1', 'Jo', '482913'), staff.makeFirst('2', 'Mo', '482914')]);
  expect(made.filter((it) => it.ok)).toHaveLength(1);
  expect(staff.people).toHaveLength(1);
});

test('a window locks itself when nobody touches it, at the second, and not while it is touched', async () => {
  const { staff, clock, ada, told } = await shop();
  await staff.signIn('1', ada.id, '570214');
  await clock.pass(4 * MINUTE);
  staff.touch('1');
  await clock.pass(5 * MINUTE - 1);
  expect(staff.at('1')?.name).toBe('Ada');
  const before = told.changes;
  await clock.pass(1);
  expect(told.changes).toBeGreaterThan(before);
  expect(staff.at('1')).toBeUndefined();
});

test('a machine that slept over the time wakes up locked', async () => {
  const { staff, clock, ada } = await shop();
  await staff.signIn('1', ada.id, '570214');
  clock.setWall(10 * MINUTE);
  expect(staff.at('1')).toBeUndefined();
});

test('nobody is signed in after a restart', async () => {
  const { staff, clock, ada, directory, close } = await shop();
  await staff.signIn('1', ada.id, '570214');
  close();
  expect(openTheStaff(directory, clock).staff.at('1')).toBeUndefined();
});

test('an installer can not make a manager, nor lay hands on one', async () => {
  const { staff, jo } = await shop();
  const made = await staff.add(jo, { name: 'Ines', role: 'installer', rights: null, pin: '570215' });
  const ines = made.ok ? made.value : jo;
  const refusal = { ok: false, problem: { code: 'not-allowed' } };
  expect(await staff.add(ines, { name: 'X', role: 'manager', rights: null, pin: '570216' })).toMatchObject(refusal);
  expect(await staff.add(ines, { name: 'X', role: 'cashier', rights: ['refund'], pin: '570216' })).toMatchObject(
    refusal,
  );
  expect(await staff.change(ines, ines.id, { role: 'manager' })).toMatchObject(refusal);
  expect(await staff.change(ines, jo.id, { pin: '570216' })).toMatchObject(refusal);
  expect(await staff.change(ines, jo.id, { active: false })).toMatchObject(refusal);
});

test('the last manager can neither leave nor become something else', async () => {
  const { staff, jo } = await shop();
  const refusal = { ok: false, problem: { code: 'not-possible', why: 'the last manager' } };
  expect(await staff.change(jo, jo.id, { active: false })).toMatchObject(refusal);
  expect(await staff.change(jo, jo.id, { role: 'cashier' })).toMatchObject(refusal);
  await staff.add(jo, { name: 'Mo', role: 'manager', rights: null, pin: '570216' });
  expect((await staff.change(jo, jo.id, { role: 'cashier' })).ok).toBe(true);
});

test('who leaves is signed out everywhere and can not come in again; who gets a new PIN too', async () => {
  const { staff, jo, ada } = await shop();
  await staff.signIn('1', ada.id, '570214');
  await staff.change(jo, ada.id, { pin: '570299' });
  expect(staff.at('1')).toBeUndefined();
  await staff.signIn('1', ada.id, '570299');
  await staff.change(jo, ada.id, { active: false });
  expect(staff.at('1')).toBeUndefined();
  expect(await staff.signIn('1', ada.id, '570299')).toMatchObject({ problem: { code: 'not-found' } });
});

test('two people who are there have two names', async () => {
  const { staff, jo, ada } = await shop();
  const again = { name: 'ADA', role: 'cashier', rights: null, pin: '570216' } as const;
  expect(await staff.add(jo, again)).toMatchObject({ problem: { code: 'bad-request', field: 'name' } });
  await staff.change(jo, ada.id, { active: false });
  expect((await staff.add(jo, again)).ok).toBe(true);
  expect(await staff.change(jo, ada.id, { active: true })).toMatchObject({ problem: { field: 'name' } });
});

test('a reset needs nothing but the file, ends the lock-out, and is on the trail with the account that did it', async () => {
  const { staff, clock, jo, directory, close } = await shop();
  for (let n = 0; n < 4; n += 1) await staff.signIn('1', jo.id, '200000');
  close();

  const outside = openTheStaff(directory, clock);
  expect(await resetManager(outside.store, 'Nobody', '730001', 'shop', cheapPins)).toMatchObject({ ok: false });
  expect((await resetManager(outside.store, 'Jo Larsen', '730001', 'shop', cheapPins)).ok).toBe(true);
  expect(outside.store.trailAfter(0).at(-1)?.line).toEqual({ did: 'reset', name: 'Jo Larsen', user: 'shop' });
  outside.close();

  const again = openTheStaff(directory, clock).staff;
  expect(await again.signIn('1', jo.id, '482913')).toMatchObject({ problem: { code: 'wrong-code' } });
  expect((await again.signIn('1', jo.id, '730001')).ok).toBe(true);
});

test('a running till keeps its people to itself: a reset beside it is refused with a sentence', async () => {
  const { directory } = await shop();
  expect(openStaffFile(directory)).toMatchObject({
    ok: false,
    problem: { sentence: expect.stringMatching(/A terminal is running on .*Close it first/) },
  });
});

test('a damaged file, and one of a newer program, are left as they are', async () => {
  const { directory, close } = await shop();
  close();
  const file = join(directory, 'staff.db');
  const newer = new Database(file);
  newer.pragma('user_version = 99');
  newer.close();
  expect(openStaffFile(directory)).toMatchObject({
    problem: { sentence: expect.stringContaining('newer Counterfoil') },
  });
  writeFileSync(file, 'this is no database, and long enough to be looked at as one '.repeat(20));
  expect(openStaffFile(directory)).toMatchObject({ problem: { sentence: expect.stringContaining('is damaged') } });
});

test('nobody can take a line of the trail away, or change it', async () => {
  const { directory, close } = await shop();
  close();
  const sqlite = new Database(join(directory, 'staff.db'));
  expect(() => sqlite.exec('DELETE FROM trail')).toThrow('append-only');
  expect(() => sqlite.exec(`UPDATE trail SET line = '{}'`)).toThrow('append-only');
  sqlite.close();
});
