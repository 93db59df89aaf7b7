import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { cardKey } from '#shared/domain/card.ts';
import { compare } from '#shared/money/money.ts';
import { useState } from 'react';
import { CardLine } from './CardLine.tsx';
import { OtherCard } from './OtherCard.tsx';
import { restBeside, sumOf } from './together.ts';
import { useSending } from './use-sending.ts';
import { WayPage, type WayProps } from './WayPage.tsx';

/** As many as the vendor puts together at once. */
const MOST = 10;

/** Several cards of one holder become a new one. */
export function MergeScreen({ page, onDone, onBack }: WayProps) {
  const speaker = useWords();
  const { t, money, number } = speaker;
  const { card } = page;
  const [id] = useState(() => crypto.randomUUID());
  const [others, setOthers] = useState<readonly CardView[]>([]);
  const [theirs, setTheirs] = useState<readonly CardView[]>();
  const sending = useSending();
  const email = card.holder?.email ?? null;

  const restOf = (other: CardView) =>
    restBeside(card, other, speaker) ??
    (other.balance === null || other.balance.minor === 0
      ? t('cards:not.empty')
      : (other.holder?.email ?? null) === email
        ? undefined
        : t('cards:not.holder'));
  const fitting = others.filter((other) => restOf(other) === undefined);
  const sum = sumOf([card, ...fitting]);
  const full = card.room?.full;
  const tooMuch = sum !== undefined && full !== undefined && compare(sum, full) > 0;
  const ready = others.length > 0 && fitting.length === others.length && !tooMuch;
  const among = (other: CardView) => [card, ...others].some((it) => cardKey(it.ref) === cardKey(other.ref));

  function change(next: readonly CardView[]): void {
    setOthers(next);
    sending.forget();
  }
  const add = (found: CardView) => (among(found) || others.length + 1 >= MOST ? undefined : change([...others, found]));

  async function findTheirs(text: string): Promise<void> {
    const answer = await bridge.call('card/search', { text });
    if (answer.ok) setTheirs(answer.value.cards.filter((it) => it.kind === 'gift-card' && it.status === 'active'));
  }
  async function send(): Promise<void> {
    const cards = [card, ...others].map(({ ref }) => ref);
    const sent = await sending.ask(() => bridge.call('action/merge', { id, cards }));
    if (sent !== undefined) onDone([sent.action]);
  }
  const more = theirs?.filter((it) => !among(it) && restOf(it) === undefined) ?? [];

  return (
    <WayPage
      way="merge"
      card={card}
      takesScans
      will={
        tooMuch
          ? t('cards:not.room', { most: money(full) })
          : ready && sum !== undefined
            ? t('cards:will.merge', {
                number: number(others.length + 1),
                sum: money(sum),
                issuer: t(`shell:vendor.${card.ref.vendor}`),
              })
            : t('cards:wayWhat.merge')
      }
      sending={sending}
      not={ready ? undefined : t(others.length === 0 ? 'cards:merge.addOne' : 'cards:merge.notAll')}
      onBack={onBack}
      onSend={() => void send()}
    >
      <div className="way-fields">
        <OtherCard label={t('cards:field.other')} disabled={sending.fixed} onFound={add} />
        {email === null || theirs !== undefined ? null : (
          <button type="button" className="btn" disabled={sending.fixed} onClick={() => void findTheirs(email)}>
            <Icon name="person" className="i i-s" />
            {t('cards:merge.theirs')}
          </button>
        )}
        {theirs !== undefined && more.length === 0 && others.length === 0 ? (
          <p className="quiet">{t('cards:merge.noneOfTheirs')}</p>
        ) : null}
        {more.map((other) => (
          <CardLine key={cardKey(other.ref)} card={other}>
            <button type="button" className="btn" disabled={sending.fixed} onClick={() => add(other)}>
              <Icon name="add" className="i i-s" />
              {t('cards:merge.add')}
            </button>
          </CardLine>
        ))}
        <section className="merged" aria-label={t('cards:merge.list')}>
          <h2>{t('cards:merge.list')}</h2>
          <CardLine card={card} />
          {others.map((other) => (
            <CardLine key={cardKey(other.ref)} card={other} not={restOf(other)}>
              <button
                type="button"
                className="btn"
                disabled={sending.fixed}
                aria-label={t('cards:merge.takeOut', { number: other.lastFour })}
                onClick={() => change(others.filter((it) => it !== other))}
              >
                <Icon name="no" className="i i-s" />
              </button>
            </CardLine>
          ))}
          {sum === undefined ? null : (
            <p className="merged-sum">
              {t('cards:merge.sum')} <b className="fig">{money(sum)}</b>
            </p>
          )}
        </section>
      </div>
    </WayPage>
  );
}
