import { useWords } from '#renderer/i18n/Words.tsx';
import type { KeysOfScan } from '#renderer/scanners/scanners.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Scan } from '#shared/contract/scanners.ts';

interface PunchesProps {
  readonly scans: readonly KeysOfScan[];
  /** What a reader on a cable of its own gave: it needs no lesson. */
  readonly own: Scan | undefined;
  readonly learned: boolean;
}

const places = [0, 1, 2] as const;

/** One box per scan, punched when it came. */
export function Punches({ scans, own, learned }: PunchesProps) {
  const { t, number } = useWords();
  if (own !== undefined) {
    return (
      <ol className="punches">
        <li className="punch done">
          <span>{own.readerName}</span>
          <b className="fig">
            <bdi>{own.shown}</bdi>
          </b>
          <span>{t('readers:pretend.ms', { ms: number(Math.round(own.tookMs)) })}</span>
        </li>
      </ol>
    );
  }
  if (learned) return null;
  return (
    <ol className="punches">
      {places.map((place) => {
        const scan = scans[place];
        const next = place === scans.length;
        return (
          <li key={place} className={scan === undefined ? (next ? 'punch next' : 'punch') : 'punch done'}>
            <span>{t(`setup:first.reader.scan.${place}`)}</span>
            {scan === undefined ? (
              next ? (
                <>
                  <b>{t(place === 0 ? 'setup:first.reader.next' : 'setup:first.reader.again')}</b>
                  <Icon name="scan" />
                </>
              ) : null
            ) : (
              <>
                <b className="fig">{t('setup:first.reader.signs', { signs: number(signsIn(scan)) })}</b>
                <span className="fig">{t('setup:first.reader.pace', { ms: number(paceOf(scan)) })}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function signsIn(scan: KeysOfScan): number {
  return scan.filter(({ down, key }) => down && [...key].length === 1).length;
}

/** From one key to the next, as it mostly was. */
function paceOf(scan: KeysOfScan): number {
  const times = scan.filter(({ down }) => down).map(({ at }) => at);
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at));
  return Math.round(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
}
