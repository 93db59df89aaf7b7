import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { NewAction } from '#electron/journal/journal.ts';
import type { ReplyOf, RequestOf } from '#shared/contract/calls.ts';
import { minus, type Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { viewOf } from './action-view.ts';
import { approvedBy, signedBy, type Person } from './person.ts';
import type { QueueParts } from './queue-parts.ts';

type Settle = RequestOf<'queue/settle'>;

/** A person's word on a parked action. What stays uncovered is written down with who said so. */
export function settle(
  { journal, drain, till }: QueueParts,
  { id, how, newId, note }: Settle,
  person: Person,
): Result<ReplyOf<'queue/settle'>> {
  const record = journal.get(id);
  if (record === undefined) return refused({ code: 'not-found' });
  if (record.state !== 'parked') return refused({ code: 'not-possible', why: record.state });

  const owed = record.parked?.shortfall ?? null;
  let followUp: ActionRecord | null = null;
  let shortfall = how === 'was-not-done' && record.provisional ? record.stake : owed;

  if (how === 'take-rest') {
    const left = leftOn(record);
    if (left === null || owed === null) return refused({ code: 'not-possible', why: 'nothing left' });
    if (newId === null) return refused({ code: 'bad-request', field: 'newId', why: 'an id for the new action' });
    const taken = journal.accept(restOf(journal.accepted(record), record, newId, left, till, person), `rest of ${id}`);
    if (!taken.ok) return taken;
    followUp = taken.value;
    shortfall = minus(owed, left);
  }
  if (how === 'was-done' || how === 'collected' || how === 'send-again') shortfall = null;

  const entry = {
    what: 'settled',
    how,
    ...signedBy(person),
    note,
    shortfall,
    followUp: followUp?.id ?? null,
  } as const;
  const settled = journal.add([{ action: record, entry }]);
  if (!settled.ok) return settled;
  drain.wake(record.vendor);
  const now = settled.value.find((it) => it.seq === record.seq) ?? record;
  return done({
    action: viewOf(now, journal, drain),
    followUp: followUp && viewOf(followUp, journal, drain),
  });
}

function leftOn({ parked }: ActionRecord): Money | null {
  const problem = parked?.problem;
  if (problem?.code !== 'not-enough' || problem.left === null || problem.left.minor <= 0) return null;
  return problem.left;
}

function restOf(
  accepted: Pick<NewAction, 'lastFour' | 'title'>,
  record: ActionRecord,
  id: string,
  amount: Money,
  till: QueueParts['till'],
  person: Person,
): NewAction {
  return {
    id,
    vendor: record.vendor,
    card: record.card,
    reference: null,
    lane: record.lane,
    lastFour: accepted.lastFour,
    title: accepted.title,
    operation: { do: 'take', amount, bill: null },
    till: till.name,
    cashier: person.name,
    ...approvedBy(person),
    training: record.training,
    // The goods are gone already: should this be refused too, it is a shortfall again and not just a no.
    provisional: true,
    reverses: null,
    override: null,
  };
}
