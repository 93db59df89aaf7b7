import { StartRefused } from '#electron/terminal/refusal.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveTill } from './host.ts';
import { readOptions, usage } from './options.ts';

/** Beside this file in the built program; in `dist/` when the sources run as they stand. */
function builtPage(): string {
  const places = [join(import.meta.dirname, '../renderer'), join(import.meta.dirname, '../../dist/renderer')];
  const place = places.find((candidate) => existsSync(join(candidate, 'index.html')));
  if (place === undefined) throw new StartRefused('The page is not built yet. Run "npm start", which builds it first.');
  return place;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(usage);
  else await serveTill(options, { page: options.json ? undefined : builtPage() });
} catch (refusal) {
  if (!(refusal instanceof StartRefused)) throw refusal;
  console.error(refusal.message);
  process.exit(1);
}
