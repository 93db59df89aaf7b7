import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { Operation } from '#shared/domain/action.ts';
import { money, type Money } from '#shared/money/money.ts';
import { useState } from 'react';
import { restNow } from '../bill-store.ts';
import { CardHead } from '../CardHead.tsx';
import type { Found, Intent } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { useVendorName } from '../issuer.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

export type AgainstBill = Extract<Intent, 'earn' | 'pay-with-points'>;

interface AgainstBillScreenProps {
  readonly found: Found;
  readonly intent: AgainstBill;
}

const icons: Record<AgainstBill, IconName> = { earn: 'member', 'pay-with-points': 'take' };

/** Points given, or points paid with: each of them for a bill that the issuer reckons with. */
export function AgainstBillScreen({ found, intent }: AgainstBillScreenProps) {
  const { t, money: text, number } = useWords();
  const { confirm } = useCounter.getState();
  const back = useBackKey(found, t('counter:key.backSub'));
  const issuerLine = useIssuerLine(found);
  const issuer = useVendorName(found.card.ref.vendor);
  const currency = useCurrency();
  const [rest] = useState(restNow);
  const entry = useAmount(rest?.minor ?? 0);
  const bill = money(entry.minor, currency);
  const { points } = found.card;

  const titles = {
    earn: t('counter:points.earnTitle'),
    'pay-with-points': t('counter:points.payTitle'),
  };
  const keys = {
    earn: t('counter:points.doEarn', { amount: text(bill) }),
    'pay-with-points': t('counter:points.doPay', { amount: text(bill) }),
  };

  return (
    <main className="main counter take">
      <Ticket
        label={titles[intent]}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t('counter:points.bill')} entry={entry} />}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Sum>
          <SumLine label={t('counter:points.bill')} amount={bill} typed result />
        </Sum>
        <p className="note">
          <Icon name="info" />
          <span>
            {points === null ? t('counter:points.note', { issuer }) : `${t('counter:points.has')}: ${number(points)}`}
          </span>
        </p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: intent === 'earn' ? 'F3' : 'F2',
            icon: icons[intent],
            label: entry.minor === 0 ? titles[intent] : keys[intent],
            not: entry.minor === 0 ? t('counter:take.typeDue') : undefined,
            press: true,
            commits: true,
            run: () => void confirm(operationOf(intent, bill)),
          },
        ]}
      />
    </main>
  );
}

function operationOf(intent: AgainstBill, bill: Money): Operation {
  switch (intent) {
    case 'earn':
      return { do: 'earn', bill };
    case 'pay-with-points':
      return { do: 'pay-with-points', bill, atMostPoints: null };
  }
}
