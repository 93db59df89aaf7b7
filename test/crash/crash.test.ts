import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildVictim } from './build-victim.ts';
import { liveAndDie, setStage } from './history.ts';
import { seeded } from './random.ts';
import { startTill } from './till-process.ts';
import { judge } from './verdict.ts';

const SECONDS = Number(process.env['CRASH_SECONDS'] ?? 15);
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const ONE_HISTORY = 45;

function placeToDie(): string {
  const directory = mkdtempSync(join(tmpdir(), 'counterfoil-crash-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe('two tills killed again and again at every step, with vendors that lose answers', () => {
  const histories = Math.max(1, Math.round(SECONDS / ONE_HISTORY));
  const seconds = SECONDS / histories;
  const seeds = Array.from({ length: histories }, (_, index) => SEED + index);

  test.each(seeds)(
    'lose nothing that was accepted and do nothing twice (CRASH_SEED=%i)',
    { timeout: seconds * 1_000 + 180_000 },
    async (seed) => {
      const stage = await setStage(placeToDie(), 2);
      onTestFinished(() => stage.close());
      const random = seeded(seed);
      const end = performance.now() + seconds * 1_000;
      while (performance.now() < end) await liveAndDie(stage, random);
      const judged = performance.now();
      await judge(stage);
      const settling = ((performance.now() - judged) / 1_000).toFixed(1);
      const { kills, accepted, refused, steps } = stage.counts;
      const told = [...steps].map(([step, times]) => `${step} ${times}`).join(', ');
      process.stdout.write(
        `${kills} kills, ${accepted} accepted, ${refused} refused, settled in ${settling} s. ${told}\n`,
      );
      expect(kills).toBeGreaterThan(0);
    },
  );
});

test('a till killed within a migration starts the next time as if nothing had been', async () => {
  const program = await buildVictim();
  const directory = placeToDie();
  for (const count of [1, 2]) {
    const data = join(directory, `${count}`);
    mkdirSync(data);
    const environment = { COUNTERFOIL_LOYALTYDOG_TOKEN: 'x', COUNTERFOIL_LOYALTYDOG_PROGRAM: '0'.repeat(24) };
    const first = await startTill({ program, data, environment, step: 'migration', count });
    expect(first).toEqual({ said: '' });
    const again = await startTill({ program, data, environment });
    if ('said' in again) throw new Error(again.said);
    expect(await again.stop()).toBe(0);
  }
});
