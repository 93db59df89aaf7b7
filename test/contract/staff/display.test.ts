import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayFor, nothingChosen, themes, type OwnDisplay } from '#shared/domain/display.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, pins, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

/** What a window shows: the till's own, and over it what its person chose. */
async function seenAt(ask: Ask, session: string) {
  const { display } = valueOf(await ask(session, 'terminal/state', {}));
  const { person } = valueOf(await ask(session, 'staff/state', {}));
  return displayFor(display, person?.display);
}

test('before the shop has people, what a window chooses is the till’s', async () => {
  const { ask } = wholeTill(scratchDirectory(), new ManualTime());
  valueOf(await ask('1', 'display/set', { theme: 'dark', language: 'pl' }));
  expect(valueOf(await ask('2', 'terminal/state', {})).display).toEqual({
    theme: 'dark',
    language: 'pl',
    sounds: true,
  });
});

test('a person’s language, theme and sounds are theirs at every window, and survive a restart; the till keeps its own', async () => {
  const directory = scratchDirectory();
  const { ask, events, close } = wholeTill(directory, new ManualTime());
  await hire(ask);
  await signIn(ask, '1', 'Ada');
  await signIn(ask, '2', 'Jo Larsen');
  events.length = 0;
  valueOf(await ask('1', 'display/set', { language: 'ar', sounds: false }));
  expect(events.map((it) => it.name)).toEqual(['staff/changed']);
  const usual = { theme: 'system', language: 'en', sounds: true };
  expect(await seenAt(ask, '1')).toEqual({ ...usual, language: 'ar', sounds: false });
  expect(await seenAt(ask, '2')).toEqual(usual);
  await signIn(ask, '2', 'Ada');
  expect(await seenAt(ask, '2')).toMatchObject({ language: 'ar' });
  valueOf(await ask('2', 'staff/sign-out', {}));
  expect(await seenAt(ask, '2')).toEqual(usual);
  await close();

  const again = wholeTill(directory, new ManualTime()).ask;
  await signIn(again, '1', 'Ada');
  expect(await seenAt(again, '1')).toEqual({ ...usual, language: 'ar', sounds: false });
  valueOf(await again('1', 'display/set', { language: null }));
  expect(await seenAt(again, '1')).toEqual({ ...usual, sounds: false });
});

test('a manager adds somebody with a language, and changes the till’s own for those who chose nothing', async () => {
  const { ask } = wholeTill(scratchDirectory(), new ManualTime());
  await hire(ask);
  await signIn(ask, 'office', 'Jo Larsen');
  const added = valueOf(
    await ask('office', 'staff/add', { name: 'Ewa', role: 'cashier', pin: '570219', language: 'pl' }),
  );
  valueOf(await ask('office', 'display/set', { whose: 'till', language: 'fr', theme: 'dark' }));
  valueOf(await ask('1', 'staff/sign-in', { person: added.id, pin: '570219' }));
  expect(await seenAt(ask, '1')).toMatchObject({ language: 'pl', theme: 'dark' });
  await signIn(ask, '2', 'Ada');
  expect(await seenAt(ask, '2')).toMatchObject({ language: 'fr', theme: 'dark' });
  expect(await ask('2', 'display/set', { whose: 'till', theme: 'light' })).toMatchObject({
    problem: { needs: 'change-settings' },
  });
});

test('a choice made while a new PIN is being hashed is not lost', async () => {
  const { ask } = wholeTill(scratchDirectory(), new ManualTime());
  await hire(ask);
  await signIn(ask, '1', 'Ada');
  const changing = ask('1', 'staff/change-pin', { pin: pins.Ada, newPin: '739166' });
  await Promise.resolve();
  valueOf(await ask('1', 'display/set', { theme: 'dark' }));
  valueOf(await changing);
  expect(await seenAt(ask, '1')).toMatchObject({ theme: 'dark' });
});

test('whatever is chosen in whatever order, each window shows its person’s last word, and else the till’s', async () => {
  const chosen = fc.record<{ [Name in keyof OwnDisplay]?: OwnDisplay[Name] }>(
    {
      theme: fc.constantFrom(null, ...themes),
      language: fc.constantFrom(null, 'en', 'de', 'ar'),
      sounds: fc.constantFrom(null, true, false),
    },
    { requiredKeys: [] },
  );
  const who = fc.constantFrom('Ada' as const, 'Ines' as const, 'till' as const);
  const { ask } = wholeTill(scratchDirectory(), new ManualTime());
  await hire(ask);
  await signIn(ask, 'Ada', 'Ada');
  await signIn(ask, 'Ines', 'Ines');
  const own: Record<'Ada' | 'Ines', OwnDisplay> = { Ada: nothingChosen, Ines: nothingChosen };
  let till = valueOf(await ask('x', 'terminal/state', {})).display;
  await fc.assert(
    fc.asyncProperty(who, chosen, async (name, choice) => {
      if (name === 'till') {
        valueOf(await ask('Ines', 'display/set', { whose: 'till', ...choice }));
        till = displayFor(till, { ...nothingChosen, ...choice });
      } else {
        valueOf(await ask(name, 'display/set', choice));
        own[name] = { ...own[name], ...choice };
      }
      for (const each of ['Ada', 'Ines'] as const) expect(await seenAt(ask, each)).toEqual(displayFor(till, own[each]));
    }),
    { numRuns: 60 },
  );
});
