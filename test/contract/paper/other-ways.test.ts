import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { encodeSlip } from '#electron/paper/bytes/encode-slip.ts';
import { openPaperFile } from '#electron/paper/queue/paper-file.ts';
import { toDevice } from '#electron/paper/ways/device.ts';
import { patience } from '#electron/paper/ways/patience.ts';
import type { Sending } from '#electron/paper/ways/sending.ts';
import { toSystemQueue } from '#electron/paper/ways/system-queue.ts';
import { counterfoil } from '#shared/paper/counterfoil.ts';
import { waySchema } from '#shared/paper/printer.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { stubOf, taking } from '#test/unit/paper/actions.ts';

const slip = counterfoil(stubOf(taking()), paperSpeech('en'));
const bytes = encodeSlip(slip, { speaks: 'esc-pos', roll: 80, letters: 'drawn', cuts: true });

function sendingOf() {
  const begun = vi.fn<() => void>();
  const sending: Sending = {
    bytes,
    speaks: 'esc-pos',
    begin: begun,
    trouble: () => undefined,
    signal: new AbortController().signal,
  };
  return { sending, begun };
}

describe('a printer that is a device file', () => {
  test('gets the bytes as they are', async () => {
    const path = join(scratchDirectory(), 'lp0');
    execFileSync('mkfifo', [path]);
    const reader = await open(path, 'r+');
    onTestFinished(() => reader.close());
    const { sending, begun } = sendingOf();
    const sent = toDevice(path, sending, patience);
    const got: Buffer[] = [];
    for (let length = 0; length < bytes.length;) {
      const { bytesRead, buffer } = await reader.read(Buffer.alloc(8192), 0, 8192);
      got.push(Buffer.from(buffer.subarray(0, bytesRead)));
      length += bytesRead;
    }
    expect(await sent).toEqual({ became: 'printed' });
    expect(begun).toHaveBeenCalledTimes(1);
    expect(Buffer.concat(got).equals(bytes)).toBe(true);
  });

  test('that is a file like any other is left as it is', async () => {
    const path = join(scratchDirectory(), 'notes.txt');
    writeFileSync(path, 'keep me');
    const { sending, begun } = sendingOf();
    expect(await toDevice(path, sending, patience)).toEqual({ became: 'waiting', trouble: 'no-such-printer' });
    expect(await toDevice(`${path}.gone`, sending, patience)).toMatchObject({ became: 'waiting' });
    expect(begun).not.toHaveBeenCalled();
    expect(readFileSync(path, 'utf8')).toBe('keep me');
  });

  test('that takes nothing for too long leaves a slip that is unsure', async () => {
    const path = join(scratchDirectory(), 'lp0');
    execFileSync('mkfifo', [path]);
    const reader = await open(path, 'r+');
    const { sending } = sendingOf();
    const impatient = { ...patience, betweenQuestions: 10, toTake: 50 };
    expect(await toDevice(path, sending, impatient)).toEqual({ became: 'unsure', trouble: 'not-answering' });
    // What hangs in the write is let go of.
    const drained = setInterval(() => void reader.read(Buffer.alloc(65_536), 0, 65_536), 5);
    onTestFinished(async () => {
      clearInterval(drained);
      await reader.close();
    });
  });
});

describe('a queue of the system', () => {
  /** A program that takes `lp`'s arguments, and leaves what it got in a file. */
  function lpThat(ends: number): { file: string; used: () => string } {
    const directory = scratchDirectory();
    const [program, file, asked] = ['lp', 'got', 'asked'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(program, `#!/bin/sh\necho "$@" > '${asked}'\ncat > '${file}'\nexit ${ends}\n`);
    chmodSync(program, 0o700);
    vi.stubEnv('COUNTERFOIL_LP', program);
    onTestFinished(() => void vi.unstubAllEnvs());
    return { file, used: () => readFileSync(asked, 'utf8').trim() };
  }

  test('is handed the bytes raw, by its name', async () => {
    const lp = lpThat(0);
    expect(await toSystemQueue('counter', sendingOf().sending)).toEqual({ became: 'printed' });
    expect(lp.used()).toBe('-d counter -o raw -s');
    expect(readFileSync(lp.file).equals(bytes)).toBe(true);
  });

  test('that is not there leaves the slip waiting', async () => {
    lpThat(1);
    expect(await toSystemQueue('nowhere', sendingOf().sending)).toEqual({
      became: 'waiting',
      trouble: 'no-such-printer',
    });
    vi.stubEnv('COUNTERFOIL_LP', '/no/such/program');
    expect(await toSystemQueue('counter', sendingOf().sending)).toMatchObject({ became: 'waiting' });
  });

  test('can’t be named so that its program takes the name for an option', () => {
    for (const queue of ['-o', '--help', 'a b', 'a;b', '', 'a/b'])
      expect(waySchema.safeParse({ by: 'system', queue }).success).toBe(queue === 'a;b');
    for (const host of ['-h', 'a b', 'a/b', ''])
      expect(waySchema.safeParse({ by: 'network', host }).success).toBe(false);
  });
});

test('a queue that can’t be read is put aside, and the till has a new one', () => {
  const directory = scratchDirectory();
  writeFileSync(join(directory, 'paper.db'), 'this is no database, and long enough to be looked at as one');
  const told: unknown[] = [];
  openPaperFile(directory, (fault) => told.push(fault)).close();
  expect(told).toHaveLength(1);
  expect(readdirSync(directory).filter((name) => name.startsWith('paper.db.damaged-'))).toHaveLength(1);
  expect(existsSync(join(directory, 'paper.db'))).toBe(true);
});

test('where no file can be written a till prints all the same, and has it reported', () => {
  const told: unknown[] = [];
  const directory = scratchDirectory();
  mkdirSync(join(directory, 'paper.db'));
  const memory = openPaperFile(directory, (fault) => told.push(fault));
  onTestFinished(() => void memory.close());
  expect(memory.memory).toBe(true);
  expect(told).toHaveLength(1);
});
