import type { CallName } from '#shared/contract/calls.ts';
import type { Right } from '#shared/domain/rights.ts';
import type { Bridge, Line } from './answer.ts';

/** A call that the person at this window may not make, and which right it asks for. */
export interface Denied {
  readonly call: CallName;
  readonly body: unknown;
  readonly needs: Right;
}

/** Finds somebody who stands in; answers whether somebody did. */
export type FindStandIn = (denied: Denied) => Promise<boolean>;

/** What a person does with their own hand. Nothing else may put a question on the screen. */
const byHand: ReadonlySet<CallName> = new Set<CallName>([
  'action/submit',
  'action/replace',
  'action/merge',
  'action/withdraw',
  'batch/confirm',
  'batch/import',
  'batch/pause',
  'blanks/set',
  'blanks/state',
  'card/find',
  'card/search',
  'coupon/check',
  'issue/order',
  'issue/list',
  'issue/stop',
  'issue/decide',
  'issue/numbers',
  'issue/to-box',
  'issue/put-away',
  'loyalty/create',
  'loyalty/move',
  'loyalty/update',
  'desk/today',
  'paper/choose-printer',
  'paper/keep-printer',
  'paper/pdf-shift',
  'paper/print-shift',
  'paper/remove-printer',
  'paper/scanned',
  'paper/test-printer',
  'policy/set',
  'queue/pause',
  'queue/resume',
  'queue/settle',
  'about/back-up',
  'about/verify',
  'setup/connect',
  'setup/first-start',
  'setup/forget',
  'setup/mode',
  'setup/try',
  'shop/set',
  'audit/export',
  'audit/search',
  'proof/start',
  'shift/report',
  'shift/list',
  'shift/rule',
  'scanner/rename',
  'scanner/assign',
  'scanner/forget',
  'scanner/beep',
  'scanner/learn-wedge',
  'training/plug',
]);

export interface AskingBridge extends Bridge {
  /** Who is asked when the person at this window may not do something. */
  whenDenied(find: FindStandIn): void;
  /** Somebody else is here: what was refused before may be read now. */
  readAgain(): void;
}

/** A refusal for want of a right becomes the question who stands in; after a yes the same call is made once more. */
export function withStandIn(bridge: Bridge): AskingBridge {
  const lines = new Set<(line: Line) => void>();
  let find: FindStandIn | undefined;
  return {
    async call(name, asking) {
      const answer = await bridge.call(name, asking);
      if (answer.ok || answer.problem.code !== 'not-allowed' || find === undefined || !byHand.has(name)) return answer;
      const { needs } = answer.problem;
      if (needs === undefined || needs === 'sign-in') return answer;
      return (await find({ call: name, body: asking, needs })) ? bridge.call(name, asking) : answer;
    },
    onEvent: (listener) => bridge.onEvent(listener),
    onLine(listener) {
      lines.add(listener);
      const off = bridge.onLine(listener);
      return () => {
        lines.delete(listener);
        off();
      };
    },
    whenDenied: (asked) => void (find = asked),
    readAgain: () => lines.forEach((listener) => listener('up')),
  };
}
