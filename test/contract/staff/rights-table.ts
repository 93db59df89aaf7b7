import { randomUUID } from 'node:crypto';
import type { AskingOf, CallName } from '#shared/contract/calls.ts';
import type { Operation, OperationName } from '#shared/domain/action.ts';
import { money } from '#shared/money/money.ts';

/** Who may: n(obody signed in), c(ashier), m(anager), i(nstaller). Written by hand, and not made from the code it judges. */
export type Letters = string;

const euro = money(100, 'EUR');
const card = { vendor: 'loyaltydog', id: 'no-such-card', program: null } as const;
const another = { ...card, id: 'another' } as const;
const person = { name: 'Somebody', role: 'cashier', pin: '570216' } as const;
const wedge = { learned: true, layout: 'us', gap: 100, prefix: '', suffix: 'Enter', idle: 160 } as const;
const rules = {
  currency: 'EUR',
  operations: ['take'],
  staff: 'everyone',
  perAction: 1,
  perCard: 1,
  perTerminal: 1,
  unknownCard: 0,
  count: 1,
  longestHours: 1,
  rememberedHours: 1,
} as const;

const printer = {
  id: randomUUID(),
  name: 'Counter',
  way: { by: 'network', host: '127.0.0.1', port: 9 },
  speaks: 'esc-pos',
  roll: 80,
  letters: 'drawn',
  cuts: true,
} as const;

const draft = { kind: 'voucher', id: 'v', hand: randomUUID() } as const;

const submit = (operation: Operation) => ({ id: randomUUID(), card, operation });
const take: Operation = { do: 'take', amount: euro, bill: null };

type Rows = { readonly [Name in CallName]: readonly (readonly [AskingOf<Name>, Letters])[] };

