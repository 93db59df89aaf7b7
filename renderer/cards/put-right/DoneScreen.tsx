import { bridge } from '#renderer/bridge/bridge.ts';
import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
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
  /** As they were accepted, in their order; what becomes of them comes by event. */
  readonly first: readonly ActionView[];
  readonly onEnd: () => void;
}

/** What did happen: both halves of each ticket. */
export function DoneScreen({ first, onEnd }: DoneScreenProps) {
  const { t } = useWords();
  const actions = useFollowed(first);
  const [lead, ...followers] = actions;
  const { goTo, openCard } = useWindow.getState();
  const made = actions.find(({ settlement }) => settlement?.made)?.settlement?.made ?? null;

  return (
    <main className="main counter put-right-done">
      {/* The ticket takes the tone of what asks for a person first. */}
      <Ticket label={t('cards:putRight')} className={actionLook[gravest(actions)].tone}>
        {lead === undefined ? null : <Became action={lead} isNew={first[0]?.state !== lead.state} />}
        {followers.map((action) => (
          <Followed key={action.id} action={action} />
        ))}
        {made === null ? null : (
          <p className="made">
            {t('cards:merge.made')} <CardNumber lastFour={made.lastFour} />
          </p>
        )}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('shell:key.counter'), run: () => goTo('counter') },
          ...(made === null
            ? []
            : [
                {
                  key: 'F3' as const,
                  icon: 'card' as const,
                  label: t('cards:merge.open'),
                  run: () => openCard(made.card),
                },
              ]),
          { key: 'F7', icon: 'card', label: t('cards:key.card'), press: true, run: onEnd },
        ]}
      />
    </main>
  );
}

function useFollowed(first: readonly ActionView[]): readonly ActionView[] {
  const [actions, setActions] = useState(first);
  useEffect(() => {
    // An answer that was asked for may be overtaken by the event that knows better.
    const hear = (told: ActionView) =>
      setActions((known) => known.map((it) => (it.id === told.id ? newer(it, told) : it)));
    const read = async (id: string) => {
      const answer = await bridge.call('action/story', { id });
      if (answer.ok) hear(answer.value.action);
    };
    // The answers may have come before this screen listened.
    for (const { id } of first) void read(id);
    return bridge.onEvent((event) => {
      if (event.name === 'action/changed') hear(event.body);
    });
  }, [first]);
  return actions;
}

function gravest(actions: readonly ActionView[]): ActionView['state'] {
  const open = actions.find(({ state }) => state !== 'confirmed');
  return (open ?? actions[0])?.state ?? 'confirmed';
}

interface BecameProps {
  readonly action: ActionView;
  readonly isNew: boolean;
}

function Became({ action, isNew }: BecameProps) {
  const speaker = useWords();
  const { t } = speaker;
  const issuer = t(`shell:vendor.${action.card.vendor}`);
  const { mark, tone, tally } = actionLook[action.state];
  const amount = figureOf(action.operation);
  const { title, what } = resultWords(action, speaker, issuer);
  return (
    <section className={`became ${tone}`}>
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
        isNew={isNew}
        ours={{ who: t('action:till'), ...ourHalf(action, amount, speaker) }}
        theirs={{ who: issuer, ...theirHalf(action, amount, speaker) }}
      />
    </section>
  );
}

/** What came after it by itself, in a line. */
function Followed({ action }: { readonly action: ActionView }) {
  const speaker = useWords();
  const { t } = speaker;
  const issuer = t(`shell:vendor.${action.card.vendor}`);
  const { mark, tone } = actionLook[action.state];
  const { title, what } = resultWords(action, speaker, issuer);
  const over = action.state === 'refused' || action.state === 'withdrawn';
  const word = over ? 'not' : action.state === 'confirmed' ? 'done' : 'open';
  return (
    <section className={`followed ${tone}`}>
      <Mark name={mark} />
      <h2>
        {t(`action:${word}.${action.operation.do}`)} · {title}{' '}
        <small className="quiet fig">
          <bdi>{action.serial}</bdi>
        </small>
      </h2>
      <span />
      <p role="status">
        <Say text={what} />
      </p>
    </section>
  );
}
