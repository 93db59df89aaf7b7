import type { IssueBook, KeptOrder, StepWithSecrets } from '#electron/journal/issue-book.ts';
import type { JournalEntry } from '#electron/journal/entry.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Time } from '#electron/journal/time.ts';
import { backOff, usualTiming, type Timing } from '#electron/journal/timing.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { CardOrder, Issuer, Issuing, OrderStep } from '#shared/api/issuing.ts';
import type { Order } from '#shared/contract/issue.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { isMany } from '#shared/domain/order-kind.ts';
import { refused, type Result } from '#shared/result.ts';
import { afterAnswer, asked, interrupted, moveFor, type Move } from './issue-steps.ts';
import { isOver, orderView } from './issue-view.ts';

export interface IssueDeskParts {
  readonly issues: IssueBook;
  readonly journal: Journal;
  readonly vendors: Vendors;
  readonly events: EventHub;
  readonly time: Pick<Time, 'tick' | 'after'>;
  readonly timing?: Timing;
}

/** An order that lies on this till, its steps at hand. */
export interface OpenOrder {
  readonly order: KeptOrder;
  readonly steps: readonly StepWithSecrets[];
}

/** Carries orders of new cards to their vendors, a request at a time, and goes on after anything. */
export interface IssueDesk {
  all(): readonly Order[];
  get(id: string): OpenOrder | undefined;
  viewOf(open: OpenOrder): Order;
  /** Writes an order down and begins with it. */
  add(order: KeptOrder, body: DesignBody, steps: readonly StepWithSecrets[], note: JournalEntry): Result<OpenOrder>;
  /** Changes steps of an order by a person's hand, in one commit with the note of it. */
  change(open: OpenOrder, steps: readonly StepWithSecrets[], note: JournalEntry): Result<OpenOrder>;
  putAway(open: OpenOrder, note: JournalEntry): Result<unknown>;
  /** The line may be back, or sending goes on. */
  hurry(): void;
  stop(): void;
}