/** Each call of the contract with bodies that it takes. A new call without a row does not compile. */
export const callRows: Rows = {
  'terminal/state': [[{}, 'ncmi']],
  'queue/state': [[{}, 'ncmi']],
  'scanner/state': [[{}, 'ncmi']],
  'scan/typed': [[{ text: '4711', tookMs: 20 }, 'ncmi']],
  'staff/state': [[{}, 'ncmi']],
  'staff/first-manager': [[{ name: 'Eve', pin: '570217' }, 'ncmi']],
  'staff/sign-in': [[{ person: randomUUID(), pin: '570217' }, 'ncmi']],
  // Last in its session: see the tests.
  'staff/sign-out': [],
  'staff/here': [[{}, 'cmi']],
  'staff/approve': [[{ person: randomUUID(), pin: '570217', call: 'queue/resume', body: {} }, 'cmi']],
  'staff/change-pin': [[{ pin: '570217', newPin: '111111' }, 'cmi']],
  'staff/list': [[{}, 'mi']],
  'staff/add': [[{ ...person, pin: '111111' }, 'mi']],
  'staff/change': [[{ id: randomUUID(), name: 'Else' }, 'mi']],
  'staff/lock-after': [[{ seconds: 3600 }, 'mi']],
  'display/set': [
    [{ theme: 'dark' }, 'cmi'],
    [{ whose: 'till', theme: 'dark' }, 'mi'],
  ],
  'card/find': [
    [{ code: '4711', entry: 'scanned' }, 'cmi'],
    [{ code: '4711', entry: 'typed' }, 'cmi'],
  ],
  'card/search': [[{ text: 'Nadia' }, 'cmi']],
  'card/read': [[{ card }, 'cmi']],
  'coupon/check': [[{ card, bill: euro }, 'cm']],
  'blanks/state': [[{}, 'mi']],
  'blanks/set': [[{ blanks: null }, 'mi']],
  'setup/state': [[{}, 'mi']],
  'setup/try': [[{ vendor: 'loyaltydog', url: 'http://127.0.0.1:1', token: 'x' }, 'mi']],
  'setup/connect': [[{ vendor: 'loyaltydog', url: 'http://127.0.0.1:1', token: 'x', program: '0'.repeat(24) }, 'mi']],
  'setup/forget': [[{ vendor: 'loyaltydog' }, 'mi']],
  'setup/mode': [
    [{ mode: 'live' }, 'mi'],
    [{ mode: 'training' }, 'mi'],
  ],
  'setup/first-start': [[{ stands: 'done' }, 'mi']],
  'about/read': [[{}, 'mi']],
  'about/verify': [[{}, 'mi']],
  'about/back-up': [[{}, 'mi']],
  'shop/set': [[{ name: 'Corner' }, 'mi']],
  'card/worth': [[{ card }, 'cmi']],
  'card/page': [[{ card }, 'cmi']],
  'card/list': [[{ vendor: 'loyaltydog' }, 'm']],
  'action/submit': [
    [submit(take), 'cm'],
    [{ ...submit(take), override: { reason: 'the customer waits' } }, 'm'],
    [{ ...submit(take), card: { code: '4711', entry: 'typed' } }, 'cm'],
  ],
  'action/replace': [
    [
      {
        id: randomUUID(),
        suspendId: randomUUID(),
        card,
        by: another,
        amount: euro,
        code: '123456',
        reason: 'lost',
      },
      'm',
    ],
  ],
  'action/merge': [[{ id: randomUUID(), cards: [card, another] }, 'm']],
  'shift/state': [[{}, 'cmi']],
  'shift/open': [[{ shift: 1 }, 'cmi']],
  'shift/take-over': [[{ shift: 1 }, 'cmi']],
  'shift/close': [[{ shift: 1 }, 'cmi']],
  'shift/rule': [[{ dayEndsAt: '04:00' }, 'mi']],
  'shift/report': [[{}, 'm']],
  'shift/list': [[{}, 'm']],
  'audit/search': [[{}, 'm']],
  'proof/start': [[{ shift: 1 }, 'm']],
  'proof/state': [[{ shift: 1 }, 'm']],
  'audit/export': [[{ as: 'csv', shift: 1 }, 'm']],
  'batch/state': [[{}, 'cmi']],
  'batch/scan': [
    [{ code: '4711', entry: 'scanned' }, 'cmi'],
    [{ code: '4711', entry: 'typed' }, 'cmi'],
  ],
  'batch/import': [[{ what: { by: 'text', text: '4711' } }, 'm']],
  'batch/take-out': [[{ id: randomUUID(), no: 1 }, 'cmi']],
  'batch/put-away': [[{ id: randomUUID() }, 'cmi']],
  'batch/confirm': [[{ id: randomUUID(), count: 1, paid: true }, 'm']],
  'batch/pause': [[{ id: randomUUID(), paused: true }, 'm']],
  'action/story': [[{ id: randomUUID() }, 'cmi']],
  'action/withdraw': [[{ id: randomUUID() }, 'm']],
  'issue/order': [[{ id: randomUUID(), kind: 'gift-card', body: {} }, 'm']],
  'issue/list': [[{}, 'm']],
  'issue/read': [[{ id: randomUUID() }, 'm']],
  'issue/stop': [[{ id: randomUUID() }, 'm']],
  'issue/decide': [[{ id: randomUUID(), wasIssued: true }, 'm']],
  'issue/numbers': [[{ id: randomUUID() }, 'm']],
  'issue/to-box': [[{ id: randomUUID() }, 'm']],
  'issue/put-away': [[{ id: randomUUID() }, 'm']],
  'design/check': [
    [{ kind: 'voucher', body: {} }, 'mi'],
    [{ kind: 'gift-card', body: {} }, 'm'],
  ],
  'draft/keep': [[{ ...draft, title: 'Spring', from: null, revision: 0, body: {} }, 'mi']],
  'draft/read': [[{ kind: 'voucher', id: 'v' }, 'mi']],
  'draft/list': [[{}, 'cmi']],
  'draft/drop': [[draft, 'mi']],
  'program/list': [[{}, 'mi']],
  'program/figures': [[{ id: 'p' }, 'mi']],
  'voucher/list': [[{}, 'mi']],
  'voucher/read': [[{ id: 'v' }, 'mi']],
  'voucher/forget': [[{ id: 'v' }, 'mi']],
  'voucher/create': [[{ key: randomUUID(), body: {} }, 'mi']],
  'voucher/update': [[{ id: 'v', key: randomUUID(), body: {}, from: null }, 'mi']],
  'voucher/do': [[{ id: 'v', key: randomUUID(), deed: 'publish' }, 'mi']],
  'voucher/issue': [[{ id: 'v', key: randomUUID(), email: 'a@example.com' }, 'm']],
  'voucher/card': [[{ id: 'v' }, 'mi']],
  'voucher/images': [[{ id: 'v' }, 'mi']],
  'voucher/send-image': [
    [{ id: 'v', key: randomUUID(), type: 'logo', picture: { mime: 'image/png', data: 'AAAA' } }, 'mi'],
  ],
  'voucher/remove-image': [[{ id: 'v', key: randomUUID(), type: 'logo' }, 'mi']],
  'voucher/send-card': [[{ id: 'v', key: randomUUID(), body: {}, from: null }, 'mi']],
  'desk/today': [[{}, 'm']],
  'paper/state': [[{}, 'cmi']],
  'paper/print': [[{ action: randomUUID() }, 'cmi']],
  'paper/preview': [[{ action: randomUUID() }, 'cmi']],
  'paper/pdf': [[{ action: randomUUID() }, 'cmi']],
  'paper/print-shift': [[{}, 'm']],
  'paper/pdf-shift': [[{}, 'm']],
  'paper/settle': [[{ job: 1, how: 'drop' }, 'cmi']],
  'paper/scanned': [[{ code: 'CF-1-000001' }, 'cmi']],
  'paper/keep-printer': [[printer, 'mi']],
  'paper/remove-printer': [[{ id: randomUUID() }, 'mi']],
  'paper/choose-printer': [[{ id: randomUUID() }, 'mi']],
  'paper/test-printer': [[{ id: randomUUID() }, 'mi']],
  'queue/list': [[{}, 'cmi']],
  'queue/pause': [[{ what: 'sending' }, 'm']],
  'queue/resume': [[{}, 'm']],
  'queue/settle': [[{ id: randomUUID(), how: 'write-off' }, 'm']],
  'policy/limits': [[{}, 'cmi']],
  'policy/set': [[{ ...rules, operations: [...rules.operations] }, 'mi']],
  'loyalty/list': [[{ what: 'programs' }, 'mi']],
  'loyalty/read': [[{ what: 'programs', id: 'lprg_0' }, 'mi']],
  'loyalty/check': [[{ what: 'card-definitions', body: {} }, 'mi']],
  'loyalty/create': [[{ what: 'card-definitions', body: { name: '' } }, 'mi']],
  'loyalty/update': [[{ what: 'programs', id: 'lprg_0', body: {}, from: null }, 'mi']],
  'loyalty/move': [[{ what: 'programs', id: 'lprg_0', to: 'activate' }, 'mi']],
  'scanner/trace': [[{}, 'mi']],
  'scanner/rename': [[{ reader: 'none', name: 'Left' }, 'mi']],
  'scanner/assign': [[{ reader: 'none', purpose: 'nothing' }, 'mi']],
  'scanner/forget': [[{ reader: 'none' }, 'mi']],
  'scanner/beep': [[{ reader: 'none' }, 'mi']],
  'scanner/teach': [[{ on: false }, 'mi']],
  'scanner/learn-wedge': [[wedge, 'mi']],
  'scanner/pretend': [[{ reader: 'zebra', code: '4711' }, 'cmi']],
  'training/play-cards': [[{}, 'cmi']],
  'training/plug': [[{ vendor: 'loyaltydog', pulled: false }, 'cmi']],
};

