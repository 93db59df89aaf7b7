import type { Journal } from '#electron/journal/journal.ts';
import type { Outlooks } from '#electron/terminal/outlooks.ts';
import { accountOf, QUARTER_MS, type Cell } from '#shared/domain/figures.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { money } from '#shared/money/money.ts';
import { done } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface DeskParts {
  readonly journal: Journal;
  readonly rules: () => OfflineRules;
  readonly outlooks: Pick<Outlooks, 'all' | 'freshen'>;
}

/** A vendor that answers at once is on the page at once; the till's own figures wait no longer for it than this. */
const PATIENCE_MS = 700;
const HOUR_MS = 3_600_000;

export function deskCalls({ journal, rules, outlooks }: DeskParts): Pick<Handlers, 'desk/today'> {
  return {
    'desk/today': async () => {
      await Promise.race([outlooks.freshen(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);

      const { currency } = rules();
      const [since, until] = dayAround(journal.now().wall);
      const cells = journal.account(since, until);
      const hourOf = ({ quarter }: Cell) => Math.floor((quarter * QUARTER_MS - since) / HOUR_MS);
      const hours = Array.from({ length: Math.ceil((until - since) / HOUR_MS) }, (_, hour) => ({
        at: new Date(since + hour * HOUR_MS).toISOString(),
        figures: accountOf(
          cells.filter((cell) => hourOf(cell) === hour),
          currency,
        ),
      }));
      const { minor, count, oldest } = journal.open.provisional();
      return done({
        since: new Date(since).toISOString(),
        figures: accountOf(cells, currency),
        hours,
        offline: { count, amount: money(minor, currency), oldestAt: oldest && new Date(oldest.wall).toISOString() },
        vendors: outlooks.all,
      });
    },
  };
}

/** The day of this computer's calendar: not always 24 hours long. */
function dayAround(now: number): [since: number, until: number] {
  const day = new Date(now);
  const midnight = (days: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
  return [midnight(0), midnight(1)];
}