export function openIssueDesk(parts: IssueDeskParts): IssueDesk {
  const { issues, journal, vendors, events, time, timing = usualTiming } = parts;
  const held = new Map<string, OpenOrder>();
  /** When each step may be worked on again, by the till's own clock; nothing of it outlives a restart, and need not. */
  const rests = new Map<string, { readonly until: number; readonly tries: number }>();
  const busy = new Set<string>();
  const paced = new Map<string, number>();
  let alarm: { readonly at: number; readonly off: () => void } | undefined;
  let stopped = false;

  const viewOf = ({ order, steps }: OpenOrder) =>
    orderView(
      order,
      steps.map(({ step }) => step),
    );

  const keep = (open: OpenOrder, changed: readonly StepWithSecrets[], note?: JournalEntry): Result<OpenOrder> => {
    const byNo = new Map(changed.map((it) => [it.step.no, it]));
    const next: OpenOrder = { ...open, steps: open.steps.map((it) => byNo.get(it.step.no) ?? it) };
    const view = viewOf(next);
    const write = () => {
      for (const it of changed) issues.put(open.order.id, it);
    };
    const endsNow = !isOver(open.steps.map(({ step }) => step)) && isOver(next.steps.map(({ step }) => step));
    const end: JournalEntry = {
      what: 'issue-ended',
      order: open.order.id,
      issued: view.issued,
      missing: view.missing,
      problem: view.problem,
    };
    // Steps come and go; what people read later is how it was ordered, what it came to, and who had a hand in it.
    const notes = [...(note === undefined ? [] : [note]), ...(endsNow ? [end] : [])];
    const kept = notes.length === 0 ? issues.inOneCommit(write) : journal.note(notes, write);
    if (!kept.ok) return kept;
    held.set(open.order.id, next);
    events.tell('issue/changed', { order: view });
    return { ok: true, value: next };
  };

  const goOn = () => {
    if (stopped || journal.mode.mode !== 'on') return;
    let next = Number.POSITIVE_INFINITY;
    for (const open of held.values()) {
      const { vendor, id } = open.order;
      // One request of an order at a time: its vendor's plan belongs to the counter first.
      if (busy.has(id) || !vendors.reachable(vendor)) continue;
      const issuer = vendors.lines.get(vendor)?.provider.issuer;
      const body = issues.bodyOf(id);
      if (issuer === undefined || body === undefined) continue;
      const order: CardOrder = { id, many: isMany(open.order.kind), body };
      const due = firstDue(open, order, issuer);
      if (due === undefined) continue;
      const at = Math.max(due.at, paced.get(vendor) ?? 0);
      if (at > time.tick()) next = Math.min(next, at);
      else void work(open, due.it, due.move, order, issuer);
    }
    if (next < Number.POSITIVE_INFINITY) wakeAt(next);
  };

  const firstDue = (open: OpenOrder, order: CardOrder, issuer: Issuer) => {
    let best: { readonly it: StepWithSecrets; readonly move: Move; readonly at: number } | undefined;
    const remembersFor = issuer.remembersFor(order);
    const around = { now: journal.now(), timing, remembersFor };
    for (const it of open.steps) {
      const move = moveFor(it.step, around);
      const at = rests.get(nameOf(open, it))?.until ?? 0;
      if (move !== undefined && (best === undefined || at < best.at)) best = { it, move, at };
      if (best !== undefined && best.at <= time.tick()) break;
    }
    return best;
  };

  const work = async (open: OpenOrder, it: StepWithSecrets, move: Move, order: CardOrder, issuer: Issuer) => {
    const { id, vendor } = open.order;
    busy.add(id);
    paced.set(vendor, time.tick() + issuer.everyMs);
    const told = await tell(open, it, move, order, issuer);
    busy.delete(id);
    if (stopped) return;
    if (told !== undefined) {
      const { now, answer } = told;
      const around = { now: journal.now(), timing, remembersFor: issuer.remembersFor(order) };
      const { next, wait } = afterAnswer(now, move, answer, around, () => issuer.draw(order));
      const name = nameOf(open, it);
      const tries = wait === 'back-off' ? (rests.get(name)?.tries ?? 0) + 1 : 0;
      const until = answer.ok || answer.problem.code !== 'rate-limited' ? null : answer.problem.until;
      const wanted = until === null ? 0 : Date.parse(until) - journal.now().wall;
      const ms = Math.max(wanted, wait === 'back-off' ? backOff(tries - 1, timing, Math.random) : wait);
      rests.set(name, { until: time.tick() + ms, tries });
      const latest = held.get(id);
      // What its vendor refuses of one it would refuse of all.
      const others =
        next.step.state === 'refused' && latest !== undefined
          ? latest.steps.filter(({ step }) => step.state === 'todo' && step.no !== next.step.no)
          : [];
      const changed = [next, ...others.map((other) => refusedAsWell(other, next.step.problem))];
      // What could not be written is asked for again: the step lies there as one that was told.
      if (latest !== undefined && !keep(latest, changed).ok) rests.set(name, { until: time.tick() + 1_000, tries });
    }
    goOn();
  };

  /** Written down before it is told; undefined when that can't be done now. */
  const tell = async (
    open: OpenOrder,
    it: StepWithSecrets,
    move: Move,
    order: CardOrder,
    issuer: Issuer,
  ): Promise<{ readonly now: StepWithSecrets; readonly answer: Result<Issuing> } | undefined> => {
    const { vendor, id } = open.order;
    const askVendor = <T>(question: () => Promise<Result<T>>) =>
      vendors.ask(vendor, () => question().catch((bug: unknown) => heardOf(bug)));
    const told = (step: StepWithSecrets): OrderStep => ({
      count: step.step.count,
      code: step.secrets.code,
      again: step.step.doubt,
      since: step.step.firstAsked?.wall ?? journal.now().wall,
      known: step.step.known,
    });
    if (move === 'ask' && it.step.task !== null) {
      const { task } = it.step;
      return { now: it, answer: await askVendor(() => issuer.ask(order, told(it), task)) };
    }
    if (move === 'look') return { now: it, answer: await askVendor(() => issuer.look(order, told(it))) };

    const alike = it.step.firstAsked === null ? await askVendor(() => issuer.alike(order)) : undefined;
    if (stopped) return undefined;
    if (alike !== undefined && !alike.ok) return { now: it, answer: unsent(alike) };
    const latest = held.get(id);
    // Somebody stopped it meanwhile.
    const stands = latest?.steps.find(({ step }) => step.no === it.step.no);
    if (latest === undefined || stands === undefined || moveFor(stands.step, neverForgets) !== 'send') return undefined;
    const now = { ...it, step: asked(it.step, journal.now(), alike?.value ?? []) };
    if (!keep(latest, [now]).ok) {
      rests.set(nameOf(open, it), { until: time.tick() + 1_000, tries: 0 });
      return undefined;
    }
    return {
      now,
      answer: await askVendor(() => issuer.send(order, told({ ...now, step: { ...now.step, doubt: it.step.doubt } }))),
    };
  };

  const neverForgets = { now: journal.now(), timing, remembersFor: Number.POSITIVE_INFINITY };

  const wakeAt = (at: number) => {
    if (alarm !== undefined && alarm.at <= at) return;
    alarm?.off();
    const off = time.after(Math.max(1, at - time.tick()), () => {
      alarm = undefined;
      goOn();
    });
    alarm = { at, off };
  };

  for (const order of issues.orders()) {
    const steps = issues.steps(order.id);
    const doubtful = steps.filter(({ step }) => step.state === 'asked');
    held.set(order.id, { order, steps });
    const open = held.get(order.id);
    if (open !== undefined && doubtful.length > 0) {
      keep(
        open,
        doubtful.map((it) => ({ ...it, step: interrupted(it.step) })),
      );
    }
  }
  const unlisten = journal.onChange((records) => {
    // Sending was stopped, or goes on: a row of the journal as a whole.
    if (records.length === 0 && !stopped) setImmediate(goOn);
  });
  goOn();

  return {
    all: () => [...held.values()].map(viewOf).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    get: (id) => held.get(id),
    viewOf,
    add(order, body, steps, note) {
      const written = journal.note([note], () => issues.open(order, body, steps));
      if (!written.ok) return written;
      const open = { order, steps };
      held.set(order.id, open);
      events.tell('issue/changed', { order: viewOf(open) });
      goOn();
      return { ok: true, value: open };
    },
    change(open, steps, note) {
      const kept = keep(open, steps, note);
      for (const it of steps) rests.delete(nameOf(open, it));
      goOn();
      return kept;
    },
    putAway(open, note) {
      const { id } = open.order;
      const away = journal.note([note], () => issues.forget(id));
      if (away.ok) held.delete(id);
      return away;
    },
    hurry() {
      rests.clear();
      goOn();
    },
    stop() {
      stopped = true;
      alarm?.off();
      unlisten();
    },
  };
}

const nameOf = ({ order }: OpenOrder, { step }: StepWithSecrets) => `${order.id} ${step.no}`;

function refusedAsWell(it: StepWithSecrets, problem: StepWithSecrets['step']['problem']): StepWithSecrets {
  return { ...it, step: { ...it.step, state: 'refused', missing: it.step.count, problem } };
}

/** A reading that comes before the telling went wrong: nothing was told, whatever became of the reading. */
function unsent(answer: { readonly ok: false; readonly problem: { readonly code: string } }): Result<never> {
  return answer.problem.code === 'rate-limited' || answer.problem.code === 'credential-refused'
    ? (answer as Result<never>)
    : refused({ code: 'no-network' });
}

/** A bug in a vendor's client: nobody knows what it told. */
function heardOf(bug: unknown): Result<never> {
  process.emitWarning(bug instanceof Error ? bug : String(bug));
  return refused({ code: 'bad-answer', field: '' });
}
