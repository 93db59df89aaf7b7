import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { figureOf } from '#shared/domain/operation-figure.ts';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import { SuggestedStep } from './SuggestedStep.tsx';
import { Story } from './Story.tsx';

interface ActionTicketProps {
  readonly action: ActionView;
  readonly story: readonly StoryLine[];
}

/** One action with its whole story, and beside it the one thing to do, if a person is needed at all. */
export function ActionTicket({ action, story }: ActionTicketProps) {
  const { t, money, moment, cardNumber } = useWords();
  const now = useNow();
  const { mark, tone } = actionLook[action.state];
  const amount = figureOf(action.operation);
  return (
    <Ticket
      label={`${t(`action:state.${action.state}`)} ${action.serial}`}
      className="parked"
      stubLabel={t('queue:step.title')}
      stub={<SuggestedStep action={action} />}
    >
      <div className={`top ${tone}`}>
        <Mark name={mark} large />
        <div>
          <p className="state-word">{t(`action:state.${action.state}`)}</p>
          <p className="quiet since">{t('queue:since', { time: moment(action.at, now) })}</p>
        </div>
        {amount === null ? null : <p className="money fig">{money(amount)}</p>}
        <p className="what-of">
          {t(`action:open.${action.operation.do}`)}{' '}
          <b className="strong fig">
            <bdi>{cardNumber(action.card.lastFour)}</bdi>
          </b>
          <br />
          <span className="quiet">
            <bdi>{action.card.title ?? t(`shell:vendor.${action.card.vendor}`)}</bdi>
          </span>
        </p>
      </div>
      <Story lines={story} action={action} />
    </Ticket>
  );
}
