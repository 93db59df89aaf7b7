import { csvLine, csvStart } from '#shared/csv/csv.ts';
import type { ShiftReport } from '#shared/contract/shift.ts';
import { figureKinds, type Figure, type Figures } from '#shared/domain/figures.ts';
import { waitingKinds } from '#shared/domain/shift.ts';
import { decimalFromMoney } from '#shared/money/decimal.ts';
import type { Money } from '#shared/money/money.ts';

/**
 * A report for another program: one figure a line, in words that don't change with a language. Each of the parts adds up
 * to the total.
 */
export function reportCsv({ shift, end, sums, vendors, programs, people, hours }: ShiftReport): string {
  const { figures, debt, offline, carried, actions, waiting } = sums;
  const report = end === null ? 'X' : 'Z';
  const line = (section: string, of: string, figure: string, count: number | null, amount: Money | null) =>
    csvLine([
      report,
      shift,
      section,
      of,
      figure,
      count,
      amount === null ? null : decimalFromMoney(amount),
      amount?.currency ?? null,
    ]);
  const figure = (section: string, of: string, name: string, { count, amount }: Figure) =>
    line(section, of, name, count, amount);
  const all = (section: string, of: string, cut: Figures) =>
    figureKinds.map((kind) => figure(section, of, kind, cut[kind])).join('');

  return [
    csvStart,
    csvLine(['report', 'shift', 'section', 'of', 'figure', 'count', 'amount', 'currency']),
    all('total', '', figures),
    line('total', '', 'outstanding', null, debt),
    figure('total', '', 'accepted-offline', offline),
    figure('total', '', 'from-earlier-shifts', carried),
    ...Object.entries(actions).map(([step, count]) => line('actions', '', step, count, null)),
    ...waitingKinds.map((kind) => figure('open', '', kind, waiting[kind])),
    figure('open', '', 'accepted-offline', waiting.offline),
    ...vendors.map(({ of, figures: cut }) => all('vendor', of, cut)),
    ...programs.map(({ of, figures: cut }) => all('program', of.id === '' ? of.vendor : `${of.vendor}:${of.id}`, cut)),
    ...people.map(({ of, figures: cut }) => all('person', of, cut)),
    ...hours.map(({ of, figures: cut }) => all('hour', of, cut)),
  ].join('');
}
