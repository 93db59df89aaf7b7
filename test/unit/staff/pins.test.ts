import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitAfter } from '#electron/staff/lock-out.ts';
import { hashPin, isEasyPin, pinFits, usualCost } from '#electron/staff/pin.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { cheapPins, openTheStaff } from '#test/fakes/people.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function shop(directory = scratchDirectory(), clock = new ManualTime()) {
  const room = openTheStaff(directory, clock);
  if (!room.staff.setUp) await room.staff.makeFirst('back office', 'Jo Larsen', '482913');
  const jo = room.staff.people[0]!;
  return { ...room, directory, clock, jo };
}

test('a PIN fits its own hash and no other, and two hashes of one PIN differ', async () => {
  const [one, two] = [await hashPin('482913', cheapPins), await hashPin('482913', cheapPins)];
  expect(one).not.toBe(two);
  expect(await pinFits('482913', one)).toBe(true);
  expect(await pinFits('482914', one)).toBe(false);
  expect(await pinFits('482913', one.replace('scrypt', 'plain'))).toBe(false);
});

test('the hash that shops get costs a guesser 32 MiB', async () => {
  expect(128 * 2 ** usualCost.log2N * usualCost.r).toBe(32 * 1024 * 1024);
  expect(await hashPin('482913', usualCost)).toMatch(/^scrypt\$15\$8\$1\$/);
});

test.each(['000000', '111111', '123456', '987654', '654321', '012345'])('%s is refused as a PIN', (pin) => {
  expect(isEasyPin(pin)).toBe(true);
});

test.each(['482913', '121212', '135790', '112345'])('%s may be a PIN', (pin) => {
  expect(isEasyPin(pin)).toBe(false);
});

test('the wait grows from half a minute to an hour and no further', () => {
  expect([1, 2, 3, 4, 5, 10, 1000].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, HOUR, HOUR]);
});

test('a guesser who tries without pause for a week gets fewer than 200 guesses, the right PIN among the locked ones', async () => {
  const { staff, clock, jo } = await shop();
  const end = clock.tick() + 7 * 24 * HOUR;
  let looked = 0;
  while (clock.tick() < end) {
    const answer = await staff.signIn('guesser', jo.id, '100000');
    expect(answer.ok).toBe(false);
    looked += 1;
    // In mid lock-out not even the right one opens.
    if (looked > 3)
      expect(await staff.signIn('guesser', jo.id, '482913')).toMatchObject({ problem: { code: 'locked' } });
    await clock.pass(Math.max(1, (staff.lockedUntil(jo) ?? 0) - clock.wall()));
  }
  expect(looked).toBeLessThan(200);
});

test('a hundred guesses at once are three guesses', async () => {
  const { staff, jo } = await shop();
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => staff.signIn(`window ${n}`, jo.id, String(200_000 + n))),
  );
  const codes = answers.map((it) => (it.ok ? 'ok' : it.problem.code));
  expect(codes.filter((it) => it === 'wrong-code')).toHaveLength(2);
  expect(codes.filter((it) => it === 'locked')).toHaveLength(98);
});

test('the right PIN forgets the wrong ones before it', async () => {
  const { staff, jo } = await shop();
  for (let round = 0; round < 5; round += 1) {
    for (const pin of ['200001', '200002']) expect((await staff.signIn('1', jo.id, pin)).ok).toBe(false);
    expect((await staff.signIn('1', jo.id, '482913')).ok).toBe(true);
  }
});

test('a restart in mid lock-out keeps the delay, and the count goes on from where it was', async () => {
  const { staff, jo, clock, directory, close } = await shop();
  for (let n = 0; n < 5; n += 1) {
    await staff.signIn('1', jo.id, '200000');
    await clock.pass(n < 2 ? 0 : (staff.lockedUntil(jo) ?? clock.wall()) - clock.wall() - (n === 4 ? 50_000 : 0));
  }
  expect(staff.lockedUntil(jo)).toBe(clock.wall() + 50_000);
  close();

  const again = openTheStaff(directory, clock);
  expect(again.staff.lockedUntil(jo)).toBe(clock.wall() + 50_000);
  expect(await again.staff.signIn('1', jo.id, '482913')).toMatchObject({ problem: { code: 'locked' } });
  await clock.pass(50_000);
  await again.staff.signIn('1', jo.id, '200000');
  expect(again.staff.lockedUntil(jo)).toBe(clock.wall() + 4 * MINUTE);
  await clock.pass(4 * MINUTE);
  expect((await again.staff.signIn('1', jo.id, '482913')).ok).toBe(true);
});

test('setting the clock of the machine forward does not shorten a wait, and back does not make it endless', async () => {
  const { staff, jo, clock, directory, close } = await shop();
  for (const pin of ['200001', '200002', '200003']) await staff.signIn('1', jo.id, pin);
  clock.setWall(24 * HOUR);
  expect(await staff.signIn('1', jo.id, '482913')).toMatchObject({ problem: { code: 'locked' } });
  clock.setWall(-1000 * HOUR);
  close();
  const again = openTheStaff(directory, clock);
  await clock.pass(30_000);
  expect((await again.staff.signIn('1', jo.id, '482913')).ok).toBe(true);
});

test('no byte of the people’s file holds a PIN, whether it was right or wrong', async () => {
  const { staff, jo, directory, close } = await shop();
  for (const pin of ['739155', '739166', '739177']) await staff.signIn('1', jo.id, pin);
  close();
  const bytes = readFileSync(join(directory, 'staff.db')).toString('latin1');
  for (const pin of ['482913', '739155', '739166', '739177']) expect(bytes).not.toContain(pin);
  expect(bytes).toContain('locked-out');
});
