import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { drawSlip } from '#electron/paper/dots/draw-slip.ts';
import { openPaper, type Paper } from '#electron/paper/paper.ts';
import type { Printers } from '#electron/paper/printers.ts';
import { patience } from '#electron/paper/ways/patience.ts';
import { send } from '#electron/paper/ways/send.ts';
import { counterfoil } from '#shared/paper/counterfoil.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { agreed, stubOf, taking } from '#test/unit/paper/actions.ts';
import { fakePrinter } from './printer-here.ts';

const quick = {
  ...patience,
  toAnswer: 80,
  toConnect: 500,
  toHangUp: 200,
  betweenQuestions: 20,
  unanswered: 3,
  calm: 4,
};
/** Long enough for a busy machine; nothing here waits for a time. */
const soon = { timeout: 10_000, interval: 5 };
const slip = counterfoil(stubOf(taking({ state: 'confirmed', settlement: agreed })), paperSpeech('en'));

type Fake = Awaited<ReturnType<typeof fakePrinter>>;

function paperFor(way: Printer['way'], more: Partial<Printer> = {}, directory = scratchDirectory()) {
  const printer: Printer = {
    id: randomUUID(),
    name: 'Counter',
    way,
    speaks: 'esc-pos',
    roll: 80,
    letters: 'drawn',
    cuts: true,
    ...more,
  };
  let kept: Printers = { printers: [printer], main: printer.id };
  const bugs: unknown[] = [];
  const open = (): Paper =>
    openPaper({
      directory,
      settings: { read: () => kept, keep: (next) => (kept = next) },
      changed: () => undefined,
      send: (to, sending) => send(to.way, sending, quick),
      report: (bug) => bugs.push(bug),
      retryMs: [10, 20],
    });
  const paper = open();
  onTestFinished(async () => {
    await paper.close();
    expect(bugs).toEqual([]);
  });
  const print = () => {
    const job = paper.print(slip);
    if (!job.ok) throw new Error(job.problem.code);
    return job.value.id;
  };
  const job = (id: number) => paper.state.jobs.find((it) => it.id === id);
  const becomes = (id: number, state: string, trouble: string | null = null) =>
    vi.waitFor(() => expect(job(id)).toMatchObject({ state, trouble }), soon);
  return { paper, print, job, becomes, printer, directory, open };
}

function sameDots(fake: Fake, roll: 58 | 80 = 80): void {
  const asked = drawSlip(slip, roll);
  const [came] = fake.printouts;
  const height = Math.min(asked.height, came?.raster.height ?? 0);
  expect(height).toBe(asked.height);
  expect(Buffer.from(came?.raster.bits.subarray(0, asked.bits.length) ?? []).equals(asked.bits)).toBe(true);
}

describe.each(['esc-pos', 'star-prnt'] as const)('a printer that speaks %s', (speaks) => {
  test.each([80, 58] as const)('puts onto %s mm of paper the very dots that the screen shows', async (roll) => {
    const fake = await fakePrinter(speaks, roll === 80 ? 576 : 384);
    const { print, becomes } = paperFor(fake.way, { speaks, roll });
    await becomes(print(), 'printed');
    expect(fake.faults).toEqual([]);
    expect(fake.printouts).toHaveLength(1);
    sameDots(fake, roll);
  });

  test.each([
    ['paperOut', 'paper-out'],
    ['coverOpen', 'cover-open'],
  ] as const)(
    'is not sent a slip while %s; the slip comes once it is put right, and once only',
    async (fault, trouble) => {
      const fake = await fakePrinter(speaks);
      fake.manners[fault] = true;
      const { print, becomes } = paperFor(fake.way, { speaks });
      const id = print();
      await becomes(id, 'waiting', trouble);
      expect(fake.got).toBe(0);
      fake.manners[fault] = false;
      await becomes(id, 'printed');
      expect(fake.printouts).toHaveLength(1);
      sameDots(fake);
    },
  );

  test('that runs out in the middle says so, and goes on with the same slip when it has paper', async () => {
    const fake = await fakePrinter(speaks);
    fake.manners.runsOutAfter = 20_000;
    const { print, becomes } = paperFor(fake.way, { speaks });
    const id = print();
    await becomes(id, 'printing', 'paper-out');
    fake.manners.runsOutAfter = Number.POSITIVE_INFINITY;
    fake.manners.paperOut = false;
    await becomes(id, 'printed');
    expect(fake.printouts).toHaveLength(1);
  });
});

