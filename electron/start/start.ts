import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { desktopHere } from './desktop-here.ts';
import { readStartOptions, usage } from './options.ts';
import { root, staleParts } from './stamps.ts';

const options = readStartOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${usage}`);
  process.exit(1);
}
if (options.help) {
  console.log(usage);
  process.exit(0);
}

// In a process of its own: the bundlers would stay in memory for as long as the till is open.
if (staleParts().length > 0) {
  const built = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const desktop = options.browser ? { missing: '' } : desktopHere(root, process.env);
if ('missing' in desktop && desktop.missing !== '') {
  console.log(`${desktop.missing}: Counterfoil is served to a browser instead.`);
}
const [program, args] =
  'electron' in desktop
    ? [desktop.electron, [root, ...options.rest]]
    : [process.execPath, [join(root, 'dist/browser/main.js'), ...options.rest]];

const host = spawn(program, args, { stdio: 'inherit', cwd: process.cwd() });
// The host is told what we are told, and gets the time to close its book.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => host.kill(signal));
host.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
