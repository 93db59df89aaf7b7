import { isUnsettled, stakeOf } from '#electron/journal/action-record.ts';
import type { Drain } from '#electron/journal/drain.ts';
import type { Journal, NewAction } from '#electron/journal/journal.ts';
import { movesValue } from '#electron/journal/next-move.ts';
import type { Ledger } from '#electron/policy/ledger.ts';
import { refusalOffline } from '#electron/policy/offline-policy.ts';
import { readCode } from '#shared/codes/read-code.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { viewOf } from './action-view.ts';
import { activationOf } from './activation.ts';
import { knownCard, strangeCard, type Subject } from './card-in-line.ts';
import { findCard, likelyFirst, type FindParts } from './find-card.ts';
import { checkGiveBack, undone } from './give-back.ts';
import type { Handlers } from './handler.ts';
import { inTurn } from './in-turn.ts';
import { mergeOf, replacementOf, type Further } from './between-cards.ts';
import { worthOf, type CardInLine } from './local-ledger.ts';
import { answersFor, approvedBy, signedBy, type Person } from './person.ts';

export interface ActionParts extends FindParts {
  readonly journal: Journal;
  readonly drain: Drain;
  readonly ledger: Ledger<CardInLine>;
  readonly rules: () => OfflineRules;
  readonly till: { readonly name: string; readonly training: boolean };
}

type Submit = RequestOf<'action/submit'>;
type ActionCalls =
  | 'action/submit'
  | 'action/replace'
  | 'action/merge'
  | 'action/story'
  | 'action/withdraw'
  | 'card/worth';

export function actionCalls(parts: ActionParts): Pick<Handlers, ActionCalls> {
  const { journal, drain, memory, till } = parts;
  const oneAtATime = inTurn();

  return {
    'action/submit': (request, { person }) =>
      oneAtATime(async () => {
        const asked = JSON.stringify([request.card, request.operation]);
        const submitted = await submit(parts, request, person, { asked });
        if (!submitted.ok) return submitted;
        return done({ ...answer(parts, request.id), load: viewIf(parts, request.loadId) });
      }),

    'action/replace': (request, { person }) =>
      oneAtATime(async () => {
        const asked = await replacementOf(parts, request);
        if (!asked.ok) return asked;
        const { operation, ...further } = asked.value;
        const { id, card } = request;
        const submitted = await submit(parts, { id, card, operation, paid: false }, person, further);
        if (!submitted.ok) return submitted;
        const suspension = viewIf(parts, request.suspendId);
        if (suspension === null) throw new Error(`action ${id} was written down without its suspension`);
        return done({ ...answer(parts, id), suspension });
      }),

    'action/merge': (request, { person }) =>
      oneAtATime(async () => {
        const asked = await mergeOf(parts, request);
        if (!asked.ok) return asked;
        const { card, operation, ...further } = asked.value;
        const submitted = await submit(parts, { id: request.id, card, operation, paid: false }, person, further);
        return submitted.ok ? done({ ...answer(parts, request.id), load: null }) : submitted;
      }),

    'action/story': ({ id }) => {
      const record = journal.get(id);
      if (record === undefined) return refused({ code: 'not-found' });
      return done({ action: viewOf(record, journal, drain), story: journal.story(record) });
    },

    'action/withdraw': ({ id, reason }, { person }) => {
      const record = journal.get(id);
      if (record === undefined) return refused({ code: 'not-found' });
      if (record.doubt || !(record.state === 'accepted' || record.state === 'waiting')) {
        return refused({ code: 'not-possible', why: record.state });
      }
      const withdrawn = journal.withdraw(record, till.name, signedBy(person), reason);
      return withdrawn.ok ? done({ action: viewOf(withdrawn.value, journal, drain) }) : withdrawn;
    },

    'card/worth': ({ card }) => done(worthOf(journal, knownCard(card, memory))),
  };
}

