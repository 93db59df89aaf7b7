import type { CallName, RequestOf } from '#shared/contract/calls.ts';
import type { DesignKind } from '#shared/domain/design.ts';
import { rightFor, type Right } from '#shared/domain/rights.ts';
import { rightToShape } from './right-to-shape.ts';

/** `anyone`: also a window at which nobody is signed in. `[]`: whoever is signed in. Else all of these rights. */
export type Needed = 'anyone' | readonly Right[];
type Need<Name extends CallName> = Needed | ((request: RequestOf<Name>, seen: Seen) => readonly Right[]);

/** What the till itself knows of a code: whether one of its readers gave it lately. */
export interface Seen {
  gave(code: string): boolean;
}

const signedIn: readonly Right[] = [];

/** "Scanned" is a window's word: a code that no reader of this till gave was typed, whatever the window says. */
const typed = ({ code, entry }: { code: string; entry: 'scanned' | 'typed' }, seen: Seen): readonly Right[] =>
  entry === 'typed' || !seen.gave(code) ? ['type-number'] : [];

/** An order of cards is shaped by whoever may issue them. */
const ofKind = ({ kind }: { kind: DesignKind }): readonly Right[] => [rightToShape(kind)];

/**
 * What each call asks of the person who makes it. The one place where rights meet calls: a new call without an
 * entry does not compile, and what has none of its own is not for everybody by accident.
 */
