import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram, type Ended } from '../run/program.ts';

export const root = join(import.meta.dirname, '../..');

/** The real rules of this repository, in an otherwise empty house where wrong things can be planted. */
const rules = [
  'package.json',
  'tsconfig.json',
  'knip.jsonc',
  'oxlint.config.ts',
  '.dependency-cruiser.mjs',
  ...['shared', 'electron', 'electron/desktop', 'electron/desktop/preload', 'renderer', 'test'].map(
    (room) => `${room}/tsconfig.json`,
  ),
];

export class PlantedHouse {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterfoil-plants-')));

  constructor(files: Readonly<Record<string, string>>) {
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const rule of rules) {
      mkdirSync(dirname(join(this.folder, rule)), { recursive: true });
      copyFileSync(join(root, rule), join(this.folder, rule));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs one of the installed tools inside the house. */
  run(script: string, ...args: string[]): Promise<Ended> {
    return runProgram(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: this.folder });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
