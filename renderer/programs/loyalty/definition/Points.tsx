import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, SwitchField, TextField, type Option } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import type { Path } from '../../form/path.ts';
import { Repeated } from '../../form/Repeated.tsx';
import { DatesField, months } from '../DatesField.tsx';
import { KindField, typeOf } from '../KindField.tsx';
import { PeriodField } from '../PeriodField.tsx';

const month = { unit: 'MONTH', value: 1 };
const newYear = [{ day: 31, month: 12 }];
const shortLived = { DAY: 90, MONTH: 12, YEAR: 1 };

const waits: Readonly<Record<string, object>> = {
  IMMEDIATE: {},
  PERIOD_BASED: { period_based: { period: { unit: 'DAY', value: 14 } } },
  FIXED_DATES: { fixed_dates: { dates: newYear } },
  EVENT_BASED: { event_based: { event_types: [''], cancel_period: month } },
};

/** When points begin to count. */
export function Counts() {
  const { t } = useWords();
  const path = ['pending_points'];
  const kind = typeOf(useField(path).value, 'IMMEDIATE');
  const kinds = ['IMMEDIATE', 'PERIOD_BASED', 'FIXED_DATES', 'EVENT_BASED'] as const;
  return (
    <>
      <KindField
        path={path}
        label={t('definition:field.pending_points')}
        options={kinds.map((value) => ({ value, label: t(`definition:pending.${value}`) }))}
        kindOf={(it) => typeOf(it, 'IMMEDIATE')}
        make={(type) => ({ type, ...waits[type] })}
      />
      {kind === 'PERIOD_BASED' ? (
        <PeriodField path={[...path, 'period_based', 'period']} label={t('definition:howLong')} most={shortLived} />
      ) : null}
      {kind === 'FIXED_DATES' ? (
        <DatesField path={[...path, 'fixed_dates', 'dates']} label={t('definition:pending.dates')} />
      ) : null}
      {kind === 'EVENT_BASED' ? (
        <>
          <EventIds path={[...path, 'event_based', 'event_types']} />
          <PeriodField
            path={[...path, 'event_based', 'cancel_period']}
            label={t('definition:pending.cancelAfter')}
            most={shortLived}
          />
        </>
      ) : null}
    </>
  );
}

const lives: Readonly<Record<string, object>> = {
  NO_EXPIRATION: {},
  ROLLING_EXPIRATION: { rolling_expiration: { period: { unit: 'MONTH', value: 12 } } },
  CALENDAR_EXPIRATION: { calendar_expiration: { expiration_dates: newYear } },
  SLIDING_EXPIRATION: {
    sliding_expiration: { period: { unit: 'MONTH', value: 12 }, earning_activity: true, spending_activity: true },
  },
};

/** How long points live; also where an earning rule gives its points a life of their own. */
export function Lives({
  path = ['points_expiration'],
  inherits,
}: {
  readonly path?: Path;
  readonly inherits?: string;
}) {
  const { t } = useWords();
  const { value } = useField(path);
  const silent = inherits === undefined ? 'NO_EXPIRATION' : '';
  const kind = typeOf(value, silent);
  const kinds = ['NO_EXPIRATION', 'ROLLING_EXPIRATION', 'CALENDAR_EXPIRATION', 'SLIDING_EXPIRATION'] as const;
  const options: Option[] = kinds.map((it) => ({ value: it, label: t(`definition:expiry.${it}`) }));
  return (
    <>
      <KindField
        path={path}
        label={t('definition:field.points_expiration')}
        options={inherits === undefined ? options : [{ value: '', label: inherits }, ...options]}
        kindOf={(it) => typeOf(it, silent)}
        make={(type) => (type === '' ? undefined : { type, ...lives[type] })}
      />
      {kind === 'ROLLING_EXPIRATION' ? <Rolling path={[...path, 'rolling_expiration']} /> : null}
      {kind === 'CALENDAR_EXPIRATION' ? (
        <DatesField path={[...path, 'calendar_expiration', 'expiration_dates']} label={t('definition:expiry.dates')} />
      ) : null}
      {kind === 'SLIDING_EXPIRATION' ? <Sliding path={[...path, 'sliding_expiration']} /> : null}
    </>
  );
}

function Rolling({ path }: { readonly path: Path }) {
  const { t, locale } = useWords();
  const at = [...path, 'rounding'];
  const kind = typeOf(useField(at).value, '');
  const kinds = [
    'END_OF_MONTH',
    'END_OF_QUARTER',
    'END_OF_HALF_YEAR',
    'END_OF_YEAR',
    'END_OF_PARTICULAR_MONTH',
  ] as const;
  return (
    <>
      <PeriodField path={[...path, 'period']} label={t('definition:howLong')} most={{ DAY: 90, MONTH: 12, YEAR: 5 }} />
      <KindField
        path={at}
        label={t('definition:rounding.label')}
        options={[
          { value: '', label: t('definition:rounding.none') },
          ...kinds.map((value) => ({ value, label: t(`definition:rounding.${value}`) })),
        ]}
        kindOf={(it) => typeOf(it, '')}
        make={(type) => (type === '' ? null : type === 'END_OF_PARTICULAR_MONTH' ? { type, value: 12 } : { type })}
        deep={0}
      />
      {kind === 'END_OF_PARTICULAR_MONTH' ? (
        <ChoiceField path={[...at, 'value']} label={t('definition:date.month')} options={months(locale)} asNumber />
      ) : null}
    </>
  );
}

function Sliding({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const custom = useField([...path, 'custom_activity']).value === true;
  return (
    <>
      <PeriodField path={[...path, 'period']} label={t('definition:howLong')} most={shortLived} />
      <fieldset className="group">
        <legend className="lab">{t('definition:activity.label')}</legend>
        <SwitchField path={[...path, 'earning_activity']} label={t('definition:activity.earning')} />
        <SwitchField path={[...path, 'spending_activity']} label={t('definition:activity.spending')} />
        <SwitchField path={[...path, 'custom_activity']} label={t('definition:activity.custom')} />
      </fieldset>
      {custom ? <EventIds path={[...path, 'custom_activity_types']} /> : null}
    </>
  );
}

/** Events of the shop's own, by the ids that the vendor's page shows. */
function EventIds({ path }: { readonly path: Path }) {
  const { t, number } = useWords();
  return (
    <Repeated
      path={path}
      label={t('definition:event.label')}
      one={(position) => t('definition:event.one', { position: number(position) })}
      addLabel={t('definition:event.add')}
      fresh={() => ''}
      atMost={10}
    >
      {(at) => <TextField path={at} label={t('definition:event.id')} help={t('definition:event.help')} ltr />}
    </Repeated>
  );
}
