import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { Drain } from '#electron/journal/drain.ts';
import type { Exports } from '#electron/journal/export.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { LookAsk, LookUp, Place } from '#electron/journal/look-up.ts';
import { readCode } from '#shared/codes/read-code.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import { cardKey, vendors } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { viewOf } from './action-view.ts';
import { strangeCard } from './card-in-line.ts';
import type { Handlers } from './handler.ts';

export interface AuditParts {
  readonly journal: Journal;
  readonly drain: Drain;
  readonly memory: CardMemory;
  readonly lookUp: LookUp;
  readonly exports: Exports;
  readonly patterns: () => readonly NumberPattern[];
}

/** So few that nobody at the counter waits for an export: some ten milliseconds. */
const ROWS_A_PIECE = 500;
const ROWS_AT_ONCE = 20_000;
const SERIAL = /^T?[A-Za-z0-9]{1,8}-\d{6,}$/;

export function auditCalls(parts: AuditParts): Pick<Handlers, 'audit/search' | 'audit/export'> {
  const { journal, drain, lookUp, exports } = parts;
  return {
    'audit/search': (ask) => {
      if (SERIAL.test(ask.what)) {
        const found = journal.bySerial(ask.what);
        return done({ actions: found === undefined ? [] : [viewOf(found, journal, drain)], next: null });
      }
      const looked = lookAskOf(parts, ask);
      if (!looked.ok) return looked;
      journal.sumUp();
      while (lookUp.catchUp(ROWS_AT_ONCE));
      const found = lookUp.find(looked.value);
      const last = found.length === ask.limit ? found.at(-1) : undefined;
      return done({
        actions: found.map(({ record }) => viewOf(record, journal, drain)),
        next: last === undefined ? null : { at: last.at, seq: last.seq },
      });
    },

    'audit/export': ({ as, shift, from, until, next }) => {
      journal.sumUp();
      const stretch =
        next ??
        (shift === null
          ? exports.ofTime(momentOf(from) ?? 0, momentOf(until) ?? Number.MAX_SAFE_INTEGER)
          : exports.ofShift(shift));
      if (stretch === undefined) return refused({ code: 'not-found' });
      const piece = exports.piece(as, stretch, ROWS_A_PIECE);
      return done({ text: piece.text, next: piece.next ?? null });
    },
  };
}

function lookAskOf({ memory, patterns }: AuditParts, ask: RequestOf<'audit/search'>): Result<LookAsk> {
  const { what, person, state, limit } = ask;
  const before: Place | null = ask.before;
  const all = {
    lanes: null,
    lastFour: null,
    person,
    state,
    from: momentOf(ask.from),
    until: momentOf(ask.until),
    before,
    limit,
  };
  if (what === '') return done(all);
  if (/^[\p{L}\d]{4}$/u.test(what)) return done({ ...all, lastFour: what });
  const reference = readCode(what, patterns());
  if (!reference.ok) return reference;
  // As a number it is known under its keyed hash alone: of a card that was found, and of one that never was.
  const known = memory.recall(reference.value);
  const strange = vendors.map((vendor) => strangeCard(reference.value, vendor, memory).lane);
  return done({ ...all, lanes: known === undefined ? strange : [cardKey(known.ref), ...strange] });
}

function momentOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}
