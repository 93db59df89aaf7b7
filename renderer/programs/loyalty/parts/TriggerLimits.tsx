import { useWords } from '#renderer/i18n/Words.tsx';
import { NumberField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { valueAt, type Path } from '../../form/path.ts';
import { KindField, typeOf } from '../KindField.tsx';
import { PeriodField } from '../PeriodField.tsx';

const units = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

/** How soon again, and how often. */
export function TriggerLimits({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const cooldown = [...path, 'cooldown'];
  const frequency = [...path, 'frequency'];
  const cooling = typeOf(useField(cooldown).value, 'NO_COOLDOWN');
  const often = frequencyOf(useField(frequency).value);
  return (
    <>
      <KindField
        path={cooldown}
        label={t('program:trigger.again')}
        options={[
          { value: 'NO_COOLDOWN', label: t('program:trigger.NO_COOLDOWN') },
          { value: 'FIXED_COOLDOWN', label: t('program:trigger.FIXED_COOLDOWN') },
        ]}
        kindOf={(it) => typeOf(it, 'NO_COOLDOWN')}
        make={(type) =>
          type === 'FIXED_COOLDOWN' ? { type, fixed_cooldown: { period: { unit: 'DAY', value: 1 } } } : undefined
        }
      />
      {cooling === 'FIXED_COOLDOWN' ? (
        <PeriodField
          path={[...cooldown, 'fixed_cooldown', 'period']}
          label={t('definition:howLong')}
          most={{ HOUR: 24, DAY: 90, WEEK: 52, MONTH: 12, YEAR: 1 }}
        />
      ) : null}
      <div className="two">
        <KindField
          path={frequency}
          label={t('program:trigger.often')}
          options={[
            { value: '', label: t('definition:limit.none') },
            ...units.map((unit) => ({ value: unit, label: t(`definition:limit.${unit}`) })),
          ]}
          kindOf={frequencyOf}
          make={(unit) => {
            if (unit === '') return undefined;
            const period = { type: 'CURRENT_PERIOD', current_period: { unit } };
            return { type: 'LIMITED', limits: [{ type: 'TIME_BASED', period, triggers: { max: 1 } }] };
          }}
        />
        {often === '' ? null : (
          <NumberField path={[...frequency, 'limits', 0, 'triggers', 'max']} label={t('program:trigger.times')} />
        )}
      </div>
    </>
  );
}

function frequencyOf(section: unknown): string {
  const unit = valueAt(section, ['limits', 0, 'period', 'current_period', 'unit']);
  return typeof unit === 'string' ? unit : '';
}
