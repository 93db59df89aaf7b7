import type { StepWithSecrets } from '#electron/journal/issue-book.ts';
import type { JournalEntry } from '#electron/journal/entry.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import { isMany, vendorOfOrder } from '#shared/domain/order-kind.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { BatchDesk } from './batch-desk.ts';
import type { Handlers } from './handler.ts';
import type { IssueDesk, OpenOrder } from './issue-desk.ts';
import { firstStep } from './issue-steps.ts';
import { isOver } from './issue-view.ts';
import { signedBy, type Person } from './person.ts';
import { issuesIn } from './send-design.ts';

export interface IssueParts {
  readonly issueDesk: IssueDesk;
  readonly desk: BatchDesk;
  readonly journal: Journal;
  readonly vendors: Vendors;
}

type IssueCalls =
  | 'issue/order'
  | 'issue/list'
  | 'issue/read'
  | 'issue/stop'
  | 'issue/decide'
  | 'issue/numbers'
  | 'issue/to-box'
  | 'issue/put-away';

export function issueCalls(parts: IssueParts): Pick<Handlers, IssueCalls> {
  const { issueDesk, desk, journal } = parts;

  const open = (id: string): Result<OpenOrder> => {
    const found = issueDesk.get(id);
    return found === undefined ? refused({ code: 'not-found' }) : done(found);
  };
  const over = ({ steps }: OpenOrder) => isOver(steps.map(({ step }) => step));
  const handled = (
    { order }: OpenOrder,
    how: Extract<JournalEntry, { what: 'issue-handled' }>['how'],
    person: Person,
  ): JournalEntry => ({ what: 'issue-handled', order: order.id, how, ...signedBy(person) });
  const numbersOf = ({ steps }: OpenOrder) => steps.flatMap(({ secrets }) => secrets.numbers);

  return {
    'issue/order': (request, { person }) => orderCards(parts, request, person),

    'issue/list': () => done({ orders: [...issueDesk.all()] }),

    'issue/read': ({ id }) => {
      const found = open(id);
      if (!found.ok) return found;
      const cards = found.value.steps.flatMap(({ step }) => step.cards);
      return done({ order: issueDesk.viewOf(found.value), cards });
    },

    'issue/stop': ({ id }, { person }) => {
      const found = open(id);
      if (!found.ok) return found;
      const waiting = found.value.steps.filter(({ step }) => step.state === 'todo');
      if (waiting.length === 0) return refused({ code: 'not-possible', why: 'nothing of it waits' });
      const dropped = waiting.map((it): StepWithSecrets => ({
        ...it,
        step: { ...it.step, state: 'dropped', problem: null },
      }));
      const changed = issueDesk.change(found.value, dropped, handled(found.value, 'stopped', person));
      return changed.ok ? done(issueDesk.viewOf(changed.value)) : changed;
    },

    'issue/decide': ({ id, wasIssued }, { person }) => {
      const found = open(id);
      if (!found.ok) return found;
      const unsure = found.value.steps.filter(({ step }) => step.state === 'unsure');
      if (unsure.length === 0) return refused({ code: 'not-possible', why: 'nothing of it is in doubt' });
      const decided = unsure.map((it) => (wasIssued ? settled(it) : anew(it)));
      const note = handled(found.value, wasIssued ? 'was-issued' : 'was-not-issued', person);
      const changed = issueDesk.change(found.value, decided, note);
      return changed.ok ? done(issueDesk.viewOf(changed.value)) : changed;
    },

    'issue/numbers': ({ id }, { person }) => {
      const found = open(id);
      if (!found.ok) return found;
      const numbers = numbersOf(found.value);
      if (numbers.length === 0) return refused({ code: 'not-possible', why: 'no numbers of it are kept here' });
      // Nobody reads them who is not written down as having done so.
      const noted = journal.note([handled(found.value, 'numbers', person)], () => undefined);
      if (!noted.ok) return noted;
      return done({
        order: issueDesk.viewOf(found.value),
        numbers: numbers.map((number) => ({ number, lastFour: number.slice(-4) })),
      });
    },

    'issue/to-box': ({ id }, { person }) => {
      const found = open(id);
      if (!found.ok) return found;
      const numbers = numbersOf(found.value);
      if (numbers.length === 0) return refused({ code: 'not-possible', why: 'no numbers of it are kept here' });
      const added = desk.add(numbers, person.name);
      return added.ok ? done({ added: added.value.rows.length }) : added;
    },

    'issue/put-away': ({ id }, { person }) => {
      const found = open(id);
      if (!found.ok) return found;
      if (!over(found.value)) return refused({ code: 'not-possible', why: 'it is not over' });
      const away = issueDesk.putAway(found.value, handled(found.value, 'put-away', person));
      return away.ok ? done({}) : away;
    },
  };
}

/** Written down with everything that is needed to go on from there, or not at all. */
function orderCards(
  { issueDesk, journal, vendors }: IssueParts,
  { id, kind, body }: RequestOf<'issue/order'>,
  person: Person,
): ReturnType<Handlers['issue/order']> {
  // Pressed twice, or asked again after a lost answer.
  if (issueDesk.get(id) !== undefined) return done({ outcome: 'sent', live: null });
  const issues = issuesIn(kind, body);
  if (issues.length > 0) return done({ outcome: 'issues', issues });
  const { mode, since } = journal.mode;
  if (mode === 'stopped') return refused({ code: 'stopped', since: new Date(since).toISOString() });

  const vendor = vendorOfOrder[kind];
  const provider = vendors.lines.get(vendor)?.provider;
  if (provider === undefined) return refused({ code: 'not-set-up', what: vendor });
  if (provider.issuer === undefined) return refused({ code: 'not-possible', why: `issue at ${vendor}` });
  const planned = provider.issuer.plan({ id, many: isMany(kind), body });
  if (!planned.ok) {
    const { problem } = planned;
    if (problem.code !== 'bad-request') return planned;
    const path = problem.field.split('.');
    return done({
      outcome: 'issues',
      issues: [{ path, code: 'rule', params: { rule: 'not-our-money', text: problem.why } }],
    });
  }

  const { value, count, to, physical, codes } = planned.value;
  const { by, approvedBy = null } = signedBy(person);
  const at = new Date(journal.now().wall).toISOString();
  const steps =
    codes === null ? [firstStep(1, count, null)] : codes.map((code, place) => firstStep(place + 1, 1, code));
  const note = { what: 'issue-ordered', order: id, vendor, count, value, ...signedBy(person) } as const;
  const added = issueDesk.add({ id, kind, vendor, at, by, approvedBy, count, value, to, physical }, body, steps, note);
  return added.ok ? done({ outcome: 'sent', live: null }) : added;
}

/** Its cards are there, says a person; which they are, this till does not know. */
function settled(it: StepWithSecrets): StepWithSecrets {
  return { ...it, step: { ...it.step, state: 'issued', doubt: false, problem: null, why: null } };
}

function anew(it: StepWithSecrets): StepWithSecrets {
  const fresh = {
    state: 'todo',
    doubt: false,
    firstAsked: null,
    sends: 0,
    looks: 0,
    problem: null,
    why: null,
  } as const;
  return { ...it, step: { ...it.step, ...fresh } };
}
