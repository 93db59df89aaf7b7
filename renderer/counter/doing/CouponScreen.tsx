import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { minus, money } from '#shared/money/money.ts';
import { useState } from 'react';
import { restNow } from '../bill-store.ts';
import { CardHead } from '../CardHead.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { discountOn } from '../discount-on.ts';
import { useVendorName } from '../issuer.ts';
import { problemLook } from '../problem-look.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { useCouponCheck } from './coupon-check.ts';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

/** A voucher against a bill: first the issuer says whether it is good and what it takes off, then it can be used. */
export function CouponScreen({ found }: { readonly found: Found }) {
  const speaker = useWords();
  const { t, money: text } = speaker;
  const { confirm } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const issuer = useVendorName(found.card.ref.vendor);
  const back = useBackKey(found, t('counter:key.backSub'));
  const currency = useCurrency();
  const [rest] = useState(restNow);
  const entry = useAmount(rest?.minor ?? 0);
  const bill = money(entry.minor, currency);
  const { judged, ask } = useCouponCheck(found.card.ref, bill);

  const { discount } = found.card;
  const counted = discount === null ? null : discountOn(bill, discount);
  const off = judged.is === 'good' ? (judged.worth ?? counted) : judged.is === 'no' ? null : counted;
  const said = judged.is === 'good' && judged.worth !== null;
  const usable = judged.is === 'good' || judged.is === 'silent';

  return (
    <main className="main counter take">
      <Ticket
        label={t('counter:coupon.title')}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t('counter:points.bill')} entry={entry} />}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Sum>
          <SumLine label={t('counter:points.bill')} amount={bill} typed result={off === null} />
          {off === null ? null : (
            <>
              <SumLine
                label={t('counter:coupon.worth')}
                note={said ? t('counter:coupon.goodNote', { issuer }) : t('counter:coupon.worthNote')}
                amount={off}
                sign="−"
              />
              <SumLine label={t('counter:coupon.after')} amount={minus(bill, off)} result />
            </>
          )}
        </Sum>
        <p className="note" role="status">
          <Icon
            name={judged.is === 'good' ? 'active' : judged.is === 'no' ? problemLook[judged.problem.code].icon : 'info'}
          />
          <span>
            <Say text={note()} />
          </span>
        </p>
      </Ticket>
      <Strip
        // What opens and what commits never share a press: the key that uses it is a new one.
        key={String(usable)}
        label={t('shell:keys')}
        acts={[
          back,
          usable
            ? {
                key: 'F2',
                icon: 'bill',
                label: t('counter:coupon.do'),
                sub: off === null ? undefined : t('counter:coupon.doSub', { amount: text(minus(bill, off)) }),
                press: true,
                commits: true,
                run: () => void confirm({ do: 'use-coupon', bill }, off ?? undefined),
              }
            : {
                key: 'F2',
                icon: 'find',
                label: t('counter:coupon.ask', { issuer }),
                sub: t('counter:coupon.askSub'),
                not:
                  entry.minor === 0
                    ? t('counter:take.typeDue')
                    : judged.is === 'asking'
                      ? t('counter:coupon.asked')
                      : judged.is === 'no'
                        ? t('counter:coupon.no', { issuer })
                        : undefined,
                press: true,
                run: ask,
              },
        ]}
      />
    </main>
  );

  function note(): string {
    switch (judged.is) {
      case 'unasked':
        return t('counter:coupon.first', { issuer });
      case 'asking':
        return t('counter:asking.what', { issuer });
      case 'good':
        return t('counter:coupon.good', { issuer });
      case 'silent':
        return t('counter:coupon.cantAsk', { issuer });
      case 'no': {
        const { what, todo } = problemWords(judged.problem, speaker, issuer);
        return `${what} <b>${todo}</b>`;
      }
    }
  }
}
