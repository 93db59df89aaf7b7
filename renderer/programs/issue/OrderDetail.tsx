import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon, Mark } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import type { MadeCard, Order } from '#shared/contract/issue.ts';
import type { Result } from '#shared/result.ts';
import { useEffect, useState } from 'react';
import { usePrograms } from '../programs-store.ts';
import { saveNumbers } from './numbers-file.ts';
import { orderLook, orderWords } from './order-look.ts';
import { readOrders, useOrders } from './orders-store.ts';

/** One order: what became of it, its cards, and what can be done with them. */
export function OrderDetail({ order }: { readonly order: Order }) {
  const speaker = useWords();
  const { t, money, number } = speaker;
  const { choose } = useOrders.getState();
  const { openCard } = useWindow.getState();
  const [cards, setCards] = useState<readonly MadeCard[]>([]);
  const [problem, setProblem] = useState<AskProblem>();
  const [told, setTold] = useState<string>();
  const { mark, tone } = orderLook[order.state];
  const issuer = t(`shell:vendor.${order.vendor}`);
  const { id, issued } = order;

  useEffect(() => {
    if (issued === 0) return undefined;
    let here = true;
    void bridge.call('issue/read', { id }).then((answer) => void (here && answer.ok && setCards(answer.value.cards)));
    return () => {
      here = false;
    };
  }, [id, issued]);

  async function ask<T>(send: () => Promise<Result<T, AskProblem>>, then: (value: T) => void): Promise<void> {
    const answer = await send();
    setProblem(answer.ok ? undefined : answer.problem);
    setTold(undefined);
    if (answer.ok) then(answer.value);
  }
  const over = ['issued', 'refused', 'stopped'].includes(order.state);
  const deed = (icon: IconName, label: string, run: () => void) => (
    <button type="button" className="btn" onClick={run}>
      <Icon name={icon} className="i i-s" />
      {label}
    </button>
  );

  return (
    <>
      <div className="order-head">
        {deed('back', t('issue:all'), () => choose(undefined))}
        <h2>
          <span className="fig">{`${number(order.count)} × ${money(order.value)}`}</span>{' '}
          {order.to === null ? null : <bdi>{order.to}</bdi>}
        </h2>
      </div>
      <div className={`order-said ${tone}`}>
        <Mark name={mark} large />
        <div>
          <h3>{t(`issue:state.${order.state}`)}</h3>
          <p role="status">
            <Say text={orderWords(order, speaker)} />
          </p>
          {over || order.count === 1 ? null : (
            <progress
              max={order.count}
              value={order.issued}
              aria-label={t('issue:progress', { issued: number(order.issued), count: number(order.count) })}
            />
          )}
        </div>
      </div>
      {problem === undefined ? null : (
        <p className="notice refused" role="alert">
          <Icon name="no" />
          {problemWords(problem, speaker, issuer).what}
        </p>
      )}
      {told === undefined ? null : (
        <p className="notice confirmed" role="status">
          <Icon name="ok" />
          {told}
        </p>
      )}
      <div className="order-deeds">
        {cards.length === 0 ? null : (
          <>
            {deed('save', t('issue:do.file'), () => void ask(() => bridge.call('issue/numbers', { id }), saveNumbers))}
            {deed('print', t('issue:do.sheet'), () => usePrograms.setState({ paper: id }))}
            {deed(
              'box',
              t('issue:do.box'),
              () =>
                void ask(
                  () => bridge.call('issue/to-box', { id }),
                  ({ added }) => setTold(t('issue:inBox', { number: number(added) })),
                ),
            )}
          </>
        )}
        {order.state === 'unsure' ? (
          <>
            {deed(
              'ok',
              t('issue:do.wasIssued'),
              () => void ask(() => bridge.call('issue/decide', { id, wasIssued: true }), noMore),
            )}
            {deed(
              'send',
              t('issue:do.wasNot'),
              () => void ask(() => bridge.call('issue/decide', { id, wasIssued: false }), noMore),
            )}
          </>
        ) : null}
        {order.state === 'waiting' || (order.state === 'under-way' && order.kind === 'gift-vouchers')
          ? deed('stop', t('issue:do.stop'), () => void ask(() => bridge.call('issue/stop', { id }), noMore))
          : null}
        {over ? (
          <PutAway
            hasNumbers={cards.length > 0}
            onYes={() =>
              void ask(
                () => bridge.call('issue/put-away', { id }),
                () => {
                  choose(undefined);
                  void readOrders();
                },
              )
            }
          />
        ) : null}
      </div>
      {cards.length === 0 ? null : (
        <section className="made-cards" aria-label={t('issue:cards')}>
          <h3>{t('issue:cards')}</h3>
          <p className="quiet">{t('issue:asleep')}</p>
          <ul>
            {cards.map(({ card, lastFour }) => (
              <li key={card.id}>
                <button type="button" className="fig" onClick={() => openCard(card)}>
                  <CardNumber lastFour={lastFour} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const noMore = () => undefined;

/** The numbers go for good: asked once more where there are some. */
function PutAway({ hasNumbers, onYes }: { readonly hasNumbers: boolean; readonly onYes: () => void }) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  const asks = hasNumbers && !sure;
  return (
    <button
      type="button"
      className={sure ? 'btn refused-text' : 'btn'}
      onClick={() => (asks ? setSure(true) : onYes())}
    >
      <Icon name="no" className="i i-s" />
      {t(sure ? 'issue:do.putAwaySure' : 'issue:do.putAway')}
    </button>
  );
}
