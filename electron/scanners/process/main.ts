import { setTimeout as pause } from 'node:timers/promises';
import { readerProfiles } from '../virtual/profiles.ts';
import { PretendedReaders } from '../virtual/port.ts';
import { reportsFor } from '../virtual/send.ts';
import { askedSchema, type Asked, type Told } from '../messages.ts';
import { channelToTerminal } from './channel.ts';
import { openNodeHid } from './node-hid.ts';
import { systemTimer } from './session.ts';
import { ReaderWatch, type WatchOutput } from './watch.ts';

/**
 * The scanner process: everything that touches USB lives and dies here, with neither window nor journal in reach.
 * Whatever goes wrong that is not foreseen ends it; the terminal's supervisor starts it anew.
 */
const channel = channelToTerminal();
const tell = (told: Told) => channel.post(told);

const output: WatchOutput = {
  readers: () => tell({ say: 'readers', readers: watches.flatMap((it) => it.readers()) }),
  decoded: (reader, decoded, reports, at) => tell({ say: 'decoded', reader, decoded, reports: [...reports], at }),
};

const pretended = new PretendedReaders();
const pretending = new ReaderWatch(pretended, output, systemTimer, true);
const watches = [pretending];

async function pretend({ reader, code, aim, pace }: Extract<Asked, { ask: 'pretend' }>): Promise<void> {
  // A keyboard-mode reader types into a window; the terminal plays that one itself.
  if (reader === 'keyboard') return;
  const profile = readerProfiles[reader];
  const path = pretended.plug(profile);
  await pretending.look();
  for (const report of reportsFor(profile, code, aim)) {
    pretended.send(path, report);
    if (pace > 0) await pause(pace);
  }
}

async function answer(asked: Asked): Promise<void> {
  if (asked.ask === 'ping') tell({ say: 'pong' });
  else if (asked.ask === 'quit') process.exit(0);
  else if (asked.ask === 'pretend') await pretend(asked);
  else for (const it of watches) await it.beep(asked.reader);
}

channel.onMessage((message) => void answer(askedSchema.parse(message)));

const real = await openNodeHid();
if (real.port !== undefined) watches.push(new ReaderWatch(real.port, output, systemTimer));
tell({ say: 'ready', why: real.port === undefined ? real.why : null });
for (const it of watches) await it.start();
output.readers([]);
