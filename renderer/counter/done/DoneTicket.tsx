import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { Tally } from '#renderer/ui/Tally.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useState, type ReactNode } from 'react';
import { useBill } from '../bill-store.ts';
import type { Found } from '../counter-state.ts';
import { worthOn } from '../remaining.ts';
import { useVendorName } from '../issuer.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';
import { ourHalf, resultWords, theirHalf } from '#renderer/i18n/result-halves.ts';
import { ResultFigures } from './ResultFigures.tsx';

interface DoneTicketProps {
  readonly action: ActionView;
  readonly found: Found;
  /** What the one key wrote down, where it was more than one thing. */
  readonly children?: ReactNode;
}

export function DoneTicket({ action, found, children }: DoneTicketProps) {
  const speaker = useWords();
  const { t } = speaker;
  const issuer = useVendorName(action.card.vendor);
  const [first] = useState(action.state);
  const { mark, tone, tally } = actionLook[action.state];
  const worth = useBill((bill) => worthOn(bill.paidBy, action));
  const amount = worth ?? figureOf(action.operation, found.card.movements);
  const { title, what } = resultWords(action, speaker, issuer);

  return (
    <Ticket label={title} className={tone}>
      <header className="said">
        <Mark name={mark} large />
        <div>
          <h1>{title}</h1>
          <p>
            <Say text={what} />
          </p>
        </div>
      </header>
      <Tally
        look={tally}
        isNew={first !== action.state}
        ours={{ who: t('action:till'), ...ourHalf(action, amount, speaker) }}
        theirs={{ who: issuer, ...theirHalf(action, amount, speaker) }}
      />
      {children}
      <ResultFigures action={action} found={found} />
    </Ticket>
  );
}
