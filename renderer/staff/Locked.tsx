import { useWords } from '#renderer/i18n/Words.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { PinEntry } from './PinEntry.tsx';
import { signIn, useStaff } from './staff.ts';

/** Nobody is signed in: nothing of the work is shown, and a PIN is all that can be given. */
export function Locked() {
  const { t } = useWords();
  const people = useStaff((store) => store.state?.people) ?? [];
  return (
    <main className="main">
      <Ticket label={t('staff:signIn.title')}>
        <div>
          <h1>{t('staff:signIn.title')}</h1>
          <p className="quiet">{t('staff:signIn.what')}</p>
        </div>
        <PinEntry people={people} first={undefined} onPin={signIn} />
      </Ticket>
    </main>
  );
}
