import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { firstIssue } from './to-field.ts';
import { Differences } from './CompareSheet.tsx';
import type { Path } from '../form/path.ts';
import type { Ready, Session } from './session.ts';

interface NoticesProps {
  readonly session: Session;
  readonly ready: Ready;
  readonly issuer: string;
  readonly nameOfField: (path: Path) => string;
  readonly onShow: (path: Path) => void;
}

/** What happened to the work: who else is at it, what the vendor said, what became of it. */
export function Notices({ session, ready, issuer, nameOfField, onShow }: NoticesProps) {
  const speaker = useWords();
  const { t, moment } = speaker;
  const now = useNow();
  const { notice, keeping, form } = ready;
  const theirs = useStore(keeping.state, (state) => state.theirs);
  const [open, setOpen] = useState(false);

  return (
    <div className="notices" aria-live="polite">
      {theirs === undefined ? null : (
        <NoticeLine tone="unknown" icon="person">
          <Say text={t('programs:notice.theirs', { name: theirs.by, at: moment(theirs.at, now) })} />
          <button type="button" className="btn small" onClick={() => session.takeTheirs()}>
            {t('programs:notice.takeTheirs')}
          </button>
          <button type="button" className="btn small" onClick={() => void keeping.overrule()}>
            {t('programs:notice.keepMine')}
          </button>
        </NoticeLine>
      )}
      {notice?.is === 'changed-there' ? (
        <NoticeLine tone="unknown" icon="compare">
          <Say text={t('programs:notice.changed-there', { issuer })} />
          <button type="button" className="btn small" onClick={() => session.rebase(notice.live)}>
            {t('programs:notice.overThat')}
          </button>
          <button
            type="button"
            className="btn small"
            onClick={() => {
              session.rebase(notice.live);
              form.getState().replace(notice.live.body);
            }}
          >
            {t('programs:notice.takeLive')}
          </button>
        </NoticeLine>
      ) : null}
      {notice?.is === 'unknown' ? (
        <NoticeLine tone="unknown" icon="question">
          <Say text={t('programs:notice.unknown', { issuer })} />
        </NoticeLine>
      ) : null}
      {notice?.is === 'issues' ? (
        <NoticeLine tone="refused" icon="no">
          <Say text={t('programs:notice.issues', { count: notice.count })} />
          <button
            type="button"
            className="btn small"
            onClick={() => {
              const path = firstIssue(form);
              if (path !== undefined) onShow(path);
            }}
          >
            {t('programs:notice.show')}
          </button>
        </NoticeLine>
      ) : null}
      {notice?.is === 'problem' || notice?.is === 'live-unread' ? (
        <NoticeLine tone="refused" icon={notice.is === 'problem' ? 'no' : 'line-off'}>
          {notice.is === 'live-unread' ? <Say text={t('programs:notice.live-unread', { issuer })} /> : null}
          <span>
            <bdi>{problemWords(notice.problem, speaker, issuer).what}</bdi>{' '}
            <b className="strong">{problemWords(notice.problem, speaker, issuer).todo}</b>
          </span>
        </NoticeLine>
      ) : null}
      {notice?.is === 'sent' ? (
        <NoticeLine tone="confirmed" icon="ok">
          <Say text={t('programs:notice.sent', { issuer })} />
          {notice.made.length === 0 ? null : (
            <button type="button" className="btn small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('programs:notice.made', { count: notice.made.length })}
            </button>
          )}
          {open ? (
            <Differences
              changes={notice.made}
              before={t('programs:compare.sent')}
              after={t('programs:compare.live', { issuer })}
              nameOfField={nameOfField}
            />
          ) : null}
        </NoticeLine>
      ) : null}
    </div>
  );
}

interface NoticeLineProps {
  readonly tone: 'confirmed' | 'refused' | 'unknown';
  readonly icon: IconName;
  readonly children: ReactNode;
}

function NoticeLine({ tone, icon, children }: NoticeLineProps) {
  return (
    <div className={`notice ${tone}`}>
      <Icon name={icon} />
      {children}
    </div>
  );
}