/** What each thing that changes a card asks for. Also here: a new operation without a row does not compile. */
export const operationRows: {
  readonly [Do in OperationName]: readonly (readonly [Operation & { do: Do }, Letters])[];
} = {
  take: [[{ do: 'take', amount: euro, bill: null }, 'cm']],
  add: [[{ do: 'add', amount: euro }, 'cm']],
  'use-coupon': [[{ do: 'use-coupon', bill: euro }, 'cm']],
  earn: [[{ do: 'earn', bill: euro }, 'cm']],
  'pay-with-points': [[{ do: 'pay-with-points', bill: euro, atMostPoints: null }, 'cm']],
  'claim-offer': [[{ do: 'claim-offer', offerId: 'o' }, 'cm']],
  'redeem-offer': [[{ do: 'redeem-offer', offerId: 'o' }, 'cm']],
  'add-points': [
    [{ do: 'add-points', points: 5 }, 'cm'],
    [{ do: 'add-points', points: -5 }, 'm'],
  ],
  'give-back': [[{ do: 'give-back', movementId: 'm', amount: null, reason: null }, 'm']],
  activate: [[{ do: 'activate', faceValue: null, code: null }, 'm']],
  suspend: [[{ do: 'suspend', reason: 'lost', until: null }, 'm']],
  lift: [[{ do: 'lift' }, 'm']],
  void: [[{ do: 'void', reason: 'wrong' }, 'm']],
  extend: [[{ do: 'extend', days: 30 }, 'm']],
  'close-expired': [
    [{ do: 'close-expired', how: 'refund' }, 'm'],
    [{ do: 'close-expired', how: 'void' }, 'm'],
  ],
  move: [[{ do: 'move', to: '4711', amount: euro, code: '123456' }, 'm']],
  merge: [[{ do: 'merge', numbers: ['1', '2'] }, 'm']],
  'hand-over': [[{ do: 'hand-over', name: 'A', email: 'a@example.com' }, 'm']],
  'resend-code': [[{ do: 'resend-code', email: null, phone: null }, 'm']],
  schedule: [[{ do: 'schedule', deliverAt: null }, 'm']],
};

export interface Row {
  readonly name: string;
  readonly body: unknown;
  readonly may: Letters;
}

export function allRows(): readonly Row[] {
  const ofCalls = Object.entries(callRows).flatMap(([name, rows]) => rows.map(([body, may]) => ({ name, body, may })));
  const ofOperations = Object.values(operationRows).flatMap((rows) =>
    rows.map(([operation, may]) => ({ name: 'action/submit', body: submit(operation), may })),
  );
  return [...ofCalls, ...ofOperations];
}

/** Refused by the till for want of a right or a sign-in; what a vendor or a missing card says is not. */
export function turnedAway(answer: { ok: boolean; problem?: { code: string; needs?: string } }): boolean {
  return !answer.ok && answer.problem?.code === 'not-allowed' && answer.problem.needs !== undefined;
}
