import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';

/** The whole window, when the terminal behind it is gone: calm, and it goes away by itself. */
export function EngineStopped({ why }: { readonly why: 'stopped' | 'stranger' }) {
  const { t } = useWords();
  return (
    <div className="app alone">
      <main className="main engine">
        <Ticket label={t(`shell:${why}.title`)}>
          <div className="stopped unknown" role="alert">
            <header className="said">
              <Icon name="line-off" className="big-sign" />
              <div>
                <h1>{t(`shell:${why}.title`)}</h1>
                <p>{t(`shell:${why}.what`)}</p>
              </div>
            </header>
            <p className="todo">{t(`shell:${why}.todo`)}</p>
          </div>
        </Ticket>
      </main>
    </div>
  );
}
