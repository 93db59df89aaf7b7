import { useWords } from '#renderer/i18n/Words.tsx';
import { TakenLine } from '#renderer/shell/TakenLine.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { money } from '#shared/money/money.ts';
import { useState } from 'react';
import { CardHead } from '../CardHead.tsx';
import type { Doing } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { sizeOf, takenFrom } from '#shared/domain/taken-from.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { Choices } from '#renderer/ui/Choices.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';
import './give-back.css';

const reasons = ['returned', 'mistake', 'other'] as const;
type Reason = (typeof reasons)[number];

/** Puts what was taken back on the same card, whole or in part. */
export function GiveBackScreen({ doing }: { readonly doing: Doing }) {
  const { t, money: text } = useWords();
  const { confirm } = useCounter.getState();
  const { found } = doing;
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:back.backSub'));
  const movements = takenFrom(found.card);
  const [chosen, setChosen] = useState(doing.movementId ?? movements[0]?.id);
  const [reason, setReason] = useState<Reason>('returned');
  const movement = movements.find(({ id }) => id === chosen) ?? movements[0];
  const most = movement && sizeOf(movement);
  const entry = useAmount(most?.minor ?? 0);

  if (movement === undefined || most == null) return null;
  const amount = money(entry.minor, most.currency);
  const tooMuch = amount.minor > most.minor;

  return (
    <main className="main counter take give-back">
      <Ticket
        label={t('counter:back.title')}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t('counter:back.howMuch')} entry={entry} />}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Choices
          label={t('counter:back.which')}
          value={movement.id}
          options={movements.map((option) => ({ value: option.id, content: <TakenLine movement={option} /> }))}
          onChange={(id) => {
            setChosen(id);
            const next = movements.find((option) => option.id === id);
            entry.set((next && sizeOf(next))?.minor ?? 0);
          }}
        />
        <Segments
          label={t('counter:back.reason')}
          value={reason}
          options={reasons.map((value) => ({ value, label: t(`counter:back.reasons.${value}`) }))}
          onChange={setReason}
        />
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: 'F4',
            icon: 'give-back',
            label: amount.minor === 0 ? t('counter:back.title') : t('counter:back.do', { amount: text(amount) }),
            sub: amount.minor === most.minor ? t('counter:back.whole') : t('counter:back.doSub'),
            not:
              amount.minor === 0
                ? t('counter:take.typeAmount')
                : tooMuch
                  ? t('counter:back.atMost', { amount: text(most) })
                  : undefined,
            press: true,
            commits: true,
            run: () =>
              void confirm({
                do: 'give-back',
                movementId: movement.id,
                amount: amount.minor === most.minor ? null : amount,
                reason: t(`counter:back.reasons.${reason}`),
              }),
          },
        ]}
      />
    </main>
  );
}
