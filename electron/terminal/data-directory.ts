import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartRefused } from './refusal.ts';

/** Where this machine's till keeps its book, unless `--data` says otherwise. The same for both hosts. */
function usualPlace(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Counterfoil');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Counterfoil');
    default:
      return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'counterfoil');
  }
}

/** Only its owner may look inside: the book of a till is nobody else's. */
export function openDataDirectory(asked: string | undefined): string {
  const directory = resolve(asked ?? usualPlace());
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new StartRefused(
      `The data directory ${directory} can't be written (${why}). Choose another with --data DIR, or give this user the right to write there.`,
      { cause },
    );
  }
  return directory;
}

/** Nothing of a till lies here yet: neither choices, nor people, nor a book. */
export function isUntouched(directory: string): boolean {
  return !['settings.json', 'staff.db', 'training', 'live'].some((name) => existsSync(join(directory, name)));
}
