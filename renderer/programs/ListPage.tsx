import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { Suspense } from 'react';
import { DraftsFound } from './DraftsFound.tsx';
import { programLines } from './lines.ts';
import { usePrograms } from './programs-store.ts';

/** Each kind of thing that is shaped here, what there is of it, and what was left unsent. */
export function ListPage() {
  const { t } = useWords();
  const chosen = usePrograms((store) => store.line);
  const { choose } = usePrograms.getState();
  const goTo = useWindow((store) => store.goTo);
  const line = programLines.find(({ id }) => id === chosen) ?? programLines[0];

  return (
    <main className="main programs">
      <header className="page-head">
        <h1>{t('programs:title')}</h1>
        <p className="quiet">{t('programs:what')}</p>
      </header>
      <Ticket label={t('programs:title')} stubLabel={t('programs:drafts.title')} stub={<DraftsFound />}>
        <nav className="parts" aria-label={t('programs:lines')}>
          {programLines.map(({ id, icon, vendor }) => (
            <button
              key={id}
              type="button"
              aria-current={id === line?.id ? 'true' : undefined}
              onClick={() => choose(id)}
            >
              <Icon name={icon} />
              <span>
                {t(`programs:line.${id}.name`)}
                {vendor === null ? null : <small>{t(`shell:vendor.${vendor}`)}</small>}
              </span>
            </button>
          ))}
        </nav>
        <div className="shelf">
          {line === undefined ? null : (
            <Suspense fallback={null}>
              <line.Shelf />
            </Suspense>
          )}
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[{ key: 'Escape', icon: 'back', label: t('shell:key.counter'), run: () => goTo('counter') }]}
      />
    </main>
  );
}
