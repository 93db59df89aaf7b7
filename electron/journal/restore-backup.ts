// npm run journal:restore -- --data DIR [--from FILE | --as-it-is]
import { parseArgs } from 'node:util';
import { journalsUnder } from './data-argument.ts';
import { restore } from './restore.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    from: { type: 'string' },
    'as-it-is': { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

const [directory, another] = journalsUnder(values.data ?? '.');
if (directory === undefined || another !== undefined) {
  say('Name the directory of one journal with --data: the one that holds its journal.db (live or training).');
  process.exitCode = 2;
} else {
  const from = values['as-it-is'] ? 'as-it-is' : (values.from ?? 'newest');
  const restored = restore(directory, from, new Date());
  if (restored.ok) {
    const { aside, lost } = restored.value;
    say(`Restored from ${restored.value.from}; ${lost} later rows are not in it.`);
    if (aside !== null) say(`What was there before lies in ${aside}.`);
    say('Every action that was open is now unknown and will be read up at its vendor before anything is sent again.');
  } else {
    say(restored.problem);
    process.exitCode = 1;
  }
}
