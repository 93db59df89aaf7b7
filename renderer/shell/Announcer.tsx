import { useCounter } from '#renderer/counter/counter-store.ts';
import { useIssuer } from '#renderer/counter/issuer.ts';
import { worthText } from '#renderer/counter/CardWorth.tsx';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';

/** What a screen reader is told when the counter changes. It is always on the page, or its news would be missed. */
export function Announcer() {
  const speaker = useWords();
  const issuer = useIssuer();
  const counter = useCounter((store) => store.counter);
  const { t } = speaker;

  function news(): string {
    switch (counter.at) {
      case 'asking':
        return t('counter:asking.what', { issuer });
      case 'card': {
        const { card } = counter;
        return t('card:heard', {
          title: card.title ?? t(`card:kind.${card.kind}`),
          number: t('card:ending', { lastFour: card.lastFour }),
          status: t(`card:status.${card.status}`),
          value: worthText(card, speaker),
        });
      }
      case 'stopped': {
        const { title, what, todo } = problemWords(counter.problem, speaker, issuer);
        return `${title}. ${what} ${todo}`.replaceAll(/<\/?b>/g, '');
      }
      case 'idle':
      case 'typing':
        return '';
    }
  }

  return (
    <p className="hide" role="status">
      {news()}
    </p>
  );
}
