import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { figureOf } from '#shared/domain/operation-figure.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useEffect, useState } from 'react';
import { useQueue } from './queue-store.ts';
import './queue.css';

/** What asks for a person, each with its one suggested step; pressing it opens it in the queue. */
export function ParkedList() {
  const { t } = useWords();
  const parked = useParked();
  if (parked === undefined) return null;
  if (parked.length === 0) return <p className="quiet">{t('queue:parkedNone')}</p>;
  return (
    <ul className="parked-list">
      {parked.map((action) => (
        <li key={action.id}>
          <ParkedRow action={action} />
        </li>
      ))}
    </ul>
  );
}

function ParkedRow({ action }: { readonly action: ActionView }) {
  const { t, money, moment, cardNumber } = useWords();
  const now = useNow();
  const { mark, tone } = actionLook[action.state];
  const amount = figureOf(action.operation);
  const issuer = t(`shell:vendor.${action.card.vendor}`);
  const open = () => {
    useQueue.getState().choose(action.id);
    useWindow.getState().goTo('queue');
  };
  return (
    <button type="button" className={`row ${tone}`} onClick={open}>
      <Mark name={mark} />
      <span className="fig m">{amount === null ? '' : money(amount)}</span>
      <span>
        {t(`action:open.${action.operation.do}`)} <bdi className="fig">{cardNumber(action.card.lastFour)}</bdi>{' '}
        <small className="quiet fig">{moment(action.at, now)}</small>
      </span>
      <b>{action.parked === null ? '' : t(`queue:step.${action.parked.next}`, { issuer })}</b>
    </button>
  );
}

function useParked(): readonly ActionView[] | undefined {
  const [parked, setParked] = useState<readonly ActionView[]>();
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const answer = await bridge.call('queue/list', { show: 'parked', limit: 20 });
      if (answer.ok && wanted) setParked(answer.value.actions);
    };
    void read();
    const off = bridge.onEvent(({ name }) => {
      if (name === 'journal/changed') void read();
    });
    return () => {
      wanted = false;
      off();
    };
  }, []);
  return parked;
}
