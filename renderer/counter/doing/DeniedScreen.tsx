import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { CardHead } from '../CardHead.tsx';
import type { Counter } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { useVendorName } from '../issuer.ts';
import { Stopped } from '../Stopped.tsx';
import '../problem.css';

/** The till itself said no, before anything was written down or sent. */
export function DeniedScreen({ denied }: { readonly denied: Extract<Counter, { at: 'denied' }> }) {
  const { t } = useWords();
  const { found, doing, problem } = denied;
  const { clear, open, show } = useCounter.getState();
  const issuer = useVendorName(found.card.ref.vendor);
  const acts: Act[] = [
    { key: 'Escape', icon: 'next', label: t('counter:key.nextCard'), run: clear },
    { key: 'F7', icon: 'balance', label: t('counter:key.toCard'), run: () => show({ at: 'card', found }) },
    {
      key: 'F4',
      icon: 'back',
      label: t('counter:key.back'),
      sub: t('counter:key.otherAmount'),
      press: true,
      run: () => open(found, doing.intent, doing),
    },
  ];
  return (
    <main className="main counter problem">
      <Ticket label={t('card:label')}>
        <CardHead card={found.card} />
        <Stopped problem={problem} issuer={issuer} />
        <p className="serial">
          <span>{t('counter:nothingDone')}</span>
        </p>
      </Ticket>
      <Strip label={t('shell:keys')} acts={acts} />
    </main>
  );
}
