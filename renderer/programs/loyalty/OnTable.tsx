import { dayIn } from '#shared/loyalty/plain-date.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { useState, type ReactNode } from 'react';
import { DesignRefused } from '../designer/DesignerPage.tsx';
import type { Ready, Session } from '../designer/session.ts';
import { useSession } from '../designer/use-session.ts';
import { usePrograms } from '../programs-store.ts';
import { kindOf, loyaltyAt, type LoyaltyAt } from './loyalty-at.ts';

export interface Tabled {
  readonly table: LoyaltyAt;
  readonly session: Session;
  readonly ready: Ready;
  /** Reads it again: its status is another now. */
  readonly onAgain: () => void;
  readonly onSend: () => void;
}

interface OnTableProps {
  readonly what: LoyaltyThing;
  readonly id: string;
  readonly fresh: DesignBody;
  readonly children: (tabled: Tabled) => ReactNode;
}

/** Opens a thing at Voucherify, or says why it can't be read; the editor inside finds it on the table. */
export function OnTable(props: OnTableProps) {
  const [round, setRound] = useState(0);
  return <Opened key={round} {...props} onAgain={() => setRound(round + 1)} />;
}

function Opened({ what, id, fresh, children, onAgain }: OnTableProps & { readonly onAgain: () => void }) {
  const [table] = useState(() => loyaltyAt({ what, id, fresh, today: today() }));
  const { session, state } = useSession(() => table.at);
  if (session === undefined || state.phase === 'opening') return <main className="main designer" />;
  if (state.phase === 'refused') return <DesignRefused session={session} vendor="voucherify" onAgain={onAgain} />;
  const send = async () => {
    const live = await session.send();
    if (live === undefined || table.at.fresh === undefined) return;
    const { done, shape } = usePrograms.getState();
    // What was new has an id of its own now: whoever waits for it gets it, or it is shaped on under that one.
    if (!done({ kind: kindOf[what], id: live.id })) shape({ kind: kindOf[what], id: live.id });
  };
  return children({ table, session, ready: state, onAgain, onSend: () => void send() });
}

const today = () => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
