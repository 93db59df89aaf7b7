import { useWords } from '#renderer/i18n/Words.tsx';
import { printAction, usePaper } from '#renderer/shell/paper-store.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useState } from 'react';
import { JobLine } from './JobLine.tsx';
import { KeepSheet } from './KeepSheet.tsx';
import { Picture } from './Picture.tsx';
import { Said } from './Said.tsx';
import { useCounterfoil } from './use-counterfoil.ts';
import './paper.css';

/** One counterfoil: what happened, and the paper dot for dot. A scan of its bars opens it. */
export function Counterfoil() {
  const { t, language } = useWords();
  const { action: id, scanned } = useWindow((store) => store.counterfoil);
  const { told, picture, lines } = useCounterfoil(id, language);
  const main = usePaper((paper) => paper.state?.main ?? null);
  const [keeping, setKeeping] = useState(false);
  const { goTo, openPage } = useWindow.getState();

  const acts: Act[] = [
    { key: 'Escape', icon: 'back', label: t('shell:key.counter'), press: id === null, run: () => goTo('counter') },
  ];
  if (id !== null) {
    acts.push({
      key: 'F10',
      icon: 'more',
      label: t('paper:key.keep'),
      sub: t('paper:key.keepSub'),
      run: () => setKeeping(true),
    });
    acts.push(
      main === null
        ? {
            key: 'F8',
            icon: 'settings',
            label: t('paper:key.setUp'),
            sub: t('paper:none.short'),
            press: true,
            run: () => openPage('settings', 'printers'),
          }
        : {
            key: 'F8',
            icon: 'print',
            label: t('counter:done.print'),
            press: true,
            run: () => void printAction(id, language),
          },
    );
  }

  return (
    <main className="main paper-page">
      <header className="page-head">
        <h1>
          {t('paper:title')} <bdi className="fig paper-serial">{told?.serial ?? scanned}</bdi>
        </h1>
      </header>
      {id === null ? (
        <Ticket label={t('paper:title')}>
          <p className="stopped">{t('paper:unknown.what')}</p>
          <p className="quiet">{t('paper:unknown.todo')}</p>
        </Ticket>
      ) : (
        <Ticket
          label={told?.serial ?? t('paper:title')}
          stubLabel={t('paper:preview')}
          stub={picture === undefined ? null : <Picture {...picture} />}
        >
          {told === undefined ? null : <Said action={told} lines={lines} />}
          <JobLine action={id} />
        </Ticket>
      )}
      <Strip label={t('shell:keys')} acts={acts} />
      {keeping && id !== null ? <KeepSheet action={id} onClose={() => setKeeping(false)} /> : null}
    </main>
  );
}

export { PrintersPage } from './PrintersPage.tsx';
