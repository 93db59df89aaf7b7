import { useWords } from '#renderer/i18n/Words.tsx';
import { useReaders } from '#renderer/scanners/scanners.tsx';

/** How the scanner types, as three scans taught it. */
export function Learned() {
  const { t, number } = useWords();
  const wedge = useReaders((readers) => readers.state?.wedge);
  if (wedge === undefined) return null;
  const facts = [
    [t('setup:first.reader.keyboard'), t(`readers:wizard.layout.${wedge.layout}`)],
    [t('setup:first.reader.before'), wedge.prefix === '' ? t('setup:first.reader.nothing') : wedge.prefix],
    [t('setup:first.reader.after'), wedge.suffix ?? t('readers:wizard.pause')],
    [t('setup:first.reader.slowest'), t('readers:pretend.ms', { ms: number(wedge.gap) })],
  ] as const;
  return (
    <dl className="learned">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
