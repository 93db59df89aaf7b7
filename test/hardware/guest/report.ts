import { setTimeout as pause } from 'node:timers/promises';

/** Runs the tests one after the other and prints a line for each; the machine outside counts them. */
export async function runTests(
  tests: Readonly<Record<string, () => Promise<void>>>,
  tidy: () => Promise<void>,
): Promise<never> {
  let failed = 0;
  for (const [name, body] of Object.entries(tests)) {
    try {
      await body();
      await tidy();
      console.log(`ok ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`not ok ${name}`);
      for (const line of String(error instanceof Error ? error.stack : error)
        .split('\n')
        .slice(0, 12))
        console.log(`  ${line}`);
      // What this one left plugged in must not spoil the next.
      await tidy().catch(() => undefined);
    }
  }
  process.exit(failed === 0 ? 0 : 1);
}

/** Waits until it is so. A guest without KVM is slow: patience is generous, and costs nothing when all goes well. */
export async function until(what: string, so: () => boolean, patience = 8_000): Promise<void> {
  const end = Date.now() + patience;
  while (!so()) {
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain for: ${what}`);
    await pause(3);
  }
}
