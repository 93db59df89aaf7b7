import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhatIsStale } from './build.ts';
import { desktopHere } from './desktop-here.ts';
import { readStartOptions, usage } from './options.ts';

const root = join(import.meta.dirname, '../..');

const options = readStartOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${usage}`);
  process.exit(1);
}
if (options.help) {
  console.log(usage);
  process.exit(0);
}

await buildWhatIsStale(console.log);

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
