import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { money, plus, zero } from '#shared/money/money.ts';
import { balanceOf, roomOn } from '../card-can.ts';
import { CardHead } from '../CardHead.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

export function AddScreen({ found }: { readonly found: Found }) {
  const { t, money: text } = useWords();
  const { confirm } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:add.backSub'));
  const currency = useCurrency();
  const has = balanceOf(found) ?? zero(currency);
  const entry = useAmount(0);
  const added = money(entry.minor, has.currency);
  const after = plus(has, added);
  const room = roomOn(found);
  const why =
    room !== undefined && room.most.minor === 0
      ? t('counter:not.full')
      : added.minor === 0
        ? t('counter:take.typeAmount')
        : room !== undefined && added.minor > room.most.minor
          ? t('counter:add.atMost', { amount: text(room.most) })
          : room !== undefined && added.minor < room.least.minor
            ? t('counter:add.atLeast', { amount: text(room.least) })
            : undefined;

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
        {room === undefined ? null : (
          <p className="note">
            <Icon name="info" />
            <span>
              {room.most.minor === 0
                ? t('counter:add.full')
                : t('counter:add.fits', { least: text(room.least), most: text(room.most) })}
            </span>
          </p>
        )}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: 'F3',
            icon: 'add',
            label: added.minor === 0 ? t('counter:add.title') : t('counter:add.do', { amount: text(added) }),
            sub: t('counter:add.doSub'),
            not: why,
            press: true,
            commits: true,
            run: () => void confirm({ do: 'add', amount: added }),
          },
        ]}
      />
    </main>
  );
}
