// npm run audit:verify -- --data DIR [--file FILE]
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { journalsUnder } from './data-argument.ts';
import { journalFile } from './database.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, file: { type: 'string' } } });
const say = (text: string) => process.stdout.write(`${text}\n`);

const files = values.file ? [values.file] : journalsUnder(values.data ?? '.').map(journalFile);
if (files.length === 0) {
  say(`There is no journal in ${values.data ?? 'this directory'}. Name the data directory with --data DIR.`);
  process.exitCode = 2;
}
for (const file of files) {
  const found = audit(file, dirname(file));
  if (found.ok) {
    say(`${file}: in order. ${found.rows} rows, ${found.actions} actions, chain ends in ${found.head}`);
  } else {
    say(`${file}: NOT in order from row ${found.row} on: ${found.why}.`);
    process.exitCode = 1;
  }
}
