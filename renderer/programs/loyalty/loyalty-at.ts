import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { LiveDesign } from '#shared/contract/designs.ts';
import type { LoyaltyCheck, LoyaltyThing } from '#shared/contract/loyalty.ts';
import type { DesignBody, DesignKind } from '#shared/domain/design.ts';
import { done, type Result } from '#shared/result.ts';
import { createStore, type StoreApi } from 'zustand';
import type { DesignAt } from '../designer/session.ts';

export interface Earned {
  readonly on: string;
  readonly points: number;
}

/** What is known of the thing on the table besides its body. */
export interface Facts {
  /** Which of the vendor's two contracts it keeps; undefined until the vendor has been asked. */
  readonly dialect: LoyaltyCheck['dialect'] | undefined;
  /** The sections that may still change; null: all of them. */
  readonly open: readonly string[] | null;
  readonly missing: readonly ('active-card-definition' | 'active-earning-rule')[];
  readonly told: LoyaltyCheck | undefined;
  /** Why the vendor could not be asked. */
  readonly silent: AskProblem | undefined;
  readonly earned: Earned;
}

export interface LoyaltyAt {
  readonly at: DesignAt;
  readonly facts: StoreApi<Facts>;
  /** Plays the rules over other points. */
  play(earned: Earned): void;
}

export const kindOf = {
  'card-definitions': 'card-definition',
  programs: 'loyalty-program',
  'earning-rules': 'earning-rule',
  rewards: 'reward',
  'tier-structures': 'tier-structure',
} as const satisfies Record<LoyaltyThing, DesignKind>;

export const isNew = (id: string) => id.startsWith('new-');

interface Shaped {
  readonly what: LoyaltyThing;
  readonly id: string;
  readonly fresh: DesignBody;
  readonly today: string;
}

/** A thing at Voucherify on the table: read, judged, played and sent by the calls for it. */
export function loyaltyAt({ what, id, fresh, today }: Shaped): LoyaltyAt {
  const facts = createStore<Facts>(() => ({
    dialect: undefined,
    open: null,
    missing: [],
    told: undefined,
    silent: undefined,
    earned: { on: today, points: 100 },
  }));
  let live: LiveDesign | undefined;
  let asked = 0;
  let judged: DesignBody | undefined;

  async function check(body: DesignBody) {
    judged = body;
    const mine = ++asked;
    const of = live === undefined ? null : { status: live.status ?? 'DRAFT', body: live.body };
    const earn = what === 'card-definitions' ? facts.getState().earned : null;
    const answer = await bridge.call('loyalty/check', { what, body, of, earn });
    if (mine !== asked) return undefined;
    if (!answer.ok) {
      facts.setState({ silent: answer.problem });
      return undefined;
    }
    facts.setState({ told: answer.value, dialect: answer.value.dialect, silent: undefined });
    return answer.value.issues;
  }

  async function read(): Promise<Result<LiveDesign, AskProblem>> {
    const answer = await bridge.call('loyalty/read', { what, id });
    if (!answer.ok) return answer;
    const { dialect, open, missing } = answer.value;
    live = answer.value.live;
    facts.setState({ dialect, open, missing });
    return done(live);
  }

  return {
    facts,
    at: {
      kind: kindOf[what],
      id,
      fresh: isNew(id) ? fresh : undefined,
      check,
      read,
      async send(body, _key, from) {
        if (isNew(id)) return bridge.call('loyalty/create', { what, body, since: from });
        if (what !== 'card-definitions' && what !== 'programs') return done({ outcome: 'issues', issues: [] });
        const answer = await bridge.call('loyalty/update', { what, id, body, from });
        // What a program lacks, and what may change of it, can be another now.
        if (answer.ok && answer.value.outcome === 'sent') await read();
        return answer;
      },
      title: (body) => (typeof body['name'] === 'string' ? body['name'] : ''),
    },
    play(earned) {
      facts.setState({ earned });
      if (judged !== undefined) void check(judged);
    },
  };
}
