import { bridge } from '#renderer/bridge/bridge.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import { figureOf } from '#shared/domain/operation-figure.ts';
import type { ActionView, Parked } from '#shared/contract/action-view.ts';
import type { settlingWays } from '#shared/contract/story.ts';
import { minus, type Money } from '#shared/money/money.ts';

export type SettlingWay = (typeof settlingWays)[number];

/** What settling an action in this way would mean; `check-vendor` asks a person to look first. */
const wayOf: Record<Parked['next'], SettlingWay | undefined> = {
  'take-rest': 'take-rest',
  'write-off': 'write-off',
  'check-vendor': undefined,
  'send-again': 'send-again',
  'do-anew': 'was-not-done',
};

export async function settle(action: ActionView, how: SettlingWay): Promise<boolean> {
  const newId = how === 'take-rest' ? crypto.randomUUID() : null;
  const answer = await bridge.call('queue/settle', { id: action.id, how, newId });
  return answer.ok;
}

/** What can still be had of an action that was not covered. */
export function stillThere(action: ActionView): Money | null {
  const amount = figureOf(action.operation);
  const short = action.parked?.shortfall ?? null;
  return amount === null || short === null ? null : minus(amount, short);
}

/** The black key of a parked action: its one suggested step. */
export function stepKey(action: ActionView, { t, money }: Speaker, choose: () => void): Act {
  const next = action.parked?.next ?? 'check-vendor';
  const how = wayOf[next];
  const there = stillThere(action);
  const short = action.parked?.shortfall ?? null;
  const label =
    next === 'take-rest' && there !== null && short !== null
      ? t('queue:do.take-rest', { amount: money(there), rest: money(short) })
      : t(`queue:do.${next === 'take-rest' ? 'take-what-is-left' : next}`);
  return {
    key: 'F2',
    icon: 'ok',
    label,
    press: true,
    commits: true,
    run: () => (how === undefined ? choose() : void settle(action, how)),
  };
}
