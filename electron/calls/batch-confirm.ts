import type { Asked } from '#electron/journal/accepting.ts';
import type { Box, BoxBook, NumberedRow } from '#electron/journal/box-book.ts';
import type { Journal, NewAction } from '#electron/journal/journal.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import { cardKey } from '#shared/domain/card.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { plus, zero, type Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { activationOf } from './activation.ts';
import { approvedBy, signedBy, type Person } from './person.ts';

export interface ConfirmParts {
  readonly boxes: BoxBook;
  readonly journal: Journal;
  readonly vendors: Vendors;
  readonly patterns: () => readonly NumberPattern[];
  readonly rules: () => OfflineRules;
  readonly till: { readonly name: string; readonly training: boolean };
}

type Confirm = RequestOf<'batch/confirm'>;

/**
 * A box was paid for: one commit makes an action of every card that is ready, takes the list's card numbers away and
 * writes down who said so. Before it there is only a list, and after it only actions, wherever the plug is pulled.
 */
export function confirmBatch(
  parts: ConfirmParts,
  rows: readonly NumberedRow[],
  box: Box,
  { count, openAmount }: Confirm,
  person: Person,
): Result<Box> {
  const { boxes, journal } = parts;
  const { mode, since } = journal.mode;
  if (mode === 'stopped') return refused({ code: 'stopped', since: new Date(since).toISOString() });
  if (rows.some(({ row }) => row.found === 'asking')) return refused({ code: 'not-possible', why: 'asking' });
  const ready = rows.filter(({ row }) => row.found === 'ready');
  if (ready.length !== count) {
    return refused({ code: 'bad-request', field: 'count', why: `the list holds ${ready.length} cards by now` });
  }

  const asks: Asked[] = [];
  let amount = zero(parts.rules().currency);
  for (const numbered of ready) {
    const value = numbered.row.value ?? openAmount;
    const made = actionsOf(parts, numbered, value, box, person);
    if (!made.ok) return made;
    asks.push(...made.value);
    if (value !== null) amount = plus(amount, value);
  }
  const at = new Date(journal.now().wall).toISOString();
  const confirmed = { at, by: person.name, approvedBy: person.standIn?.name ?? null };
  const next: Box = { ...box, state: 'confirmed', confirmed };
  const written = journal.acceptAll(asks, {
    note: { what: 'batch-confirmed', batch: box.id, count, amount, ...signedBy(person) },
    alsoKeep: () => boxes.confirm(next),
  });
  if (written.ok) return done(next);
  boxes.reread();
  return written;
}

function actionsOf(
  { vendors, till }: ConfirmParts,
  { row, reference }: NumberedRow,
  value: Money | null,
  box: Box,
  person: Person,
): Result<readonly Asked[]> {
  const { card } = row;
  if (card === null) throw new Error(`row ${row.no} is ready and names no card`);
  const operation = { do: 'activate', faceValue: value, code: null } as const;
  const seen = { faceValue: row.value };
  const planned = activationOf(vendors, { vendor: card.vendor, seen, operation, loadId: row.loadId });
  if (!planned.ok) return planned;
  const { activate, load } = planned.value;
  const action: NewAction = {
    id: row.actionId,
    vendor: card.vendor,
    card,
    reference,
    lane: cardKey(card),
    lastFour: row.lastFour,
    title: row.title,
    operation: activate,
    till: till.name,
    cashier: person.name,
    ...approvedBy(person),
    training: till.training,
    // Nobody walks away with it before its cell says confirmed: there is nothing to lose while its vendor is away.
    provisional: false,
    reverses: null,
    override: null,
    paid: person.name,
    batch: box.id,
  };
  const asked = (it: NewAction): Asked => ({ action: it, asked: JSON.stringify([card, it.operation]) });
  return done([asked(action), ...(load ? [asked({ ...action, ...load, after: action.id })] : [])]);
}
