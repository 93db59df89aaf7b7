import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, however deep. */
export function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}
