import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { isMany, orderKinds, vendorOfOrder } from '#shared/domain/order-kind.ts';
import { usePrograms } from '../programs-store.ts';
import { OrderDetail } from './OrderDetail.tsx';
import { OrderRow } from './OrderRow.tsx';
import { readOrders, useLiveOrders, useOrders } from './orders-store.ts';
import { useEffect } from 'react';
import './issue.css';

/** Orders of new cards: begin one, see how the others stand, and what came of them. */
export function Orders() {
  const speaker = useWords();
  const { t } = speaker;
  const vendors = useTerminal((store) => store.state?.vendors ?? []);
  const orders = useOrders((store) => store.orders);
  const problem = useOrders((store) => store.problem);
  const chosen = useOrders((store) => store.chosen);
  const open = orders?.find(({ id }) => id === chosen);
  const { shape } = usePrograms.getState();
  useLiveOrders();
  useEffect(() => void readOrders(), []);

  if (open !== undefined) return <OrderDetail key={open.id} order={open} />;
  return (
    <>
      <h2>{t('programs:line.issue.name')}</h2>
      <p className="quiet">{t('issue:about')}</p>
      <div className="order-kinds">
        {orderKinds
          .filter((kind) => vendors.some(({ vendor }) => vendor === vendorOfOrder[kind]))
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className="order-kind"
              onClick={() => shape({ kind, id: `new-${crypto.randomUUID()}` })}
            >
              <Icon name={isMany(kind) ? 'box' : 'card'} />
              <b>{t(isMany(kind) ? 'issue:begin.many' : 'issue:begin.one')}</b>
              <small>{t(`shell:vendor.${vendorOfOrder[kind]}`)}</small>
            </button>
          ))}
      </div>
      {problem === undefined ? null : (
        <p className="notice refused" role="alert">
          <Icon name="no" />
          {problemWords(problem, speaker, t('shell:issuer')).what}
          {problem.code === 'not-allowed' ? (
            <button type="button" className="btn small" onClick={() => void readOrders()}>
              {t('programs:key.again')}
            </button>
          ) : null}
        </p>
      )}
      {orders === undefined ? null : (
        <section className="orders" aria-label={t('issue:orders')}>
          <h3>{t('issue:orders')}</h3>
          {orders.length === 0 ? <p className="quiet">{t('issue:none')}</p> : null}
          <ul>
            {orders.map((order) => (
              <li key={order.id}>
                <OrderRow order={order} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
