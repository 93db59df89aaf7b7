import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { nothing, summary, type Tally } from '../run/tally.ts';
import { buildImage } from './image.ts';
import { bringTools, CantVirtualise } from './tools.ts';

/**
 * npm run test:hardware [-- --usb]: boots a small Linux in QEMU (no KVM, no root) with readers that the kernel
 * believes to be real, and lets this house's own scanner process read them.
 */
const root = join(import.meta.dirname, '../..');
const usb = process.argv.includes('--usb');
const verbose = process.argv.includes('--verbose');
const cache = join(root, 'build/hardware');
const PATIENCE = 240_000;

mkdirSync(cache, { recursive: true });
const started = performance.now();
try {
  const tools = bringTools(cache, usb, (line) => console.log(line));
  const image = await buildImage(root, join(cache, usb ? 'usb' : 'uhid'), tools, usb);
  const { passed, failed, finished } = await boot(tools.qemu, image);
  const seconds = Math.round((performance.now() - started) / 1000);
  if (!finished) console.log('not ok  the guest came to no end');
  console.log(`${seconds} s`);
  tell({ passed, failed: failed + (finished ? 0 : 1), skipped: [] });
} catch (problem) {
  if (!(problem instanceof CantVirtualise)) throw problem;
  console.log(`skipped: ${problem.message}`);
  tell({ ...nothing, skipped: [{ title: 'readers in a virtual machine', reason: problem.message }] });
}

/** For a person, for the exit code, and for the run that counts all suites together. */
function tell(tally: Tally): void {
  console.log(summary(tally));
  process.exitCode = tally.failed === 0 ? 0 : 1;
  const file = process.env['COUNTERFOIL_TALLY'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
}

async function boot(qemu: string, { kernel, initrd }: { kernel: string; initrd: string }) {
  const machine = '-accel tcg,thread=multi -cpu qemu64 -M q35 -m 1536 -smp 2 -nodefaults -no-user-config -display none';
  const quiet = '-nographic -serial stdio -no-reboot -net none'.split(' ');
  const args = [
    ...machine.split(' '),
    ...quiet,
    '-kernel',
    kernel,
    '-initrd',
    initrd,
    '-append',
    'console=ttyS0 quiet panic=-1 loglevel=3',
  ];
  const child = spawn(qemu, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  process.on('exit', () => child.kill('SIGKILL'));
  let passed = 0;
  let failed = 0;
  let finished = false;
  for await (const raw of createInterface({ input: child.stdout })) {
    const text = stripVTControlCharacters(raw).replace(/^.*?(?=(?:not )?ok )|\r$/g, '');
    if (text.startsWith('ok ')) passed += 1;
    if (text.startsWith('not ok ')) failed += 1;
    // QEMU's own exit code says nothing; the guest's last word does.
    if (text.startsWith('GUEST_RC=')) finished = true;
    if (verbose || /^(ok |not ok |  |GUEST insmod)/.test(text)) console.log(text);
  }
  clearTimeout(stop);
  return { passed, failed, finished };
}
