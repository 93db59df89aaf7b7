// npm run audit:verify -- EXPORT... | --data DIR | --file JOURNAL
import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { journalsUnder } from './data-argument.ts';
import { journalFile } from './database.ts';
import { verifyExport } from './export-verify.ts';

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, file: { type: 'string' } },
  allowPositionals: true,
});
const say = (text: string) => process.stdout.write(`${text}\n`);

for (const file of positionals) {
  if (!existsSync(file)) {
    say(`${file} is not there.`);
    process.exitCode = 2;
    continue;
  }
  const found = await verifyExport(file);
  if (found.ok) {
    say(
      `${file}: in order. ${found.rows} rows, ${found.first} to ${found.last}, chain ends in ${found.hash}\n` +
        'Compare the first letters of the last hash with those on a Z of the same row: a whole export that somebody made anew would show others.',
    );
  } else {
    say(`${file}: NOT in order from row ${found.row} on (line ${found.line}): ${found.why}.`);
    process.exitCode = 1;
  }
}

const journals = values.file ? [values.file] : journalsUnder(values.data ?? '.').map(journalFile);
const files = positionals.length > 0 && !values.file && !values.data ? [] : journals;
if (files.length === 0 && positionals.length === 0) {
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
