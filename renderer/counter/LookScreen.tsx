import { dateOf, dayText } from '#shared/words/date-text.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { balanceOf } from './card-can.ts';
import { CardAge } from './CardAge.tsx';
import { CardHead } from './CardHead.tsx';
import { CardWorth } from './CardWorth.tsx';
import type { Found } from './counter-state.ts';
import { useCounter } from './counter-store.ts';
import { useVendorName } from './issuer.ts';
import { standstill } from './standstill.ts';
import { Stopped } from './Stopped.tsx';

/** Balance only: one scan, one sentence, and no key that could take anything. */
export function LookScreen({ found }: { readonly found: Found }) {
  const { t, money, locale } = useWords();
  const { clear, look } = useCounter.getState();
  const issuer = useVendorName(found.card.ref.vendor);
  const stands = standstill(found.card);
  const balance = balanceOf(found);
  const { expiresAt } = found.card;
  return (
    <main className="main counter found">
      <Ticket label={t('card:label')} bodyClass="card">
        <CardHead card={found.card} />
        {stands === undefined ? (
          <CardWorth found={found} age={<CardAge found={found} />} />
        ) : (
          <Stopped problem={stands} issuer={issuer} />
        )}
        <div className="card-foot">
          <div className="guilloche" aria-hidden="true" />
          {balance === null ? null : (
            <p className="note">
              <Icon name="balance" />
              <span>
                <Say
                  text={
                    expiresAt === null
                      ? t('counter:look.sentence', { amount: money(balance) })
                      : t('counter:look.sentenceUntil', {
                          amount: money(balance),
                          day: dayText(dateOf(expiresAt), locale),
                        })
                  }
                />
              </span>
            </p>
          )}
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('counter:key.nextCustomer'), press: true, run: clear },
          { key: 'F7', icon: 'balance', label: t('counter:look.again'), sub: t('counter:key.lookSub'), run: look },
        ]}
      />
    </main>
  );
}