const needs: { readonly [Name in CallName]: Need<Name> } = {
  // How the till is: what the frame of a window shows while nobody is signed in. No card, no customer.
  'terminal/state': 'anyone',
  'queue/state': 'anyone',
  'scanner/state': 'anyone',
  // Reading is not doing: a code becomes an event, as from a reader on USB.
  'scan/typed': 'anyone',

  'staff/state': 'anyone',
  'staff/first-manager': 'anyone',
  'staff/sign-in': 'anyone',
  'staff/sign-out': 'anyone',
  'staff/here': signedIn,
  'staff/approve': signedIn,
  'staff/change-pin': signedIn,
  'staff/list': ['change-settings'],
  'staff/add': ['change-settings'],
  'staff/change': ['change-settings'],
  'staff/lock-after': ['change-settings'],

  // What everybody else sees is a setting of the till.
  'display/set': ({ whose }) => (whose === 'till' ? ['change-settings'] : signedIn),

  'card/find': typed,
  'card/search': ['type-number'],
  'card/read': signedIn,
  'coupon/check': ['redeem'],
  'card/worth': signedIn,
  // Who did what at this till stands in it, as in the queue.
  'card/page': ['see-queue'],
  // Who holds which card, and what all of them are worth.
  'card/list': ['see-reports'],

  'action/submit': ({ card, operation, override, loadId }, seen) => [
    rightFor(operation),
    // Whoever loads an open-amount card decides what it is worth.
    ...(loadId === undefined ? [] : (['reload'] as const)),
    ...('code' in card ? typed(card, seen) : []),
    ...(override === undefined ? [] : (['override-offline'] as const)),
  ],
  'action/replace': ['transfer', 'suspend'],
  'action/merge': ['transfer'],
  'action/story': ['see-queue'],
  // Anybody may fill a box: until it is confirmed it is a list and nothing else.
  'batch/state': signedIn,
  'batch/scan': typed,
  // Whole ranges of numbers can be asked for here.
  'batch/import': ['activate-batch', 'type-number'],
  'batch/take-out': signedIn,
  'batch/put-away': signedIn,
  'batch/confirm': ['activate-batch'],
  'batch/pause': ['activate-batch'],
  // The goods may be out of the door: as good as giving the money back.
  'action/withdraw': ['refund'],

  'issue/order': ['issue'],
  'issue/list': ['issue'],
  'issue/read': ['issue'],
  'issue/stop': ['issue'],
  'issue/decide': ['issue', 'settle-parked'],
  // Whoever reads them could spend them once they are activated.
  'issue/numbers': ['issue'],
  'issue/to-box': ['issue'],
  'issue/put-away': ['issue'],

  'design/check': ofKind,
  'draft/keep': ofKind,
  'draft/read': ofKind,
  // Each sees the drafts of what they may shape.
  'draft/list': signedIn,
  'draft/drop': ofKind,
  'program/list': ['design'],
  'program/figures': ['design'],
  'voucher/list': ['design'],
  'voucher/read': ['design'],
  'voucher/forget': ['design'],
  'voucher/create': ['design'],
  'voucher/update': ['design'],
  'voucher/do': ['design'],
  // Value for one customer: as good as issuing a card.
  'voucher/issue': ['issue'],
  'voucher/card': ['design'],
  'voucher/send-card': ['design'],
  'voucher/images': ['design'],
  'voucher/send-image': ['design'],
  'voucher/remove-image': ['design'],
  'loyalty/list': ['design'],
  'loyalty/read': ['design'],
  'loyalty/check': ['design'],
  'loyalty/create': ['design'],
  'loyalty/update': ['design'],
  'loyalty/move': ['design'],
  'desk/today': ['see-reports'],

  'paper/state': signedIn,
  // The id of an action is known to whoever did it, or reads the queue.
  'paper/print': signedIn,
  'paper/preview': signedIn,
  'paper/pdf': signedIn,
  'paper/print-shift': ['see-reports'],
  'paper/pdf-shift': ['see-reports'],
  'paper/settle': signedIn,
  'paper/scanned': ['see-queue'],
  'paper/keep-printer': ['change-settings'],
  'paper/remove-printer': ['change-settings'],
  'paper/choose-printer': ['change-settings'],
  'paper/test-printer': ['change-settings'],
  // Whoever works opens, takes over and closes; what the shift came to is another thing.
  'shift/state': signedIn,
  'shift/open': signedIn,
  'shift/take-over': signedIn,
  'shift/close': signedIn,
  'shift/rule': ['change-settings'],
  'shift/report': ['see-reports'],
  'shift/list': ['see-reports'],
  'audit/search': ['see-reports'],
  'proof/start': ['see-reports'],
  'proof/state': ['see-reports'],
  'audit/export': ['see-reports'],

  'queue/list': ['see-queue'],
  'queue/pause': ['settle-parked'],
  'queue/resume': ['settle-parked'],
  'queue/settle': ['settle-parked'],
  'policy/limits': signedIn,
  'policy/set': ['change-settings'],

  'blanks/state': ['change-settings'],
  'blanks/set': ['change-settings'],
  'setup/state': ['change-settings'],
  'setup/try': ['change-settings'],
  'setup/connect': ['change-settings'],
  'setup/forget': ['change-settings'],
  'setup/mode': ({ mode }) => (mode === 'live' ? ['change-settings'] : ['change-settings', 'training']),

  'setup/first-start': ['change-settings'],
  'shop/set': ['change-settings'],
  'about/read': ['change-settings'],
  'about/verify': ['change-settings'],
  'about/back-up': ['change-settings'],

  'scanner/trace': ['change-settings'],
  'scanner/rename': ['change-settings'],
  'scanner/assign': ['change-settings'],
  'scanner/forget': ['change-settings'],
  'scanner/beep': ['change-settings'],
  'scanner/teach': ['change-settings'],
  'scanner/learn-wedge': ['change-settings'],
  'scanner/pretend': ['training'],
  'training/play-cards': ['training'],
  'training/plug': ['training'],
};

export function neededFor(name: CallName, request: unknown, seen: Seen): Needed {
  // The compiler can't follow that one name picks both the entry and its request; the table's type proved it.
  const need = needs[name] as Needed | ((request: unknown, seen: Seen) => readonly Right[]);
  return typeof need === 'function' ? need(request, seen) : need;
}
