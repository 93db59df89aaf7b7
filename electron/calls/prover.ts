import type { Drain } from '#electron/journal/drain.ts';
import type { Signed } from '#electron/journal/entry.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { keepPace, type Pace } from '#electron/journal/pace.ts';
import type { Time } from '#electron/journal/time.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { Difference, ProofState } from '#shared/contract/proof.ts';
import { bookedFor, cardStory } from '#shared/domain/card-story.ts';
import { lastFour, type Card, type CardRef, type Vendor } from '#shared/domain/card.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import type { Result } from '#shared/result.ts';
import { ourBook, THEIRS_AT_ONCE } from './card-books.ts';

export interface Prover {
  start(shift: number, by: Signed): void;
  state(shift: number): ProofState;
  stop(): void;
}

interface Parts {
  readonly journal: Journal;
  readonly vendors: Vendors;
  readonly drain: Drain;
  readonly events: EventHub;
  readonly time: Time;
}

/** A vendor that is away, or wants a pause without saying how long, is asked again after this. */
const AGAIN_MS = 5_000;

/**
 * Reads the book of every card of a shift, one request at a time and never from what is kept for the counter, and lays
 * ours beside it. A vendor tells at most so many lines at once, and is asked once a card: it can't page for ever.
 */
export function openProver(parts: Parts): Prover {
  const { journal, vendors, events, time } = parts;
  const { proofs } = journal.shifts;
  const paces = new Map<Vendor, Pace>();
  let off = () => {};
  let running: { shift: number; by: Signed } | undefined;
  let asking = false;
  let stopped = false;

  const state = (shift: number): ProofState => ({
    shift,
    running: running?.shift === shift ? proofs.progress(shift) : null,
    result: proofs.result(shift) ?? null,
  });
  const tell = (shift: number) => events.tell('proof/changed', state(shift));
  const later = (ms: number) => {
    off();
    off = time.after(ms, () => void goOn());
  };

  const goOn = async (): Promise<void> => {
    if (running === undefined || asking || stopped) return;
    const { shift, by } = running;
    const next = proofs.next(shift);
    if (next === undefined) {
      if (!proofs.conclude(shift, new Date(time.wall()).toISOString(), by).ok) return later(AGAIN_MS);
      running = undefined;
      return tell(shift);
    }
    const { vendor } = next.card;
    if (!vendors.reachable(vendor)) return later(AGAIN_MS);
    const pace = paces.get(vendor) ?? keepPace(vendors.lines.get(vendor)?.budget);
    paces.set(vendor, pace);
    if (!pace.take(time.tick(), false)) return later(pace.nextAt(time.tick()) - time.tick());

    asking = true;
    const answer = await vendors.ask(vendor, (provider) => provider.read(next.card));
    asking = false;
    if (stopped) return;
    // Begun anew meanwhile: this answer may be older than the rows it would be held against.
    if (running?.shift !== shift) return later(0);
    if (!answer.ok && verdictOf(answer.problem.code) !== 'refused') {
      const until = answer.problem.code === 'rate-limited' && answer.problem.until;
      return later(until ? Math.max(AGAIN_MS, Date.parse(until) - time.wall()) : AGAIN_MS);
    }
    proofs.read(shift, next.lane, differencesOf(parts, shift, next.card, next.lane, answer));
    tell(shift);
    later(0);
  };

  const kept = proofs.unfinished;
  if (kept !== undefined) {
    running = kept;
    later(0);
  }

  return {
    start(shift, by) {
      const closed = journal.shifts.closed(shift);
      if (closed === undefined || running?.shift === shift) return;
      journal.sumUp();
      proofs.begin(shift, closed.end.after, closed.row.seq, by);
      running = { shift, by };
      later(0);
      tell(shift);
    },
    state,
    stop() {
      stopped = true;
      off();
    },
  };
}

function differencesOf(parts: Parts, shift: number, card: CardRef, lane: string, answer: Result<Card>): Difference[] {
  const { journal, drain } = parts;
  const closed = journal.shifts.closed(shift);
  if (closed === undefined) return [];
  const { end, row } = closed;
  const ours = ourBook(journal, drain, lane).filter(({ seq, lastSeq }) => seq <= row.seq && lastSeq > end.after);
  const four = answer.ok ? lastFour(answer.value.number) : (ours[0]?.view.card.lastFour ?? '');
  const nothing = { card, lastFour: four, serial: null, at: null, ours: null, amount: null };
  if (!answer.ok) return [{ ...nothing, how: 'gone' }];

  const movements = answer.value.movements ?? [];
  const from = Date.parse(journal.shifts.closed(shift - 1)?.end.at ?? end.since ?? end.at);
  const oldest = Math.min(...movements.map(({ at }) => Date.parse(at)));
  if (movements.length >= THEIRS_AT_ONCE && oldest > from) return [{ ...nothing, how: 'too-long' }];

  const known = ourBook(journal, drain, lane);
  const inShift = new Set(ours.map(({ view }) => view.id));
  return cardStory(
    known.map(({ view }) => view),
    movements,
  ).flatMap(({ agreement, ours: own, theirs, at }): Difference[] => {
    if (agreement === 'equal' || agreement === 'open' || agreement === 'unbooked') return [];
    const here = own === null ? Date.parse(at) >= from && Date.parse(at) < Date.parse(end.at) : inShift.has(own.id);
    if (!here) return [];
    const serial = own?.serial ?? null;
    const booked = own === null || own.stands === 'undone' ? null : bookedFor(own.operation);
    return [{ ...nothing, how: agreement, serial, at, ours: booked, amount: theirs[0]?.amount ?? null }];
  });
}
