import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { Order } from '#shared/contract/issue.ts';
import { orderLook } from './order-look.ts';
import { useOrders } from './orders-store.ts';

/** One order in the list: how it stands, how many of what, and for whom. */
export function OrderRow({ order }: { readonly order: Order }) {
  const { t, money, number, moment } = useWords();
  const now = useNow();
  const { mark, tone } = orderLook[order.state];
  const { choose } = useOrders.getState();
  return (
    <button type="button" className={`row order-row ${tone}`} onClick={() => choose(order.id)}>
      <Mark name={mark} />
      <b>{t(`issue:state.${order.state}`)}</b>
      <span className="e">
        <b className="fig">{`${number(order.count)} × ${money(order.value)}`}</b>{' '}
        {order.to === null ? null : <bdi>{order.to}</bdi>}
        <small className="quiet">
          {t(`shell:vendor.${order.vendor}`)} · <bdi>{order.by}</bdi> · {moment(order.at, now)}
        </small>
      </span>
      <span className="fig quiet">
        {order.count === 1 || order.state === 'issued'
          ? ''
          : t('issue:progress', { issued: number(order.issued), count: number(order.count) })}
      </span>
    </button>
  );
}
