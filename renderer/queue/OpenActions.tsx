import { clockText, dateOf } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useNow } from '#renderer/shell/clock.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { figureOf } from '#shared/domain/operation-figure.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useQueue } from './queue-store.ts';

/** One row for each action that is not over; pressing it opens its story above. */
export function OpenActions() {
  const { t } = useWords();
  const { open, chosen } = useQueue();
  if (open.length === 0) {
    return (
      <div className="nothing-open">
        <p>{t('queue:empty')}</p>
        <Elsewhere />
      </div>
    );
  }
  return (
    <section aria-label={t('queue:open')} className="open-actions">
      <ul className="waiting">
        {open.map((action) => (
          <li key={action.id}>
            <ActionRow action={action} chosen={action.id === chosen} />
          </li>
        ))}
      </ul>
      <Elsewhere />
    </section>
  );
}

/** A till has two books and shows one: what is open in the other is not gone. */
function Elsewhere() {
  const { t, number } = useWords();
  const mode = useTerminal((terminal) => terminal.state?.mode);
  const waiting = useTerminal((terminal) => terminal.state?.waitsElsewhere ?? 0);
  if (mode === undefined || waiting === 0) return null;
  return <p className="elsewhere">{t(`queue:elsewhere.${mode}`, { waiting: number(waiting) })}</p>;
}

function ActionRow({ action, chosen }: { readonly action: ActionView; readonly chosen: boolean }) {
  const { t, money, moment, cardNumber } = useWords();
  const now = useNow();
  const choose = useQueue((queue) => queue.choose);
  const { mark, tone } = actionLook[action.state];
  const amount = figureOf(action.operation);
  return (
    <button type="button" className={`row ${tone}`} aria-pressed={chosen} onClick={() => choose(action.id)}>
      <span className="state">
        <Mark name={mark} />
        {t(`action:state.${action.state}`)}
      </span>
      <span className="fig m">{amount === null ? '' : money(amount)}</span>
      <span>
        {t(`action:open.${action.operation.do}`)} <bdi className="fig">{cardNumber(action.card.lastFour)}</bdi>
      </span>
      <span className="quiet fig">{moment(action.at, now)}</span>
      <span className="quiet">
        <NextTry action={action} />
      </span>
    </button>
  );
}

function NextTry({ action }: { readonly action: ActionView }) {
  const { t, locale } = useWords();
  if (action.state === 'parked') return t('queue:needsYou');
  if (action.state === 'sending') return t('queue:now');
  if (action.nextTryAt === null) return t('queue:inLine');
  const time = clockText(dateOf(action.nextTryAt), locale);
  return t(action.state === 'unknown' ? 'queue:asksAt' : 'queue:sendsAt', { time });
}
