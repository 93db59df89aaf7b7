import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openExports, type Progress, type Stretch } from '#electron/journal/export.ts';
import { exportForms, type ExportForm } from '#electron/journal/export-lines.ts';
import { verifyExport } from '#electron/journal/export-verify.ts';
import { figureKinds } from '#shared/domain/figures.ts';
import { deed, live } from '#test/fakes/deeds.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, newAction, openTill, take, type Till } from '#test/fakes/till.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';

function whole(till: Till, form: ExportForm, stretch: Stretch | undefined, rows = 7): string {
  const exports = openExports(till.database.sqlite);
  till.journal.sumUp();
  let text = '';
  let progress: Stretch | Progress | undefined = stretch;
  while (progress !== undefined) {
    const piece = exports.piece(form, progress, rows);
    text += piece.text;
    progress = piece.next;
  }
  return text;
}

const kept = (name: string, text: string) => {
  const file = join(scratchDirectory(), name);
  writeFileSync(file, text);
  return file;
};

/** Another program's reading of the file: plain CSV, nothing of ours. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, q, b]) => q ?? b ?? '');
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

test('summing the export of a shift with another program comes to its Z, and the export is in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 15 }), fc.nat(14), async (deeds, at) => {
      const time = new ManualTime();
      const till = openTill(scratchDirectory(), time);
      const { shifts } = till.journal;
      const close = () => shifts.close(shifts.now.number, { by: 'Jo' }, { cash: null, note: null }, 'EUR');
      deeds.forEach((it, place) => {
        live(till, time, it);
        if (place === at) close();
      });
      close();
      const { number } = shifts.now;
      for (let shift = 1; shift < number; shift += 1) {
        const text = whole(till, 'csv', openExports(till.database.sqlite).ofShift(shift));
        const rows = rowsOf(text);
        const sums = shifts.closed(shift)?.end.sums.figures;
        for (const kind of figureKinds) {
          const of = rows.filter(({ figure }) => figure === kind);
          expect(of.length).toBe(sums?.[kind].count);
          const minor = of.reduce((sum, { amount = '' }) => sum + Math.round(Number(amount) * 100), 0);
          expect(minor).toBe(sums?.[kind].amount.minor);
        }
        expect(rows.filter(({ what }) => !what?.startsWith('(')).every((row) => row['shift'] === String(shift))).toBe(
          true,
        );
        expect(await verifyExport(kept('z.csv', text))).toMatchObject({ ok: true });
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

describe.each(exportForms)('an export as %s', (form) => {
  const end = form === 'csv' ? '\r\n' : '\n';
  const exported = () => {
    const till = openTill(scratchDirectory(), new ManualTime());
    const card = new FakeVendor().card('card-4321', 1_000);
    for (const minor of [100, 200, 300, 400]) {
      const cashier = minor === 200 ? '=HYPERLINK("x"),\n"Eve"' : 'Ada';
      const reference = { by: 'number', number: '4000716220350002' } as const;
      accept(till, newAction(card, take(minor), { cashier, reference, provisional: true }));
    }
    till.journal.shifts.close(1, { by: 'Ada' }, { cash: null, note: null }, 'EUR');
    const text = whole(till, form, { after: 1, last: till.journal.head.seq }, 3);
    const lines = text.split(end);
    return { text, lines, without: (at: number) => lines.filter((_, place) => place !== at).join(end) };
  };
  const first = form === 'csv' ? 2 : 1;
  const check = (changed: string) => verifyExport(kept(`e.${form}`, changed));

  test('is in order as it is, from the middle of a chain on, and holds no number of a card', async () => {
    const { text } = exported();
    expect(await check(text)).toMatchObject({ ok: true, first: 2, last: 6, rows: 5 });
    expect(text).not.toContain('4000716220350002');
    expect(text).not.toContain('sealed');
  });

  test('shows the first row that was altered, removed, doubled or moved', async () => {
    const { text, lines, without } = exported();
    const third = first + 2;
    const altered = lines.with(third, (lines[third] ?? '').replace(/minor(\W+)300/, 'minor$1900'));
    expect(altered.join(end)).not.toBe(text);
    expect(await check(altered.join(end))).toMatchObject({ ok: false, row: 4 });
    expect(await check(without(third))).toMatchObject({ ok: false, row: 4, why: 'this row was removed' });
    const moved = lines.with(third, lines[third + 1] ?? '').with(third + 1, lines[third] ?? '');
    expect(await check(moved.join(end))).toMatchObject({ ok: false, row: 4 });
    const doubled = [...lines.slice(0, third), lines[third - 1] ?? '', ...lines.slice(third)];
    expect(await check(doubled.join(end))).toMatchObject({ ok: false });
  });

  test('shows that its beginning, its end or everything was taken away, or something added', async () => {
    const { text, lines, without } = exported();
    expect(await check(without(first - 1))).toMatchObject({ ok: false });
    expect(await check(without(first))).toMatchObject({ ok: false, row: 2 });
    expect(await check(lines.slice(0, -2).join(end))).toMatchObject({
      ok: false,
      why: expect.stringContaining('to the end'),
    });
    expect(await check(without(lines.length - 3))).toMatchObject({ ok: false });
    expect(await check(text + (lines[first] ?? '') + end)).toMatchObject({ ok: false });
    expect(await check('')).toMatchObject({ ok: false });
    expect(await check('nothing\nof ours\n')).toMatchObject({ ok: false });
  });

  test('is checked by the command alone, which says so in its exit code', () => {
    const { text, without } = exported();
    const run = (file: string) =>
      spawnSync(process.execPath, ['electron/journal/audit-verify.ts', file], { encoding: 'utf8' });
    expect(run(kept(`e.${form}`, text))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 rows, 2 to 6'),
    });
    const file = kept(`e.${form}`, without(first + 1));
    expect(run(file)).toMatchObject({ status: 1, stdout: expect.stringContaining('NOT in order from row 3') });
    expect(readFileSync(file, 'utf8')).toContain('accepted');
    expect(run('not-there.csv')).toMatchObject({ status: 2 });
  });
});

test('what a CSV says beside its rows is held too, and a name never becomes a formula', async () => {
  const till = openTill(scratchDirectory(), new ManualTime());
  accept(till, newAction(new FakeVendor().card('card-4321', 0), take(100), { cashier: '=1+1' }));
  const text = whole(till, 'csv', { after: 0, last: till.journal.head.seq });
  expect(text).toContain(",'=1+1,");
  const found = await verifyExport(kept('e.csv', text.replace(",'=1+1,", ',Eve,')));
  expect(found).toMatchObject({ ok: false, row: 2, why: expect.stringContaining('beside its row') });
});
