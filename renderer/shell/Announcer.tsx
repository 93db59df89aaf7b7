import { useActions } from '#renderer/counter/actions-store.ts';
import { useCounter } from '#renderer/counter/counter-store.ts';
import { pressedNow, shownOf } from '#renderer/counter/shown-action.ts';
import { useIssuer } from '#renderer/counter/issuer.ts';
import { worthText } from '#renderer/counter/CardWorth.tsx';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';

/** What a screen reader is told when the counter changes. It is always on the page, or its news would be missed. */
export function Announcer() {
  const speaker = useWords();
  const issuer = useIssuer();
  const counter = useCounter((store) => store.counter);
  const recent = useActions((actions) => actions.recent);
  const { t } = speaker;

  function news(): string {
    switch (counter.at) {
      case 'asking':
        return t('counter:asking.what', { issuer });
      case 'card': {
        const { card } = counter.found;
        return t('card:heard', {
          title: card.title ?? t(`card:kind.${card.kind}`),
          number: t('card:ending', { lastFour: card.lastFour }),
          status: t(`card:status.${card.status}`),
          value: worthText(counter.found, speaker),
        });
      }
      case 'choosing': {
        const { cards } = counter.choice;
        const title = t(cards.length === 0 ? 'counter:search.none' : 'counter:search.title');
        return `${title} ${t('counter:search.for', { text: counter.asked.code })}`;
      }
      case 'stopped': {
        const { title, what, todo } = problemWords(counter.problem, speaker, issuer);
        return `${title}. ${what} ${todo}`.replaceAll(/<\/?b>/g, '');
      }
      case 'denied': {
        const { title, what, todo } = problemWords(counter.problem, speaker, issuer);
        return `${title}. ${what} ${todo}`.replaceAll(/<\/?b>/g, '');
      }
      case 'done':
        return resultNews(shownOf(pressedNow(counter.action, recent)));
      case 'idle':
      case 'bill':
      case 'rest':
      case 'typing':
      case 'doing':
        return '';
    }
  }

  function resultNews(action: ActionView): string {
    const name = t(`shell:vendor.${action.card.vendor}`);
    const what = t(`action:what.${action.state}`, { issuer: name });
    return `${t(`action:state.${action.state}`)}. ${what}`.replaceAll(/<\/?b>/g, '');
  }

  return (
    <p className="hide" role="status">
      {news()}
    </p>
  );
}
