import { useWords } from '#renderer/i18n/Words.tsx';
import { Story } from '#renderer/queue/queue.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { StoryLine } from '#shared/contract/story.ts';

interface ChosenStoryProps {
  readonly action: ActionView;
  readonly story: readonly StoryLine[];
}

/** One action from its first row to its last. */
export function ChosenStory({ action, story }: ChosenStoryProps) {
  const { t, cardNumber } = useWords();
  return (
    <section className="desk-part">
      <h2>
        {t(`action:open.${action.operation.do}`)}{' '}
        <bdi className="fig" dir="ltr">
          {cardNumber(action.card.lastFour)}
        </bdi>
      </h2>
      <p className="quiet">
        <bdi>{action.card.title ?? t(`shell:vendor.${action.card.vendor}`)}</bdi>,{' '}
        <bdi className="fig" dir="ltr">
          {action.serial}
        </bdi>
      </p>
      <Story lines={story} action={action} />
    </section>
  );
}
