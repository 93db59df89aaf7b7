import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { udevRule } from '#electron/scanners/udev.ts';
import { buildWhatIsStale } from './build.ts';

const root = join(import.meta.dirname, '../..');

await buildWhatIsStale(console.log);
writeUdevRule();
process.exitCode = await electronBuilder(process.argv.slice(2));

/** electron-builder.yml puts this file into the .deb. */
function writeUdevRule(): void {
  const folder = join(root, 'build/package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '60-counterfoil.rules'), udevRule());
}

/**
 * COUNTERFOIL_ELECTRON_DIST names an unpacked Electron, for machines that can't download one. electron-builder says
 * itself what went wrong; the line added here is the one it leaves out.
 */
async function electronBuilder(args: readonly string[]): Promise<number> {
  const dist = process.env['COUNTERFOIL_ELECTRON_DIST'];
  const own = dist === undefined ? [] : [`-c.electronDist=${dist}`];
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const child = spawn(process.execPath, [cli, '--publish', 'never', ...own, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => child.on('exit', (exit) => resolve(exit ?? 1)));
  if (code !== 0 && dist === undefined) {
    console.error(
      'electron-builder downloads Electron and its packing tools. Where it can not, set COUNTERFOIL_ELECTRON_DIST ' +
        'to an unpacked Electron and ask for the folder alone: npm run package -- --dir',
    );
  }
  return code;
}
