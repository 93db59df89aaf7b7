import { dateOf, shortDayText, timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { unsigned } from '#shared/money/money.ts';
import { CardHead } from '../CardHead.tsx';
import type { Doing } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { usedOf } from '#shared/domain/taken-from.ts';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

/** A voucher that was used comes back whole, or not at all. */
export function UndoCouponScreen({ doing }: { readonly doing: Doing }) {
  const { t, locale } = useWords();
  const now = new Date(useNow());
  const { confirm } = useCounter.getState();
  const { found } = doing;
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:back.backSub'));
  const last = usedOf(found.card);
  const movementId = doing.movementId ?? last?.id;
  const use = found.card.movements?.find(({ id }) => id === movementId);
  const off = use?.amount ?? doing.offer;
  const at = use === undefined ? undefined : dateOf(use.at);

  return (
    <main className="main counter take">
      <Ticket label={t('counter:undo.title')}>
        <CardHead card={found.card} note={issuerLine} />
        {off === undefined || off === null ? null : (
          <Sum>
            <SumLine
              label={t('counter:undo.used')}
              note={at === undefined ? undefined : `${shortDayText(at, now, locale)} ${timeText(at, locale)}`}
              amount={unsigned(off)}
              result
            />
          </Sum>
        )}
        <p className="note">
          <Icon name="info" />
          <span>{t('counter:undo.what')}</span>
        </p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: 'F4',
            icon: 'undo',
            label: t('counter:undo.do'),
            not: movementId === undefined ? t('counter:not.noMovement') : undefined,
            press: true,
            commits: true,
            run: () => {
              if (movementId !== undefined) void confirm({ do: 'give-back', movementId, amount: null, reason: null });
            },
          },
        ]}
      />
    </main>
  );
}
