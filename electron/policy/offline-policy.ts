import type { Operation } from '#shared/domain/action.ts';
import { offlineOperations, type OfflineRules } from '#shared/domain/offline-rules.ts';
import type { offlineLimits, ProblemWith } from '#shared/domain/problem.ts';
import { money, type Money } from '#shared/money/money.ts';
import type { CardStanding, LastSeen, TillStanding } from './ledger.ts';

type Limit = (typeof offlineLimits)[number];

export interface OfflineAsk {
  readonly operation: Operation;
  /** What could be lost by it; null when it risks nothing, such as points for a bill. */
  readonly stake: Money | null;
  readonly manager: boolean;
}

const HOUR_MS = 3_600_000;

/** Whether the shop takes the risk of doing this while the vendor can't be asked; undefined means it does. */
export function refusalOffline(
  rules: OfflineRules,
  { operation, stake, manager }: OfflineAsk,
  card: CardStanding,
  till: TillStanding,
): ProblemWith<'offline-limit'> | undefined {
  const no = (limit: Limit, possible: number | null = null) => ({
    code: 'offline-limit' as const,
    limit,
    possible: possible === null ? null : money(Math.max(0, possible), rules.currency),
  });

  const offered = offlineOperations.find((it) => it === operation.do);
  if (offered === undefined || !rules.operations.includes(offered)) return no('operation-needs-vendor');
  if (rules.staff === 'managers' && !manager) return no('cashier-may-not');
  if (till.oldestMs !== null && till.oldestMs > rules.longestHours * HOUR_MS) return no('too-long-offline');
  if (till.count >= rules.count) return no('count');

  const seen = usableMemory(rules, operation, card);
  if (seen !== null && !mayBeUsed(seen, operation)) return no('card-not-usable');
  if (seen === null && rules.unknownCard === 0) return no('card-unknown', 0);
  // Of an activation or a give-back of unknown size nobody can say whether it fits.
  if (stake === null) return operation.do === 'earn' ? undefined : no('operation-needs-vendor');
  if (stake.currency !== rules.currency) return no('operation-needs-vendor');

  const [limit, possible] = smallest([
    ['balance', operation.do === 'take' && seen?.balance ? seen.balance.minor - card.taken : Infinity],
    ['card-unknown', seen === null ? rules.unknownCard - card.atStake : Infinity],
    ['per-action', rules.perAction],
    ['per-card', rules.perCard - card.atStake],
    ['per-terminal', rules.perTerminal - till.atStake],
  ]);
  return stake.minor > possible ? no(limit, possible) : undefined;
}

/** What this till remembers of the card, if that is young enough and says enough to go by. */
function usableMemory(rules: OfflineRules, operation: Operation, { seen }: CardStanding): LastSeen | null {
  if (seen === null || seen.ageMs > rules.rememberedHours * HOUR_MS) return null;
  if (operation.do === 'take' && seen.balance?.currency !== rules.currency) return null;
  return seen;
}

function mayBeUsed(seen: LastSeen, operation: Operation): boolean {
  if (seen.expired) return false;
  if (operation.do === 'activate') return seen.status === 'pending';
  const emptied = seen.status === 'depleted' && (operation.do === 'give-back' || operation.do === 'add');
  return seen.status === 'active' || emptied;
}

function smallest(limits: readonly (readonly [Limit, number])[]): readonly [Limit, number] {
  return limits.reduce((least, next) => (next[1] < least[1] ? next : least));
}
