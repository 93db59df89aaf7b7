import { openCardMemory, type CardMemory } from '#electron/journal/card-memory.ts';
import { openBoxBook, type BoxBook } from '#electron/journal/box-book.ts';
import { openDatabase } from '#electron/journal/database.ts';
import { keepUp, type UpkeepTiming } from '#electron/journal/upkeep.ts';
import { openExports, type Exports } from '#electron/journal/export.ts';
import { openLookUp, type LookUp } from '#electron/journal/look-up.ts';
import { openIssueBook, type IssueBook } from '#electron/journal/issue-book.ts';
import { openJournal, type Journal } from '#electron/journal/journal.ts';
import { sentenceOf, type DatabaseRefusal } from '#electron/journal/refusal.ts';
import type { Steps } from '#electron/journal/steps.ts';
import { machineTime, type Time } from '#electron/journal/time.ts';
import { join } from 'node:path';
import { keepLookedUp } from './keep-looked-up.ts';
import { careFor, type BookCare } from './book-care.ts';
import { StartRefused } from './refusal.ts';

export interface Book {
  readonly memory: CardMemory;
  readonly journal: Journal;
  readonly boxes: BoxBook;
  readonly lookUp: LookUp;
  readonly exports: Exports;
  readonly care: BookCare;
  readonly issues: IssueBook;
  close(): Promise<void>;
}

export interface BookPorts {
  readonly time?: Time;
  readonly steps?: Steps;
  readonly upkeep?: UpkeepTiming;
}

/** Play and earnest never share a page: each mode has a book of its own. */
export function openBook(directory: string, mode: 'training' | 'live', ports: BookPorts = {}): Book {
  const { time = machineTime, steps, upkeep } = ports;
  const opened = openDatabase(join(directory, mode), steps === undefined ? {} : { steps });
  if (!opened.ok) throw refusedFor(opened.problem);
  const database = opened.value;
  const memory = openCardMemory(database);
  const started = openJournal(database, { time, memory, ...(steps === undefined ? {} : { steps }) });
  if (!started.ok) {
    database.close();
    throw refusedFor(started.problem);
  }
  const journal = started.value;
  const keeping = keepUp(database, journal, time, {
    ...(steps === undefined ? {} : { steps }),
    ...(upkeep === undefined ? {} : { timing: upkeep }),
  });
  const lookUp = openLookUp(database.sqlite, journal.open);
  const lookingUp = keepLookedUp(lookUp, time);
  return {
    memory,
    journal,
    boxes: openBoxBook(database, steps),
    lookUp,
    exports: openExports(database.sqlite),
    care: careFor(join(directory, mode), journal, keeping),
    issues: openIssueBook(database),
    async close() {
      lookingUp.stop();
      await keeping.stop();
      journal.close();
      database.close();
    },
  };
}

function refusedFor(refusal: DatabaseRefusal): StartRefused {
  return new StartRefused(sentenceOf(refusal));
}
