import type { Batch, BatchRow } from '#shared/contract/batch.ts';
import { money } from '#shared/money/money.ts';

export function rowOf(no: number, change: Partial<BatchRow> = {}): BatchRow {
  return {
    no,
    version: 1,
    lastFour: String(3300 + no),
    title: null,
    vendor: 'loyaltydog',
    found: 'ready',
    of: null,
    problem: null,
    value: money(2500, 'EUR'),
    action: null,
    load: null,
    ...change,
  };
}

export function batchOf(id: string, version: number, rows: readonly BatchRow[]): Batch {
  return {
    id,
    version,
    state: 'list',
    at: '2026-03-19T14:00:00.000Z',
    by: 'Jo',
    confirmed: null,
    paused: false,
    rows: [...rows],
  };
}

type RowAction = NonNullable<BatchRow['action']>;

export function actionOf(state: RowAction['state'], change: Partial<RowAction> = {}): RowAction {
  return { id: '0199b4a0-0000-4000-8000-000000000001', serial: 'T1-000001', state, problem: null, ...change };
}
