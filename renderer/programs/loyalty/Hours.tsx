import { useWords } from '#renderer/i18n/Words.tsx';
import { FieldFrame } from '../form/FieldFrame.tsx';
import { useField } from '../form/form-store.ts';
import { ManyOf } from '../form/ManyOf.tsx';
import type { Path } from '../form/path.ts';
import { Repeated } from '../form/Repeated.tsx';
import { KindField, typeOf } from './KindField.tsx';

/** At which hours something counts: always, or in windows of some days of the week. */
export function Hours({ path = ['validity_hours'] }: { readonly path?: Path }) {
  const { t, number, locale } = useWords();
  const kind = typeOf(useField(path).value, 'ANY_TIME');
  const fresh = () => ({ days_of_week: [1, 2, 3, 4, 5], start_time: '09:00', end_time: '18:00' });
  return (
    <>
      <KindField
        path={path}
        label={t('program:hours.label')}
        options={[
          { value: 'ANY_TIME', label: t('program:hours.ANY_TIME') },
          { value: 'DAILY', label: t('program:hours.DAILY') },
        ]}
        kindOf={(it) => typeOf(it, 'ANY_TIME')}
        make={(type) => (type === 'DAILY' ? { type, daily: [fresh()] } : { type })}
      />
      {kind === 'DAILY' ? (
        <Repeated
          path={[...path, 'daily']}
          label={t('program:hours.windows')}
          one={(position) => t('program:hours.one', { position: number(position) })}
          addLabel={t('program:hours.add')}
          fresh={fresh}
        >
          {(at) => (
            <>
              <ManyOf
                path={[...at, 'days_of_week']}
                label={t('program:hours.days')}
                options={weekdays(locale)}
                asNumber
              />
              <div className="two">
                <TimeField path={[...at, 'start_time']} label={t('program:hours.from')} />
                <TimeField path={[...at, 'end_time']} label={t('program:hours.to')} />
              </div>
            </>
          )}
        </Repeated>
      ) : null}
    </>
  );
}

/** Sunday is 0 to the vendor; a week is shown from Monday on. */
export function weekdays(locale: string) {
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    value: String(day),
    // The 2nd of January 2000 was a Sunday.
    label: new Date(Date.UTC(2000, 0, 2 + day)).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' }),
  }));
}

function TimeField({ path, label }: { readonly path: Path; readonly label: string }) {
  const { value, issue, change, touch } = useField(path);
  return (
    <FieldFrame label={label} path={path} issue={issue}>
      {(described) => (
        <input
          {...described}
          className="in fig"
          type="time"
          value={typeof value === 'string' ? value : ''}
          onBlur={touch}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
