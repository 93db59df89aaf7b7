import { isUnsettled } from '#electron/journal/action-record.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { longestSince, type Moment } from '#electron/journal/time.ts';
import type { Ledger } from '#electron/policy/ledger.ts';

import type { Worth } from '#shared/contract/actions.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { money } from '#shared/money/money.ts';

/** A card in line: the lane its actions wait in, and what this till remembers of it. */
export interface CardInLine {
  readonly lane: string;
  readonly seen: CardView | undefined;
}

/** This till alone: its journal knows what was taken, its memory what was on the card. */
export function localLedger(journal: Journal): Ledger<CardInLine> {
  return {
    card({ lane, seen }) {
      const records = journal.open.ofLane(lane);
      const now = journal.now();
      const standing = seen && {
        status: seen.status,
        expired: seen.expiresAt !== null && Date.parse(seen.expiresAt) <= now.wall,
        balance: seen.balance,
        ageMs: ageOf(seen, now),
      };
      const provisional = records.filter((it) => it.provisional);
      return Promise.resolve({
        seen: standing ?? null,
        taken: sum(records.filter((it) => it.does === 'take')),
        atStake: sum(provisional),
      });
    },
    till() {
      const { minor, count, oldest } = journal.open.provisional();
      const oldestMs = oldest && longestSince(oldest, journal.now());
      return Promise.resolve({ atStake: minor, count, oldestMs });
    },
  };
}

/** What the card is worth to this till now. */
export function worthOf(journal: Journal, { lane, seen }: CardInLine): Worth {
  const records = journal.open.ofLane(lane);
  const balance = seen?.balance ?? null;
  const taken = sum(records.filter((it) => it.does === 'take'));
  return {
    confirmed: balance,
    asOf: seen?.asOf ?? null,
    effective: balance && money(Math.max(0, balance.minor - taken), balance.currency),
    open: records.length,
    unsettled: records.find(isUnsettled)?.id ?? null,
  };
}

function sum(records: readonly { stake: { minor: number } | null }[]): number {
  return records.reduce((total, { stake }) => total + (stake?.minor ?? 0), 0);
}

/** A view from the future was made before the clock was set back: nobody knows how old it is. */
function ageOf(seen: CardView, now: Moment): number {
  const age = now.wall - Date.parse(seen.asOf);
  return age < 0 ? Number.POSITIVE_INFINITY : age;
}
