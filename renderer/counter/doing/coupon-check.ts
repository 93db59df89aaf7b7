import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import type { CardRef } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';
import { useRef, useState } from 'react';

export type Judged =
  | { readonly is: 'unasked' | 'asking' }
  | { readonly is: 'good'; readonly worth: Money | null }
  /** The issuer is away: only this till's own count is there, and its limits say whether that is enough. */
  | { readonly is: 'silent' }
  | { readonly is: 'no'; readonly problem: AskProblem };

const unasked: Judged = { is: 'unasked' };
const away: ReadonlySet<string> = new Set(['no-network', 'vendor-down', 'timed-out', 'rate-limited', 'not-possible']);

/** What the issuer says of a coupon and a bill. An answer for another bill than the one that stands there counts nothing. */
export function useCouponCheck(card: CardRef, bill: Money): { readonly judged: Judged; readonly ask: () => void } {
  const [said, setSaid] = useState<{ readonly minor: number; readonly judged: Judged }>();
  const latest = useRef(0);

  async function ask(): Promise<void> {
    latest.current += 1;
    const mine = latest.current;
    const { minor } = bill;
    setSaid({ minor, judged: { is: 'asking' } });
    const answer = await bridge.call('coupon/check', { card, bill });
    if (latest.current !== mine) return;
    setSaid({ minor, judged: answer.ok ? { is: 'good', worth: answer.value.worth } : refusal(answer.problem) });
  }

  return { judged: said?.minor === bill.minor ? said.judged : unasked, ask: () => void ask() };
}

function refusal(problem: AskProblem): Judged {
  return away.has(problem.code) ? { is: 'silent' } : { is: 'no', problem };
}
