// npm run staff:reset -- --data DIR --person NAME
import { userInfo } from 'node:os';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pinSchema } from '#shared/contract/staff.ts';
import { askHidden } from './ask-hidden.ts';
import { peopleStore, type PeopleStore } from './people-store.ts';
import { isEasyPin } from './pin.ts';
import { resetManager } from './reset-manager.ts';
import { openStaffFile } from './staff-file.ts';

const USAGE = 'Name the data directory and the manager: npm run staff:reset -- --data DIR --person NAME';

const { values } = parseArgs({ options: { data: { type: 'string' }, person: { type: 'string' } } });
const say = (text: string) => process.stdout.write(`${text}\n`);
const stop = (text: string, code: number) => {
  say(text);
  process.exitCode = code;
};

async function main(): Promise<void> {
  if (values.data === undefined || !existsSync(values.data)) return stop(USAGE, 2);
  const opened = openStaffFile(resolve(values.data));
  if (!opened.ok) return stop(opened.problem.sentence, 1);
  const store = peopleStore(opened.value, () => Date.now());
  try {
    await reset(store, values.person?.trim());
  } finally {
    store.close();
  }
}

async function reset(store: PeopleStore, name: string | undefined): Promise<void> {
  const managers = store.all().filter((it) => it.role === 'manager' && it.active);
  if (!name) return stop(`${USAGE}\nManagers here: ${managers.map((it) => it.name).join(', ') || 'none'}`, 2);
  // Not as an argument: those stand in the list of processes and in the shell's history.
  const pin = await askHidden(`New PIN for ${name}, six digits: `);
  if (!pinSchema.safeParse(pin).success) return stop('A PIN is six digits. Nothing was changed.', 2);
  if (isEasyPin(pin)) return stop('Everybody tries that PIN first. Nothing was changed.', 2);
  const done = await resetManager(store, name, pin, userInfo().username);
  if (!done.ok) return stop(`${done.problem} Nothing was changed.`, 2);
  say(`${name} has a new PIN and may try at once. The till's journal will say that ${userInfo().username} did this.`);
}

await main();
