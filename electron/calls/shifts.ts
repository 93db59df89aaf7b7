import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { SettingsFile } from '#electron/terminal/settings.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { ShiftReport, ShiftState } from '#shared/contract/shift.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { QUARTER_MS, type Cell } from '#shared/domain/figures.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { hourAround, partsBy } from '#shared/domain/shift.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Handlers } from './handler.ts';
import { signedBy } from './person.ts';

export interface ShiftParts {
  readonly journal: Journal;
  readonly memory: Pick<CardMemory, 'programTitle'>;
  readonly rules: () => OfflineRules;
  readonly settings: SettingsFile;
  readonly events: EventHub;
}

export type ReportParts = Pick<ShiftParts, 'journal' | 'memory' | 'rules'>;

type ShiftCalls =
  | 'shift/state'
  | 'shift/open'
  | 'shift/take-over'
  | 'shift/close'
  | 'shift/rule'
  | 'shift/report'
  | 'shift/list';

export function shiftCalls(parts: ShiftParts): Pick<Handlers, ShiftCalls> {
  const { journal, rules, settings } = parts;
  const { shifts } = journal;
  const told = (changed: Result<unknown>): Result<ShiftState> => {
    if (!changed.ok) return changed;
    const state = shiftState(parts);
    parts.events.tell('shift/changed', state);
    return done(state);
  };

  return {
    'shift/state': () => done(shiftState(parts)),
    'shift/open': ({ shift, cash }, { person }) => told(shifts.open(shift, signedBy(person), cash)),
    'shift/take-over': ({ shift, cash }, { person }) => told(shifts.takeOver(shift, signedBy(person), cash)),
    'shift/close': ({ shift, ...counted }, { person }) =>
      told(shifts.close(shift, signedBy(person), counted, rules().currency)),
    'shift/rule': ({ dayEndsAt }) => {
      settings.change((current) => ({ ...current, shifts: { ...current.shifts, dayEndsAt } }));
      return told(done(true));
    },
    'shift/report': ({ shift }) => reportOf(parts, shift),
    'shift/list': ({ before, limit }) => {
      const listed = shifts.list(before, limit);
      return done({ shifts: listed, next: listed.length === limit ? (listed.at(-1)?.shift ?? null) : null });
    },
  };
}

export function shiftState({ journal, settings }: Pick<ShiftParts, 'journal' | 'settings'>): ShiftState {
  const { number, since, opened, hands } = journal.shifts.now;
  const { dayEndsAt } = settings.current.shifts;
  return { shift: number, since, opened: opened !== null, hands: [...hands], dayEndsAt };
}

/** The Z of a closed shift; of the one that goes on, by its number or by none, its X. */
export function reportOf(parts: ReportParts, shift: number | null): Result<ShiftReport> {
  const { shifts } = parts.journal;
  if (shift === null || shift === shifts.now.number) return done(goingOn(parts));
  const closed = shifts.closed(shift);
  if (closed === undefined) return refused({ code: 'not-found' });
  const { end, row } = closed;
  const { since, hands, at, sums } = end;
  return done({ shift, end, row, since, hands, at, sums, ...cut(parts, shifts.cells(shift), currencyOf(end)) });
}

function goingOn(parts: ReportParts): ShiftReport {
  const { shifts } = parts.journal;
  const { number, since, hands } = shifts.now;
  const { currency } = parts.rules();
  const at = new Date(parts.journal.now().wall).toISOString();
  return {
    shift: number,
    end: null,
    row: null,
    since,
    hands: [...hands],
    at,
    sums: shifts.sums(currency),
    ...cut(parts, shifts.cells(number), currency),
  };
}

/** The same account by issuer, program, person and hour: each of them adds up to the whole. */
function cut({ memory }: ReportParts, cells: readonly Cell[], currency: string) {
  const byProgram = partsBy(cells, currency, ({ vendor, program }) => `${vendor}:${program}`);
  return {
    vendors: partsBy(cells, currency, ({ vendor }) => vendor),
    programs: byProgram.map(({ of, figures }) => {
      const vendor = of.slice(0, of.indexOf(':')) as Vendor;
      const id = of.slice(vendor.length + 1);
      return { of: { vendor, id, name: id === '' ? null : memory.programTitle(vendor, id) }, figures };
    }),
    people: partsBy(cells, currency, ({ person }) => person),
    hours: partsBy(cells, currency, ({ quarter }) => hourAround(quarter * QUARTER_MS)).map(({ of, figures }) => ({
      of: new Date(of).toISOString(),
      figures,
    })),
  };
}

/** A Z is read in the money in which it was closed, whatever the shop counts in now. */
function currencyOf({ sums }: { readonly sums: ShiftReport['sums'] }): string {
  return sums.debt.currency;
}
