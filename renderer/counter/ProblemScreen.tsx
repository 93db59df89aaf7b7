import { timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { restNow } from './bill-store.ts';
import type { Counter } from './counter-state.ts';
import { useCounter } from './counter-store.ts';
import { useIssuer } from './issuer.ts';
import { Stopped } from './Stopped.tsx';
import './problem.css';

/** What another try with the same code may well change. */
const passing: ReadonlySet<string> = new Set([
  'busy',
  'rate-limited',
  'vendor-down',
  'no-network',
  'timed-out',
  'bad-answer',
  'till-stopped',
]);

/** No card came: why, and what to do. */
export function ProblemScreen({ stopped }: { readonly stopped: Extract<Counter, { at: 'stopped' }> }) {
  const { t, locale } = useWords();
  const issuer = useIssuer();
  const { find, clear, show } = useCounter.getState();
  const { problem, asked, when } = stopped;

  const acts: Act[] = [
    {
      key: 'Escape',
      icon: 'next',
      label: t('counter:key.nextCard'),
      // A bill that is half paid goes on with the next card.
      run: () => (restNow() === undefined ? clear() : show({ at: 'rest' })),
    },
    {
      key: 'F10',
      icon: 'find',
      label: t('counter:key.type'),
      sub: t('counter:key.typeSub'),
      run: () => show({ at: 'typing' }),
    },
  ];
  if (passing.has(problem.code)) {
    acts.push({
      key: 'F2',
      icon: 'send',
      label: t('counter:key.tryAgain'),
      sub: t('counter:key.askAgainSub'),
      press: true,
      run: () => void find(asked),
    });
  }

  return (
    <main className="main counter problem">
      <Ticket label={t('card:label')}>
        <Stopped problem={problem} issuer={issuer} />
        <p className="serial">
          <span>{t('counter:nothingDone')}</span>
          <span className="fig">{timeText(new Date(when), locale)}</span>
        </p>
      </Ticket>
      <Strip label={t('shell:keys')} acts={acts} />
    </main>
  );
}
