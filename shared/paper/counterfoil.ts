import type { ActionState, ActionView } from '../contract/action-view.ts';
import type { Vendor } from '../domain/card.ts';
import { figureOf } from '../domain/operation-figure.ts';
import type { Money } from '../money/money.ts';
import { code, figure, row, rule, space, tally, text } from './blocks.ts';
import { apart, leftToRight, plain, printable } from './printable.ts';
import { codeOfSerial } from './serial-code.ts';
import type { Block, Slip } from './slip.ts';
import type { PaperSpeech } from './speech.ts';

/** All that a stub says, as values: made from them alone, so that it can be read before it is paper. */
export interface Stub {
  readonly action: ActionView;
  readonly shop: string;
  /** Null where the shop has no people: then a till has no name to give. */
  readonly cashier: string | null;
  readonly training: boolean;
  /** What it came to, where the operation itself does not say. */
  readonly comesTo: Money | null;
  /** What the card still holds as this till counts it; its issuer's own word comes with the settlement. */
  readonly counted: Money | null;
  /** The number that taking it back was given. */
  readonly takenBackAs: string | null;
  /** `second`: what became of an action whose first stub could not say so; `copy`: printed before, in the same words. */
  readonly stub: 'first' | 'second' | 'copy';
}

type Standing = 'accepted' | 'confirmed' | 'unknown' | 'refused';

const standings: Readonly<Record<ActionState, Standing>> = {
  accepted: 'accepted',
  sending: 'accepted',
  waiting: 'accepted',
  unknown: 'unknown',
  parked: 'unknown',
  confirmed: 'confirmed',
  refused: 'refused',
  withdrawn: 'refused',
};

/** How an action stands as its paper shows it: what is printed again in the same standing says the same. */
export function standingOf(state: ActionState): Standing {
  return standings[state];
}

const issuers: Readonly<Record<Vendor, string>> = { loyaltydog: 'LoyaltyDog', voucherify: 'Voucherify' };

export function counterfoil(stub: Stub, speech: PaperSpeech): Slip {
  const { action } = stub;
  return {
    title: printable(action.serial),
    language: speech.language,
    blocks: [
      ...head(stub, speech),
      ...deed(stub, speech),
      rule(),
      ...facts(stub, speech),
      space(16),
      code(codeOfSerial(stub.takenBackAs ?? action.serial)),
    ],
  };
}

function head({ shop, training, stub }: Stub, { words, dir }: PaperSpeech): Block[] {
  const named = apart(plain(shop, 120), dir);
  const band = (says: string) => text(says, { weight: 'bold', align: 'center', reversed: true });
  return [
    text(named, { size: named.length > 40 ? 'normal' : 'large', weight: 'bold', align: 'center' }),
    ...(training ? [band(`${words.training}: ${words.noValue}`)] : []),
    ...(stub === 'copy' ? [band(words.copy)] : []),
    ...(stub === 'second' ? [text(words.second, { weight: 'bold', align: 'center' })] : []),
    rule('thick'),
  ];
}

/** What was done, how it stands and what happens next. */
function deed({ action, comesTo }: Stub, { words, deeds, money, number, dir, locale }: PaperSpeech): Block[] {
  const { operation, state } = action;
  const standing = standings[state];
  const amount = figureOf(operation) ?? comesTo;
  const points = operation.do === 'add-points' ? number(operation.points) : null;
  const figures = amount === null ? points : money(amount);
  // Taken is said when it is true, and not before.
  const tense = standing === 'confirmed' ? deeds.done : standing === 'refused' ? deeds.not : deeds.open;
  const loud = loudWord(state, { words, deeds, locale });
  const name = issuers[action.card.vendor];
  return [
    text(tense[operation.do], { size: 'large', weight: 'bold', align: 'center' }),
    ...(figures === null ? [] : [figure(figures, standing === 'refused')]),
    tally(
      standing,
      {
        whose: words.thisTill,
        figure: figures,
        word: standing === 'refused' ? deeds.not[operation.do] : deeds.done[operation.do],
        foot: words.written,
      },
      {
        whose: apart(name, dir),
        figure: standing === 'confirmed' ? figures : state === 'unknown' ? '?' : null,
        word: theirWord(state, { words, deeds }),
        foot: standing === 'confirmed' ? deeds.done[operation.do] : deeds.state[state],
      },
    ),
    ...(loud === undefined ? [] : [text(loud, { size: 'large', weight: 'bold', align: 'center', reversed: true })]),
    text(words.next[state](apart(name, dir)), { align: 'center' }),
  ];
}

/** Said so that nobody takes the paper for more than it is. */
function loudWord(state: ActionState, { words, deeds, locale }: Pick<PaperSpeech, 'words' | 'deeds' | 'locale'>) {
  if (state === 'confirmed') return undefined;
  if (state === 'unknown') return words.unknown;
  if (standings[state] === 'accepted') return words.provisional;
  return deeds.state[state].toLocaleUpperCase(locale);
}

function theirWord(state: ActionState, { words, deeds }: Pick<PaperSpeech, 'words' | 'deeds'>): string {
  switch (state) {
    case 'accepted':
    case 'sending':
    case 'waiting':
      return words.theirs.notTold;
    case 'unknown':
      return words.theirs.noAnswer;
    case 'parked':
      return deeds.state.parked;
    case 'confirmed':
      return words.theirs.yes;
    case 'refused':
      return words.theirs.no;
    case 'withdrawn':
      return words.theirs.neverTold;
  }
}

function facts(stub: Stub, { words, money, number, moment, dir }: PaperSpeech): Block[] {
  const { action, cashier, counted, takenBackAs } = stub;
  const { operation, settlement, card } = action;
  const left = settlement?.left ?? null;
  const bill = operation.do === 'take' ? operation.bill : null;
  const points = settlement?.points ?? null;
  const serials = takenBackAs === null ? action.serial : `${action.serial}, ${takenBackAs}`;
  const name = (typed: string, atMost?: number) => apart(plain(typed, atMost), dir);
  const known = (label: string, value: string | null | undefined, bold = false) =>
    value == null ? [] : [row(label, value, { weight: bold ? 'bold' : 'normal' })];
  return [
    ...known(words.left, left && money(left), true),
    ...(left === null ? known(words.leftCounted, counted && money(counted)) : []),
    ...known(words.pointsLeft, points === null ? null : number(points), true),
    ...known(words.bill, bill && money(bill)),
    row(words.card, leftToRight(`•••• ${plain(card.lastFour, 4)}`, dir)),
    ...(card.title === null ? [] : [text(name(card.title, 100), { align: 'end' })]),
    row(words.issuer, apart(issuers[card.vendor], dir)),
    row(words.when, moment(action.at)),
    row(words.till, leftToRight(plain(action.till, 20), dir)),
    ...known(words.servedBy, cashier === null ? null : name(cashier)),
    ...known(words.allowedBy, action.approvedBy && name(action.approvedBy)),
    row(words.serial, leftToRight(plain(serials, 60), dir), { weight: 'bold' }),
  ];
}
