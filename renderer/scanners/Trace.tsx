import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import type { ScanTrace } from '#shared/contract/scanners.ts';
import { useEffect, useState } from 'react';

const looks: Record<ScanTrace['outcome'], { readonly icon: IconName; readonly tone: Tone }> = {
  read: { icon: 'ok', tone: 'confirmed' },
  refused: { icon: 'stop', tone: 'refused' },
  'not-understood': { icon: 'question', tone: 'unknown' },
  ignored: { icon: 'eye', tone: 'plain' },
};

/** The last fifty scans, newest first; letters and digits are masked before they leave the terminal. */
export function Trace() {
  const { t, moment, number } = useWords();
  const now = useNow();
  const [lines, setLines] = useState<readonly ScanTrace[]>([]);

  useEffect(() => {
    let here = true;
    const read = () =>
      void bridge.call('scanner/trace', {}).then((answer) => {
        if (here && answer.ok) setLines(answer.value);
      });
    read();
    const stop = bridge.onEvent((event) => event.name.startsWith('scan') && read());
    return () => {
      here = false;
      stop();
    };
  }, []);

  return (
    <section aria-label={t('readers:trace.title')} className="trace">
      <h2>{t('readers:trace.title')}</h2>
      {lines.length === 0 ? <p className="quiet">{t('readers:trace.none')}</p> : null}
      <ol>
        {lines.map((line, i) => (
          <li key={`${line.at} ${lines.length - i}`}>
            <Badge {...looks[line.outcome]}>{t(`readers:trace.${line.outcome}`)}</Badge>
            <span className="quiet">
              <bdi>{line.reader}</bdi> {moment(line.at, now)}{' '}
              {t('readers:pretend.ms', { ms: number(Math.round(line.tookMs)) })}
            </span>
            {line.why === null ? null : <b>{reasonOf(line.why)}</b>}
            <code dir="ltr">{line.shape}</code>
            {line.reports.map((report, k) => (
              <code key={k} dir="ltr" className="quiet">
                {report}
              </code>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );

  function reasonOf(why: string): string {
    return t(`readers:reason.${why}` as 'readers:reason.empty', { defaultValue: why });
  }
}
