import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, NumberField } from '../form/fields.tsx';
import type { Path } from '../form/path.ts';
import { Repeated } from '../form/Repeated.tsx';

interface DatesFieldProps {
  readonly path: Path;
  readonly label: string;
}

/** Days that come round every year. */
export function DatesField({ path, label }: DatesFieldProps) {
  const { t, number, locale } = useWords();
  return (
    <Repeated
      path={path}
      label={label}
      one={(position) => t('definition:date.one', { position: number(position) })}
      addLabel={t('definition:date.add')}
      fresh={() => ({ day: 31, month: 12 })}
      atMost={20}
    >
      {(at) => (
        <div className="two">
          <NumberField path={[...at, 'day']} label={t('definition:date.day')} />
          <ChoiceField path={[...at, 'month']} label={t('definition:date.month')} options={months(locale)} asNumber />
        </div>
      )}
    </Repeated>
  );
}

export function months(locale: string) {
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: new Date(Date.UTC(2028, at, 1)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }),
  }));
}
