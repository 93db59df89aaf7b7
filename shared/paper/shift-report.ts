import type { ShiftReport } from '../contract/shift.ts';
import type { Vendor } from '../domain/card.ts';
import { figureKinds, type Figure, type Figures } from '../domain/figures.ts';
import { waitingKinds } from '../domain/shift.ts';
import { row, rule, space, table, text } from './blocks.ts';
import { apart, leftToRight, plain } from './printable.ts';
import type { Block, Slip } from './slip.ts';
import type { PaperSpeech } from './speech.ts';

/** All that the paper of a shift says, as values. */
export interface ReportPaper {
  readonly report: ShiftReport;
  readonly shop: string;
  readonly till: string;
  readonly training: boolean;
}

const issuers: Readonly<Record<Vendor, string>> = { loyaltydog: 'LoyaltyDog', voucherify: 'Voucherify' };

const steps = ['brought', 'accepted', 'done', 'notDone', 'open'] as const;

/** What, how often, how much. */
const columns = [
  { share: 0.5, align: 'start' },
  { share: 0.14, align: 'end' },
  { share: 0.36, align: 'end' },
] as const;

/** As many lines as one table of a slip holds, with room to spare. */
const LINES = 400;

interface Line {
  readonly cells: readonly [string, string, string];
  readonly bold?: boolean;
}

/** An X or a Z on paper: what the screen says, without its hours. */
export function shiftReport(paper: ReportPaper, speech: PaperSpeech): Slip {
  const { report } = paper;
  return {
    title: titleOf(report),
    language: speech.language,
    blocks: [
      ...head(paper, speech),
      rule(),
      table(
        [...columns],
        linesOf(report.sums.figures, speech, () => true),
      ),
      rule(),
      ...beside(report, speech),
      ...parts(report, speech),
      ...drawer(report, speech),
      ...foot(report, speech),
      space(16),
    ],
  };
}

/** Read from left to right, and the same in every language: it is also the name of a file. */
function titleOf({ end, shift }: ShiftReport): string {
  return `${end === null ? 'X' : 'Z'} ${shift}`;
}

function head({ report, shop, till, training }: ReportPaper, { words, moment, dir }: PaperSpeech): Block[] {
  const named = apart(plain(shop, 120), dir);
  const { end, since, at } = report;
  return [
    text(named, { size: named.length > 40 ? 'normal' : 'large', weight: 'bold', align: 'center' }),
    ...(training
      ? [text(`${words.training}: ${words.noValue}`, { weight: 'bold', align: 'center', reversed: true })]
      : []),
    rule('thick'),
    text(leftToRight(titleOf(report), dir), { size: 'large', weight: 'bold', align: 'center' }),
    text(end === null ? words.report.x : words.report.z, { align: 'center' }),
    row(words.till, leftToRight(plain(till, 20), dir)),
    ...(since === null ? [] : [row(words.report.from, moment(since))]),
    row(words.report.until, moment(at)),
  ];
}

function linesOf(figures: Figures, speech: PaperSpeech, shown: (figure: Figure) => boolean): Line[] {
  return figureKinds
    .filter((kind) => shown(figures[kind]))
    .map((kind) => line(speech.words.report.figure[kind], figures[kind], speech));
}

function line(name: string, { count, amount }: Figure, { number, money }: PaperSpeech): Line {
  return { cells: [name, number(count), money(amount)] };
}

/** What is owed and what was carried over, and what became of every action. */
function beside({ sums }: ShiftReport, speech: PaperSpeech): Block[] {
  const { words, number, money } = speech;
  const { debt, offline, carried, actions, waiting } = sums;
  const { report } = words;
  return [
    row(report.debt, money(debt), { weight: 'bold' }),
    table([...columns], [line(report.offline, offline, speech), line(report.carried, carried, speech)]),
    rule(),
    text(report.actions, { weight: 'bold' }),
    ...steps.map((step) => row(report.step[step], number(actions[step]))),
    table(
      [...columns],
      [...waitingKinds, 'offline' as const].map((kind) => line(report.waiting[kind], waiting[kind], speech)),
    ),
  ];
}

function parts({ vendors, programs, people }: ShiftReport, speech: PaperSpeech): Block[] {
  const { by } = speech.words.report;
  const program = ({ vendor, id, name }: ShiftReport['programs'][number]['of']) =>
    name ?? `${issuers[vendor]} ${id.slice(-4)}`;
  return [
    ...part(by.vendors, vendors, (vendor) => issuers[vendor], speech),
    ...part(by.programs, programs, program, speech),
    ...part(by.people, people, (person) => personOf(person, speech), speech),
  ];
}

/** One cut of the account: whose it is, and below it what happened there. */
function part<Of>(
  title: string,
  cut: readonly { readonly of: Of; readonly figures: Figures }[],
  nameOf: (of: Of) => string,
  speech: PaperSpeech,
): Block[] {
  if (cut.length === 0) return [];
  const lines = cut.flatMap(({ of, figures }): Line[] => [
    { cells: [apart(plain(nameOf(of), 60), speech.dir), '', ''], bold: true },
    ...linesOf(figures, speech, ({ count }) => count > 0),
  ]);
  const tables = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, place) =>
    table([...columns], lines.slice(place * LINES, (place + 1) * LINES)),
  );
  return [rule(), text(title, { weight: 'bold', align: 'center' }), ...tables];
}

/** What was done before the shop had people was done by the till, and so is what the till does by itself. */
function personOf(person: string | null, { words }: PaperSpeech): string {
  return person === null || person === 'till' ? words.thisTill : person;
}

/** Every count of the drawer, by whom and when: at the opening, at each taking over, at the end. */
function drawer({ hands, end }: ShiftReport, speech: PaperSpeech): Block[] {
  const { words, money, moment, dir } = speech;
  const counts = [...hands, ...(end === null ? [] : [end])];
  const counted = counts.flatMap(({ at, by, cash }) =>
    cash === null
      ? []
      : [row(apart(plain(personOf(by, speech), 60), dir), money(cash)), text(moment(at), { size: 'small' })],
  );
  return counted.length === 0
    ? []
    : [rule(), text(words.report.drawer, { weight: 'bold', align: 'center' }), ...counted];
}

function foot({ end, row: closing }: ShiftReport, speech: PaperSpeech): Block[] {
  if (end === null) return [];
  const { words, dir } = speech;
  const { report } = words;
  const name = (of: string) => apart(plain(of, 60), dir);
  return [
    rule(),
    end.by === null ? text(report.closedItself) : row(report.closedBy, name(personOf(end.by, speech))),
    ...(end.approvedBy === undefined ? [] : [row(words.allowedBy, name(end.approvedBy))]),
    ...(end.note === null ? [] : [text(report.note, { weight: 'bold' }), text(apart(plain(end.note, 500), dir))]),
    ...(closing === null ? [] : [row(report.row, leftToRight(`${closing.seq} ${plain(closing.hash, 40)}`, dir))]),
  ];
}