describe('what nobody knows', () => {
  test('a printer that takes the bytes and dies leaves a slip that is unsure, and is never sent by itself again', async () => {
    const fake = await fakePrinter();
    fake.manners.diesAfter = 30_000;
    const { print, becomes, paper } = paperFor(fake.way);
    const id = print();
    await becomes(id, 'unsure', 'broke-off');
    const { got } = fake;
    fake.manners.diesAfter = Number.POSITIVE_INFINITY;
    // Others go on.
    await becomes(print(), 'printed');
    expect(fake.got).toBeGreaterThan(got);
    expect(paper.state.jobs.filter((it) => it.state === 'unsure').map((it) => it.id)).toEqual([id]);
  });

  test('a person who says that it is there ends it; one who prints it again gets a copy that says so', async () => {
    const fake = await fakePrinter();
    fake.manners.diesAfter = 30_000;
    const { print, becomes, paper, job } = paperFor(fake.way);
    const [first, second] = [print(), print()];
    await becomes(first, 'unsure', 'broke-off');
    await becomes(second, 'unsure', 'broke-off');
    fake.manners.diesAfter = Number.POSITIVE_INFINITY;
    expect(paper.settle(first, 'there')).toMatchObject({ ok: true });
    expect(job(first)?.state).toBe('printed');
    expect(fake.printouts).toHaveLength(0);
    expect(paper.settle(second, 'again')).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(fake.printouts).toHaveLength(1), soon);
    expect(fake.printouts[0]?.raster.height).toBeGreaterThan(drawSlip(slip, 80).height + 20);
    expect(paper.settle(second, 'again')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('what was on its way when the till stopped is unsure when it starts again', async () => {
    const fake = await fakePrinter();
    fake.manners.runsOutAfter = 10_000;
    const { print, becomes, paper, open } = paperFor(fake.way);
    const id = print();
    await becomes(id, 'printing', 'paper-out');
    await paper.close();
    const again = open();
    onTestFinished(() => again.close());
    expect(again.state.jobs.find((it) => it.id === id)).toMatchObject({ state: 'unsure' });
    const { got } = fake;
    await after(60);
    expect(fake.got).toBe(got);
  });
});

describe('printers that say little', () => {
  test('a silent one has printed when it took everything and hung up', async () => {
    const fake = await fakePrinter();
    fake.manners.silent = true;
    const { print, becomes } = paperFor(fake.way);
    await becomes(print(), 'printed');
    await vi.waitFor(() => expect(fake.printouts).toHaveLength(1), soon);
  });

  test('one that answers noise counts as silent', async () => {
    const fake = await fakePrinter();
    fake.manners.babbles = true;
    fake.manners.neverDone = true;
    const { print, becomes } = paperFor(fake.way);
    await becomes(print(), 'printed');
  });

  test('one that never says that it is done is believed after it has said often enough that all is well', async () => {
    const fake = await fakePrinter();
    fake.manners.neverDone = true;
    const { print, becomes } = paperFor(fake.way);
    await becomes(print(), 'printed');
    expect(fake.printouts).toHaveLength(1);
  });
});

test('a printer that is not there holds up nobody: the slip waits, and comes when the printer does', async () => {
  const fake = await fakePrinter();
  const { way } = fake;
  await fake.close();
  const { print, becomes, paper, printer } = paperFor(way);
  const id = print();
  await becomes(id, 'waiting', 'unreachable');
  const other = await fakePrinter();
  paper.keep({ ...printer, way: other.way });
  await becomes(id, 'printed');
  expect(other.printouts).toHaveLength(1);
});
