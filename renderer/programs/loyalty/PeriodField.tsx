import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, NumberField } from '../form/fields.tsx';
import type { Path } from '../form/path.ts';

type Unit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

interface PeriodFieldProps {
  readonly path: Path;
  readonly label: string;
  /** The most of each unit that the vendor takes; undefined where it names no bound. */
  readonly most: Partial<Record<Unit, number | undefined>>;
}

/** "90 days": every language that a browser knows has the words. */
function lengthText(count: number, unit: Unit, locale: string): string {
  const style = { style: 'unit', unit: unit.toLowerCase(), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, style).format(count);
}

const fields = { HOUR: 'hour', DAY: 'day', WEEK: 'weekOfYear', MONTH: 'month', YEAR: 'year' } as const;

function unitName(unit: Unit, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'dateTimeField' }).of(fields[unit]) ?? unit;
}

/** A length of time: so many of a unit, whose bound goes with the unit. */
export function PeriodField({ path, label, most }: PeriodFieldProps) {
  const { t, list, locale } = useWords();
  const units = Object.entries(most) as [Unit, number | undefined][];
  const bounded = units.flatMap(([unit, count]) => (count === undefined ? [] : lengthText(count, unit, locale)));
  return (
    <div className="two">
      <NumberField
        path={[...path, 'value']}
        label={label}
        help={bounded.length === 0 ? undefined : t('definition:atMostOf', { lengths: list(bounded) })}
      />
      <ChoiceField
        path={[...path, 'unit']}
        label={t('definition:unitLabel')}
        options={units.map(([value]) => ({ value, label: unitName(value, locale) }))}
      />
    </div>
  );
}
