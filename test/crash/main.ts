// npm run test:crash -- [--minutes 10] [--seed N]: the crash proof for as long as one likes.
// npm run test:crash -- --box 200 [--seed N]: a box of so many cards, and nothing else.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, box: { type: 'string' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write('--minutes takes a number above zero.\n');
  process.exit(2);
}

const box = values.box === undefined ? undefined : Number(values.box);
if (box !== undefined && !(Number.isInteger(box) && box >= 20 && box <= 2_000)) {
  process.stderr.write('--box takes a number of cards from 20 to 2000.\n');
  process.exit(2);
}

const root = join(import.meta.dirname, '../..');
const ended = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '-c',
    'test/vitest.config.ts',
    box === undefined ? 'crash/' : 'crash/box',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CRASH_SECONDS: `${minutes * 60 * 0.8}`,
      // Random histories are cheap: about a hundred a minute beside the killing.
      CRASH_HISTORIES: `${Math.round(minutes * 100)}`,
      ...(box === undefined ? {} : { CRASH_BOX: `${box}` }),
      ...(values.seed === undefined ? {} : { CRASH_SEED: values.seed }),
    },
  },
);
process.exit(ended.status ?? 1);
