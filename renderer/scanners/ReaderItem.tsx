import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { purposes, type ReaderView, type ScannerState } from '#shared/contract/scanners.ts';
import { useState, type FormEvent } from 'react';

const looks: Record<ReaderView['state'], { readonly icon: IconName; readonly tone: Tone }> = {
  ready: { icon: 'active', tone: 'confirmed' },
  opening: { icon: 'clock', tone: 'plain' },
  refused: { icon: 'lock', tone: 'refused' },
  unplugged: { icon: 'plug', tone: 'plain' },
};

interface ReaderItemProps {
  readonly reader: ReaderView;
  readonly platform: ScannerState['platform'];
}

export function ReaderItem({ reader, platform }: ReaderItemProps) {
  const { t, moment, number } = useWords();
  const now = useNow();
  const { icon, tone } = looks[reader.state];
  const { lastScan: last, why } = reader;
  const ask = { reader: reader.key };
  return (
    <article className="reader" aria-label={reader.name}>
      <header>
        <h2>
          <bdi>{reader.name}</bdi>
        </h2>
        <Badge icon={icon} tone={tone}>
          {t(`readers:state.${reader.state}`)}
        </Badge>
        {reader.pretended ? <span className="quiet">{t('readers:pretended')}</span> : null}
      </header>
      <p className="quiet">
        <bdi>{[reader.make, reader.product].filter((it) => it !== '').join(' ')}</bdi>
        {' · '}
        {t(`readers:mode.${reader.mode}`)}
        {reader.basis === null ? null : ` · ${t(`readers:basis.${reader.basis}`)}`}
      </p>
      {why === null ? null : (
        <p className="strong">{t(why === 'permission' ? `readers:why.${platform}` : `readers:why.${why}`)}</p>
      )}
      <p className="fig">
        {last === null
          ? t('readers:noScan')
          : t('readers:last', { shown: last.shown, time: moment(last.at, now), ms: number(Math.round(last.tookMs)) })}
      </p>
      {reader.pretended ? null : (
        <div className="reader-acts">
          <Segments
            label={t('readers:purpose.label')}
            value={reader.purpose}
            options={purposes.map((value) => ({ value, label: t(`readers:purpose.${value}`) }))}
            onChange={(purpose) => void bridge.call('scanner/assign', { ...ask, purpose })}
          />
          <Rename reader={reader} />
          {reader.state === 'ready' ? (
            <button type="button" className="btn small" onClick={() => void bridge.call('scanner/beep', ask)}>
              {t('readers:beep')}
            </button>
          ) : (
            <button type="button" className="btn small" onClick={() => void bridge.call('scanner/forget', ask)}>
              {t('readers:forget')}
            </button>
          )}
        </div>
      )}
    </article>
  );
}

function Rename({ reader }: { readonly reader: ReaderView }) {
  const { t } = useWords();
  const [name, setName] = useState(reader.name);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void bridge.call('scanner/rename', { reader: reader.key, name });
  };
  return (
    <form onSubmit={keep} className="rename">
      <label className="field">
        <span className="lab">{t('readers:name')}</span>
        <input className="in" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" className="btn small">
        {t('readers:rename')}
      </button>
    </form>
  );
}
