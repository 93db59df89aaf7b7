import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { DraftEntry } from '#shared/contract/designs.ts';
import { useEffect, useState } from 'react';
import { hand } from './form/keeping.ts';
import { editors } from './lines.ts';
import { usePrograms } from './programs-store.ts';

/** What was shaped and not sent, by whom and when: one press goes on with it. */
export function DraftsFound() {
  const { t, moment } = useWords();
  const now = useNow();
  const [drafts, setDrafts] = useState<readonly DraftEntry[]>();
  const { shape } = usePrograms.getState();

  useEffect(() => {
    let here = true;
    const read = async () => {
      const answer = await bridge.call('draft/list', {});
      if (here && answer.ok) setDrafts(answer.value.drafts);
    };
    const offLine = bridge.onLine((line) => void (line === 'up' && read()));
    const offEvent = bridge.onEvent((event) => void (event.name === 'draft/changed' && read()));
    return () => {
      here = false;
      offLine();
      offEvent();
    };
  }, []);

  const known = (drafts ?? []).filter(({ kind }) => editors[kind] !== undefined);
  return (
    <section className="drafts">
      <h2>{t('programs:drafts.title')}</h2>
      {drafts !== undefined && known.length === 0 ? <p className="quiet">{t('programs:drafts.none')}</p> : null}
      <ul>
        {known.map(({ kind, id, title, by, at }) => (
          <li key={`${kind} ${id}`}>
            <button type="button" className="draft" onClick={() => shape({ kind, id })}>
              <Icon name="edit" />
              <span>
                <b>
                  <bdi>{title === '' ? t('programs:untitled') : title}</bdi>
                </b>
                <small>{t(`programs:kind.${kind}`)}</small>
                <small>{t('programs:drafts.by', { name: by, at: moment(at, now) })}</small>
              </span>
            </button>
            <button
              type="button"
              className="btn small"
              aria-label={t('programs:drafts.drop', { title })}
              onClick={() => void bridge.call('draft/drop', { kind, id, hand })}
            >
              <Icon name="no" className="i i-s" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
