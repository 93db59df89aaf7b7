import { dateOf, timeText } from '#shared/words/date-text.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import { storyLook, storyWords } from './story-words.ts';

interface StoryProps {
  readonly lines: readonly StoryLine[];
  readonly action: ActionView;
}

/** What happened to an action, line by line, as the journal has it. */
export function Story({ lines, action }: StoryProps) {
  const speaker = useWords();
  const issuer = speaker.t(`shell:vendor.${action.card.vendor}`);
  return (
    <ol className="action-story">
      {lines.map((line) => {
        const { mark, tone } = storyLook[line.entry.what];
        return (
          <li key={line.seq} className={tone}>
            <time className="fig" dateTime={line.at}>
              {timeText(dateOf(line.at), speaker.locale)}
            </time>
            <Mark name={mark} />
            <span>
              <Say text={storyWords(line.entry, speaker, issuer)} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
