import type { ActionRecord } from '#electron/journal/action-record.ts';
import { isOpen } from '#electron/journal/action-record.ts';
import type { Drain } from '#electron/journal/drain.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { Paper } from '#electron/paper/paper.ts';
import type { SettingsFile } from '#electron/terminal/settings.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { counterfoil, standingOf } from '#shared/paper/counterfoil.ts';
import { serialInCode } from '#shared/paper/serial-code.ts';
import { shiftReport } from '#shared/paper/shift-report.ts';
import type { Slip } from '#shared/paper/slip.ts';
import { paperSpeech, type PaperSpeech } from '#shared/paper/speech.ts';
import { testSlip } from '#shared/paper/test-slip.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { languageOf, type Language } from '#shared/words/locales.ts';
import { viewOf } from './action-view.ts';
import type { Handlers } from './handler.ts';
import { worthOf } from './local-ledger.ts';
import { neutralPerson } from './person.ts';
import { reportOf, type ReportParts } from './shifts.ts';

export interface PaperParts extends ReportParts {
  readonly paper: Paper;
  readonly journal: Journal;
  readonly memory: CardMemory;
  readonly drain: Drain;
  readonly settings: SettingsFile;
  readonly till: { readonly name: string; readonly training: boolean };
}

type PaperCalls = Extract<keyof Handlers, `paper/${string}`>;

export function paperCalls(parts: PaperParts): Pick<Handlers, PaperCalls> {
  const { paper, journal, drain, settings } = parts;
  const speech = (language: Language | undefined) =>
    paperSpeech(language ?? languageOf(settings.current.display.language));
  return {
    'paper/state': () => done(paper.state),

    'paper/print': ({ action, language, printer }) => {
      const made = stubOf(parts, action, speech(language));
      if (!made.ok) return made;
      const { slip, says } = made.value;
      const job = paper.print(slip, { of: { action, says }, printer });
      return job.ok ? done({ job: job.value }) : job;
    },

    'paper/preview': async ({ action, language }) => {
      const made = stubOf(parts, action, speech(language));
      return made.ok ? done(await paper.preview(made.value.slip)) : made;
    },

    'paper/pdf': async ({ action, language }) => {
      const made = stubOf(parts, action, speech(language));
      return made.ok ? done({ pdf: await paper.pdf(made.value.slip), name: `${made.value.slip.title}.pdf` }) : made;
    },

    'paper/print-shift': ({ shift, language, printer }) => {
      const made = reportSlip(parts, shift, speech(language));
      if (!made.ok) return made;
      const job = paper.print(made.value, { printer });
      return job.ok ? done({ job: job.value }) : job;
    },

    'paper/pdf-shift': async ({ shift, language }) => {
      const made = reportSlip(parts, shift, speech(language));
      return made.ok ? done({ pdf: await paper.pdf(made.value), name: `${made.value.title}.pdf` }) : made;
    },

    'paper/settle': ({ job, how }) => {
      const settled = paper.settle(job, how);
      return settled.ok ? done({}) : settled;
    },

    'paper/scanned': ({ code }) => {
      const serial = serialInCode(code);
      const record = serial === undefined ? undefined : journal.bySerial(serial);
      return done({ action: record === undefined ? null : viewOf(record, journal, drain) });
    },

    'paper/keep-printer': (printer) => {
      paper.keep(printer);
      return done({});
    },
    'paper/remove-printer': ({ id }) => {
      const removed = paper.remove(id);
      return removed.ok ? done({}) : removed;
    },
    'paper/choose-printer': ({ id }) => {
      const chosen = paper.choose(id);
      return chosen.ok ? done({}) : chosen;
    },
    'paper/test-printer': ({ id, language }) => {
      const printer = paper.state.printers.find((it) => it.id === id);
      const at = new Date(journal.now().wall).toISOString();
      const slip = testSlip(printer?.name ?? '', settings.current.shop.name, at, speech(language));
      const job = paper.print(slip, { printer: id });
      return job.ok ? done({ job: job.value }) : job;
    },
  };
}

/** The counterfoil of an action as it now stands, and what it will have said once it is printed. */
function stubOf(parts: PaperParts, id: string, speech: PaperSpeech): Result<{ slip: Slip; says: string }> {
  const { paper, journal, drain, settings, till } = parts;
  const record = journal.get(id);
  if (record === undefined) return refused({ code: 'not-found' });
  const action = viewOf(record, journal, drain);
  const says = standingOf(action.state);
  const before = paper.printedBefore(id);
  const slip = counterfoil(
    {
      action,
      shop: settings.current.shop.name,
      cashier: action.cashier === neutralPerson.name ? null : action.cashier,
      training: till.training,
      comesTo: journal.accepted(record).comesTo ?? null,
      counted: countedLeft(parts, record),
      takenBackAs: takenBackAs(journal, record, action),
      stub: before === undefined ? 'first' : before === says ? 'copy' : 'second',
    },
    speech,
  );
  return done({ slip, says });
}

function reportSlip(parts: PaperParts, shift: number | null, speech: PaperSpeech): Result<Slip> {
  const made = reportOf(parts, shift);
  if (!made.ok) return made;
  const { settings, till } = parts;
  const of = { report: made.value, shop: settings.current.shop.name, till: till.name, training: till.training };
  return done(shiftReport(of, speech));
}

/** What this till counts to be left, while the issuer has not said; afterwards its own word stands in the settlement. */
function countedLeft({ journal, memory }: PaperParts, record: ActionRecord) {
  if (!isOpen(record) || record.card === null) return null;
  return worthOf(journal, { lane: record.lane, seen: memory.recallRef(record.card) }).effective;
}

function takenBackAs(journal: Journal, record: ActionRecord, { state }: ActionView): string | null {
  if (state !== 'withdrawn') return null;
  const rows = journal.story(record).map(({ entry }) => (entry.what === 'withdrawn' ? entry.serial : null));
  return rows.find((serial) => serial !== null) ?? null;
}
