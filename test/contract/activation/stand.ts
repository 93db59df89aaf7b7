import { setTimeout as pause } from 'node:timers/promises';
import { machineTime } from '#electron/journal/time.ts';
import { usualTiming } from '#electron/journal/timing.ts';
import type { Batch } from '#shared/contract/batch.ts';
import type { PlayCard } from '#shared/contract/training.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { cheapPins } from '#test/fakes/people.ts';
import { valueOf, wholeTill } from '#test/fakes/whole-till.ts';

export const session = 'window';

/** A whole till in training, by the machine's own clock. */
export function till(directory: string) {
  const made = wholeTill(directory, new ManualTime(), {
    ports: { time: machineTime, pinCost: cheapPins, timing: { ...usualTiming, firstWait: 20, quiet: 200 } },
  });
  const state = async () => valueOf(await made.ask(session, 'batch/state', {})).batch;
  const scan = async (code: string) => valueOf(await made.ask(session, 'batch/scan', { code, entry: 'scanned' }));

  const until = async (holds: (batch: Batch) => boolean): Promise<Batch> => {
    for (;;) {
      const batch = await state();
      if (batch !== null && holds(batch)) return batch;
      await pause(5);
    }
  };
  const cards = async (lesson: PlayCard['lesson']) =>
    valueOf(await made.ask(session, 'training/play-cards', {})).flatMap((it) =>
      it.lesson === lesson ? it.number : [],
    );
  return { ...made, state, scan, until, cards };
}

export const known = (batch: Batch) => batch.rows.every((row) => row.found !== 'asking');
export const confirmed = (batch: Batch) =>
  batch.rows.filter((row) => row.found === 'ready').every((row) => row.action?.state === 'confirmed');
