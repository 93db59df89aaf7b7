import { expect, test } from 'vitest';
import { turnstileBefore } from '#electron/terminal/turnstile.ts';

/** A door that somebody opens later. */
function door() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const asker = { session: 'window' };

test('whoever works alone waits for the calls under way, and later calls wait for them', async () => {
  const said: string[] = [];
  const [slow, work] = [door(), door()];
  const { dispatch, alone } = turnstileBefore(async (name) => {
    said.push(`${name} in`);
    if (name === 'queue/list') await slow.opened;
    said.push(`${name} out`);
    return { kind: 'no-such-call' };
  });
  const first = dispatch('queue/list', {}, asker);
  await Promise.resolve();
  const working = alone(async () => {
    said.push('alone');
    await work.opened;
  });
  await Promise.resolve();
  const later = dispatch('card/find', {}, asker);
  slow.open();
  await first;
  work.open();
  await Promise.all([working, later]);
  expect(said).toEqual(['queue/list in', 'queue/list out', 'alone', 'card/find in', 'card/find out']);
});

test('two never work at once, and one that stumbles lets the next in', async () => {
  let inside = 0;
  let most = 0;
  const { alone } = turnstileBefore(() => Promise.resolve({ kind: 'no-such-call' }));
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await Promise.resolve();
    inside -= 1;
    throw new Error('stumbled');
  };
  const ends = await Promise.allSettled([alone(work), alone(work), alone(work)]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(most).toBe(1);
});
