import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useLimits } from './limits-store.ts';

/** How much of the limits is used up at this moment. */
export function UsedNow() {
  const { t, money, moment, number } = useWords();
  const now = useNow();
  const used = useLimits((limits) => limits.used);
  if (used === undefined) return null;
  return (
    <dl className="used-now">
      <div>
        <dt>{t('setup:limits.usedNow')}</dt>
        <dd className="fig">{money(used.amount)}</dd>
      </div>
      <div>
        <dt>{t('setup:limits.usedCount')}</dt>
        <dd className="fig">{number(used.count)}</dd>
      </div>
      {used.oldestAt === null ? null : (
        <div>
          <dt>{t('setup:limits.usedSince')}</dt>
          <dd className="fig">{moment(used.oldestAt, now)}</dd>
        </div>
      )}
    </dl>
  );
}
