import type { PaperState, PrintJob } from '#shared/contract/paper.ts';
import { asCopy } from '#shared/paper/copy.ts';
import type { Printer } from '#shared/paper/printer.ts';
import type { Slip } from '#shared/paper/slip.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { pdfOf } from './dots/pdf.ts';
import { pngOf } from './dots/png.ts';
import { withPrinter, withoutPrinter, type Printers } from './printers.ts';
import type { Job } from './queue/jobs.ts';
import { openPrintQueue, type PrintQueue, type QueueOptions } from './queue/print-queue.ts';

export interface PaperOptions extends Pick<QueueOptions, 'directory' | 'send' | 'report' | 'retryMs'> {
  readonly settings: { read(): Printers; keep(printers: Printers): void };
  readonly changed: (state: PaperState) => void;
}

/** What a slip is of, where it is of an action: that way a copy is told from a second stub. */
export interface OfAction {
  readonly action: string;
  readonly says: string;
}

/** The till's paper: its printers, what is on its way to them, and what a slip looks like. */
export interface Paper {
  readonly state: PaperState;
  /** Puts a slip into the queue of a printer, the till's own unless another is named. */
  print(slip: Slip, more?: { readonly of?: OfAction; readonly printer?: string | undefined }): Result<PrintJob>;
  /** What an earlier stub of this action said, if one may be on paper. */
  printedBefore(action: string): string | undefined;
  settle(job: number, how: 'again' | 'there' | 'drop'): Result<true>;
  preview(slip: Slip): Promise<{ png: string; width: number; height: number; roll: Printer['roll'] }>;
  pdf(slip: Slip): Promise<string>;
  keep(printer: Printer): void;
  remove(printer: string): Result<true>;
  choose(printer: string): Result<true>;
  close(): Promise<void>;
}

const noPrinter = refused({ code: 'not-set-up', what: 'printer' } as const);

export function openPaper({ settings, changed, ...queueing }: PaperOptions): Paper {
  const known = (id: string | null) => settings.read().printers.find((printer) => printer.id === id);
  const stateOf = (): PaperState => ({ ...settings.read(), jobs: queue.list().map(viewOf) });
  const queue: PrintQueue = openPrintQueue({
    ...queueing,
    printers: () => settings.read().printers,
    changed: () => changed(stateOf()),
  });
  const roll = () => known(settings.read().main)?.roll ?? 80;

  async function drawn(slip: Slip) {
    const { drawSlip } = await import('./dots/draw-slip.ts');
    return drawSlip(slip, roll());
  }

  function change(to: Printers): void {
    settings.keep(to);
    changed(stateOf());
    queue.wake();
  }

  return {
    get state() {
      return stateOf();
    },
    print(slip, { of, printer } = {}) {
      const chosen = known(printer ?? settings.read().main);
      if (chosen === undefined) return noPrinter;
      const job = queue.add({ slip, printer: chosen.id, action: of?.action ?? null, says: of?.says ?? null });
      return job.ok ? done(viewOf(job.value)) : job;
    },
    printedBefore: (action) => queue.lastOf(action)?.says ?? undefined,
    settle: (job, how) =>
      queue.settle(job, how === 'again' ? asCopy : how) ? done(true) : refused({ code: 'not-found' }),
    async preview(slip) {
      const raster = await drawn(slip);
      return { png: pngOf(raster).toString('base64'), width: raster.width, height: raster.height, roll: roll() };
    },
    pdf: async (slip) => pdfOf(await drawn(slip)).toString('base64'),
    keep: (printer) => change(withPrinter(settings.read(), printer)),
    remove(id) {
      if (known(id) === undefined) return noPrinter;
      change(withoutPrinter(settings.read(), id));
      queue.forget(id);
      return done(true);
    },
    choose(id) {
      if (known(id) === undefined) return noPrinter;
      change({ ...settings.read(), main: id });
      return done(true);
    },
    close: () => queue.close(),
  };
}

function viewOf({ id, title, printer, action, state, trouble, at }: Job): PrintJob {
  return { id, title, printer, action, state, trouble, at: new Date(at).toISOString() };
}
