import { bridge } from '#renderer/bridge/bridge.ts';
import { ourHalf, resultWords, theirHalf } from '#renderer/i18n/result-halves.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import { newer } from '#renderer/ui/newer-view.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Tally } from '#renderer/ui/Tally.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useEffect, useState } from 'react';

interface DoneScreenProps {
  /** As it was accepted; what becomes of it comes by event. */
  readonly first: ActionView;
  readonly onEnd: () => void;
}

/** What did happen: both halves of the ticket. */
export function DoneScreen({ first, onEnd }: DoneScreenProps) {
  const speaker = useWords();
  const { t } = speaker;
  const [action, setAction] = useState(first);
  const { goTo } = useWindow.getState();

  useEffect(() => {
    // An answer that was asked for may be overtaken by the event that knows better.
    const hear = (told: ActionView) => setAction((known) => newer(known, told));
    const read = async () => {
      const answer = await bridge.call('action/story', { id: first.id });
      if (answer.ok) hear(answer.value.action);
    };
    // The answer may have come before this screen listened.
    void read();
    return bridge.onEvent((event) => {
      if (event.name === 'action/changed' && event.body.id === first.id) hear(event.body);
    });
  }, [first.id]);

  const issuer = t(`shell:vendor.${action.card.vendor}`);
  const { mark, tone, tally } = actionLook[action.state];
  const amount = figureOf(action.operation);
  const { title, what } = resultWords(action, speaker, issuer);

  return (
    <main className="main counter put-right-done">
      <Ticket label={title} className={tone}>
        <header className="said">
          <Mark name={mark} large />
          <div>
            <h1>{title}</h1>
            <p role="status">
              <Say text={what} />
            </p>
          </div>
        </header>
        <Tally
          look={tally}
          isNew={first.state !== action.state}
          ours={{ who: t('action:till'), ...ourHalf(action, amount, speaker) }}
          theirs={{ who: issuer, ...theirHalf(action, amount, speaker) }}
        />
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('shell:key.counter'), run: () => goTo('counter') },
          { key: 'F7', icon: 'card', label: t('cards:key.card'), press: true, run: onEnd },
        ]}
      />
    </main>
  );
}