/** Writes it down, unless it is there already; answers nothing but whether it is. */
async function submit(
  parts: ActionParts,
  request: Submit,
  person: Person,
  { asked, second: given }: Further,
): Promise<Result<unknown>> {
  const { journal, till } = parts;
  const { id, operation, override } = request;
  const known = journal.known(id, asked);
  if (!known.ok || known.value !== undefined) return known;

  const { mode, since } = journal.mode;
  if (mode === 'stopped') return refused({ code: 'stopped', since: new Date(since).toISOString() } as const);

  const found = await subjectOf(parts, request);
  if (!found.ok) return found;
  const subject = found.value;
  const able = parts.vendors.can(subject.vendor, operation.do);
  if (!able.ok) return able;

  if (operation.do === 'activate' && !request.paid) {
    return refused({ code: 'bad-request', field: 'paid', why: 'nobody said that it is paid' } as const);
  }
  const planned = planOf(parts, request, subject);
  if (!planned.ok) return planned;
  const { does, load: second = given } = planned.value;

  const unsettled = movesValue(operation.do) ? journal.open.ofLane(subject.lane).find(isUnsettled) : undefined;
  if (unsettled !== undefined && override === undefined) {
    const at = new Date(unsettled.accepted.wall).toISOString();
    return refused({ code: 'unsettled', actionId: unsettled.id, since: at } as const);
  }
  const reversed = checkGiveBack(journal, subject, operation);
  if (!reversed.ok) return reversed;

  const comesTo = operation.do === 'void' ? subject.seen?.balance : reversed.value.comesTo;
  const provisional = mode === 'paused' || !parts.vendors.reachable(subject.vendor);
  const limit = provisional ? await limitOf(parts, request, subject, person) : undefined;
  if (limit !== undefined) return refused(limit);

  const action: NewAction = {
    id,
    vendor: subject.vendor,
    card: subject.ref,
    reference: subject.reference,
    lane: subject.lane,
    lastFour: subject.lastFour,
    title: subject.seen?.title ?? null,
    operation: does,
    till: till.name,
    cashier: person.name,
    ...approvedBy(person),
    training: till.training,
    provisional,
    reverses: reversed.value.action?.id ?? null,
    ...(comesTo ? { comesTo } : {}),
    ...undone(reversed.value.action),
    override:
      unsettled && override
        ? { by: answersFor(person, 'override-offline'), reason: override.reason, over: unsettled.id }
        : null,
    ...(request.paid ? { paid: person.name } : {}),
  };
  const follows = second && {
    action: { ...action, ...second, after: id },
    asked: JSON.stringify([id, second.operation]),
  };
  return journal.acceptAll([{ action, asked }, ...(follows === undefined ? [] : [follows])]);
}

/** What is written down for what was asked: an activation may come in two. */
function planOf({ vendors }: ActionParts, { operation, loadId }: Submit, { vendor, seen }: Subject) {
  if (operation.do !== 'activate') return done({ does: operation, load: undefined });
  const planned = activationOf(vendors, { vendor, seen, operation, loadId });
  return planned.ok ? done({ does: planned.value.activate, load: planned.value.load }) : planned;
}

/** The card itself; for a code that names none this till knows, its vendor is asked first, if it is there. */
async function subjectOf(parts: ActionParts, { card }: Submit): Promise<Result<Subject>> {
  const { memory, patterns, vendors } = parts;
  if ('id' in card) return done(knownCard(card, memory));
  const reference = readCode(card.code, patterns());
  if (!reference.ok) return reference;
  const remembered = memory.recall(reference.value);
  if (remembered !== undefined) return done(knownCard(remembered.ref, memory));

  const [likeliest] = likelyFirst(parts, reference.value);
  if (likeliest === undefined) return refused({ code: 'not-set-up', what: 'vendor' });
  if (vendors.names.some((vendor) => vendors.reachable(vendor))) {
    const answered = await findCard(parts, reference.value);
    if (answered.ok) return done(knownCard(answered.value.ref, memory));
    if (vendors.names.every((vendor) => vendors.reachable(vendor))) return answered;
  }
  return done(strangeCard(reference.value, likeliest, memory));
}

async function limitOf({ ledger, rules }: ActionParts, { operation }: Submit, subject: Subject, person: Person) {
  const ask = { operation, stake: stakeOf(operation), manager: person.rights.has('override-offline') };
  return refusalOffline(rules(), ask, await ledger.card(subject), await ledger.till());
}

function answer({ journal, drain, memory }: ActionParts, id: string) {
  const record = journal.get(id);
  if (record === undefined) throw new Error(`action ${id} was accepted and is not there`);
  const seen = record.card === null ? undefined : memory.recallRef(record.card);
  return { action: viewOf(record, journal, drain), worth: worthOf(journal, { lane: record.lane, seen }) };
}

function viewIf({ journal, drain }: ActionParts, id: string | undefined) {
  const record = id === undefined ? undefined : journal.get(id);
  return record === undefined ? null : viewOf(record, journal, drain);
}
