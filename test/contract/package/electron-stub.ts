import { SENTINEL } from '@electron/fuses/dist/constants.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fuses = 8;

/** What an unpacked Electron looks like to electron-builder: its files by name, and fuses that can be blown. */
export function stubElectron(folder: string, version: string): void {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, name), name);
  }
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'locales/en-US.pak'), '');
  // A real binary holds this mark, the version of the fuses, how many there are, and one character for each.
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses]), Buffer.from('1'.repeat(fuses))]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stub'), wire, Buffer.from('stub')]), {
    mode: 0o755,
  });
}
