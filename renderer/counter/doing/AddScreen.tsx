import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { money, plus, zero } from '#shared/money/money.ts';
import { balanceOf } from '../card-can.ts';
import { CardHead } from '../CardHead.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { AmountPad } from './AmountPad.tsx';
import { Sum, SumLine } from './Sum.tsx';
import { useAmount } from './use-amount.ts';
import { useIssuerLine } from './use-issuer-line.ts';

export function AddScreen({ found }: { readonly found: Found }) {
  const { t, money: text } = useWords();
  const { confirm, show } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const currency = useTerminal((terminal) => terminal.state?.shop.currency) ?? 'EUR';
  const has = balanceOf(found) ?? zero(currency);
  const entry = useAmount(0);
  const added = money(entry.minor, has.currency);
  const after = plus(has, added);

  return (
    <main className="main counter take">
      <Ticket
        label={t('counter:add.title')}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t('counter:add.howMuch')} entry={entry} />}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Sum>
          <SumLine label={t('counter:take.has')} amount={has} />
          <SumLine label={t('counter:add.added')} note={t('counter:add.paid')} amount={added} sign="+" typed />
          <SumLine label={t('counter:add.after')} amount={after} result />
        </Sum>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'back',
            label: t('counter:key.back'),
            sub: t('counter:add.backSub'),
            run: () => show({ at: 'card', found }),
          },
          {
            key: 'F3',
            icon: 'add',
            label: added.minor === 0 ? t('counter:add.title') : t('counter:add.do', { amount: text(added) }),
            sub: t('counter:add.doSub'),
            not: added.minor === 0 ? t('counter:take.typeAmount') : undefined,
            press: true,
            commits: true,
            run: () => void confirm({ do: 'add', amount: added }),
          },
        ]}
      />
    </main>
  );
}
