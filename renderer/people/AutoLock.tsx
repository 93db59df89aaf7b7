import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';

const choices = [60, 120, 300, 600, 1_800];

/** After how long without a hand on it a window signs its person out. */
export function AutoLock({ seconds }: { readonly seconds: number }) {
  const { t, locale } = useWords();
  // What another program set stands among the choices, so that it is seen and kept.
  const all = [...new Set([...choices, seconds])].toSorted((a, b) => a - b);
  const text = (value: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: value % 60 === 0 ? 'minute' : 'second',
      unitDisplay: 'short',
    }).format(value % 60 === 0 ? value / 60 : value);
  return (
    <div className="auto-lock">
      <Segments
        label={t('people:lock')}
        value={String(seconds)}
        options={all.map((value) => ({ value: String(value), label: text(value) }))}
        onChange={(value) => void bridge.call('staff/lock-after', { seconds: Number(value) })}
      />
      <p className="quiet">{t('people:lockWhat')}</p>
    </div>
  );
}
