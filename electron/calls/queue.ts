import { worstCase } from '#shared/domain/worst-case.ts';
import type { QueueState } from '#shared/contract/queue.ts';
import { cardKey } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { done, refused } from '#shared/result.ts';
import { viewOf } from './action-view.ts';
import type { Handlers } from './handler.ts';
import { answersFor } from './person.ts';
import type { QueueParts } from './queue-parts.ts';
import { settle } from './settle.ts';

type QueueCalls =
  | 'queue/state'
  | 'queue/list'
  | 'queue/pause'
  | 'queue/resume'
  | 'queue/settle'
  | 'policy/limits'
  | 'policy/set';

export function queueCalls(parts: QueueParts): Pick<Handlers, QueueCalls> {
  const { journal, drain, rules } = parts;
  return {
    'queue/state': () => done(queueState(parts)),

    'queue/list': ({ show, card, before, limit }) => {
      const records = journal.list({ show, lane: card && cardKey(card), before, limit });
      const last = records.length === limit ? records.at(-1) : undefined;
      return done({ actions: records.map((it) => viewOf(it, journal, drain)), next: last?.seq ?? null });
    },

    'queue/pause': ({ what, reason }, { person }) => {
      const paused = journal.setMode(
        what === 'everything' ? 'stopped' : 'paused',
        answersFor(person, 'settle-parked'),
        reason,
      );
      return paused.ok ? done(queueState(parts)) : paused;
    },

    'queue/resume': (_, { person }) => {
      const resumed = journal.setMode('on', answersFor(person, 'settle-parked'), null);
      if (!resumed.ok) return resumed;
      parts.vendors.probe();
      drain.wake();
      return done(queueState(parts));
    },

    'queue/settle': (request, { person }) => settle(parts, request, person),

    'policy/limits': () => {
      const { minor, count, oldest } = journal.open.provisional();
      const used = {
        amount: money(minor, rules().currency),
        count,
        oldestAt: oldest && new Date(oldest.wall).toISOString(),
      };
      return done({ rules: rules(), used, worstCase: worstCase(rules()) });
    },

    'policy/set': (asked, { person }) => {
      if (asked.currency !== rules().currency) {
        return refused({ code: 'bad-request', field: 'currency', why: 'the shop’s own' });
      }
      const kept = journal.setRules(asked, answersFor(person, 'change-settings'));
      return kept.ok ? done({}) : kept;
    },
  };
}

export function queueState({ journal, drain, vendors, rules }: Omit<QueueParts, 'till'>): QueueState {
  const { open, mode } = journal;
  const iso = (ms: number) => new Date(ms).toISOString();
  const oldest = open.oldest();
  return {
    sending: mode.mode,
    since: iso(mode.since),
    waiting: open.count('accepted') + open.count('sending') + open.count('waiting'),
    unknown: open.count('unknown'),
    parked: open.count('parked'),
    oldestAt: oldest ? iso(oldest.accepted.wall) : null,
    atStake: money(open.provisional().minor, rules().currency),
    vendors: vendors.states.map((state) => {
      const rest = drain.restsFor(state.vendor);
      return { ...state, restsUntil: rest === undefined ? null : iso(journal.now().wall + rest) };
    }),
    storage: journal.storage,
  };
}
