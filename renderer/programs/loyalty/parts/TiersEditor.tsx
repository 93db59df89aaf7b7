import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, NumberField, SwitchField, TextField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { JsonField } from '../../form/JsonField.tsx';
import { valueAt, without } from '../../form/path.ts';
import { Repeated } from '../../form/Repeated.tsx';
import type { EditorProps } from '../../programs-store.ts';
import { CardChoice } from '../CardChoice.tsx';
import { DatesField } from '../DatesField.tsx';
import { KindField, typeOf } from '../KindField.tsx';
import { PeriodField } from '../PeriodField.tsx';
import type { Shelves } from '../shelves.ts';
import { PartPage } from './PartPage.tsx';

const year = { unit: 'YEAR', value: 1 };
const anyLength = { DAY: undefined, MONTH: undefined, YEAR: undefined };
const fresh = {
  name: '',
  type: 'POINT_BALANCE',
  point_balance: {},
  tiers: [{ name: '', qualification_rules: { type: 'POINTS', points: { min_value: 0 } } }],
};

/** Steps that customers climb with points. */
export function TiersEditor({ id }: EditorProps) {
  const { t, number } = useWords();
  const made = !id.startsWith('new-');
  return (
    <PartPage what="tier-structures" id={id} fresh={fresh}>
      {({ shelves, dialect }) => (
        <>
          <Measure shelves={shelves} />
          {made ? null : (
            <Repeated
              path={['tiers']}
              label={t('program:tier.label')}
              one={(position) => t('program:tier.one', { position: number(position) })}
              addLabel={t('program:tier.add')}
              fresh={() => ({ name: '', qualification_rules: { type: 'POINTS', points: { min_value: 0 } } })}
            >
              {(at) => (
                <div className="two">
                  <TextField path={[...at, 'name']} label={t('program:field.name')} absent />
                  <NumberField
                    path={[...at, 'qualification_rules', 'points', 'min_value']}
                    label={t('program:tier.from')}
                    absent
                  />
                  <NumberField
                    path={[...at, 'qualification_rules', 'points', 'max_value']}
                    label={t('program:tier.to')}
                    help={t('program:tier.toHelp')}
                    absent
                  />
                </div>
              )}
            </Repeated>
          )}
          <Keeping dialect={dialect} />
          <Falling />
          <JsonField path={['metadata']} label={t('program:field.metadata')} help={t('definition:metadataHelp')} />
        </>
      )}
    </PartPage>
  );
}

function Measure({ shelves }: { readonly shelves: Shelves }) {
  const { t } = useWords();
  const earned = useField(['type']).value === 'POINT_EARNED';
  return (
    <>
      <KindField
        path={[]}
        label={t('program:tier.by')}
        options={(['POINT_BALANCE', 'POINT_EARNED'] as const).map((value) => ({
          value,
          label: t(`program:tier.${value}`),
        }))}
        kindOf={(body) => String(valueAt(body, ['type']) ?? '')}
        make={(type, body) => {
          const rest = without(body, ['point_balance', 'point_earned']);
          const section = valueAt(body, ['type']) === 'POINT_EARNED' ? 'point_earned' : 'point_balance';
          const card = valueAt(body, [section, 'card_definition_id']);
          const on = card === undefined ? {} : { card_definition_id: card };
          return type === 'POINT_EARNED'
            ? { ...rest, type, point_earned: { ...on, period: year } }
            : { ...rest, type, point_balance: on };
        }}
        deep={0}
      />
      <CardChoice
        path={[earned ? 'point_earned' : 'point_balance', 'card_definition_id']}
        label={t('program:effect.card')}
        shelves={shelves}
      />
      {earned ? (
        <>
          <PeriodField
            path={['point_earned', 'period']}
            label={t('program:tier.within')}
            most={{ DAY: 90, WEEK: 52, MONTH: 12, YEAR: 5 }}
          />
          <ChoiceField
            path={['point_earned', 'type']}
            label={t('program:tier.change')}
            none={t('form:none')}
            absent
            options={(['IMMEDIATELY', 'NEXT_TRACKING_PERIOD'] as const).map((value) => ({
              value,
              label: t(`program:tier.${value}`),
            }))}
          />
        </>
      ) : null}
    </>
  );
}

/** How long a step once reached is kept; the two contracts call two of the ways differently. */
function Keeping({ dialect }: { readonly dialect: 'beta' | 'current' }) {
  const { t } = useWords();
  const path = ['expiration'];
  const never = dialect === 'beta' ? 'NO_EXPIRATION' : 'NO_RETENTION';
  const fixed = dialect === 'beta' ? 'ROLLING_EXPIRATION' : 'FIXED_DURATION';
  const fixedPart = dialect === 'beta' ? 'rolling_expiration' : 'fixed_duration';
  const kind = typeOf(useField(path).value, '');
  const made: Readonly<Record<string, object>> = {
    [fixed]: { [fixedPart]: { period: year } },
    CALENDAR_EXPIRATION: { calendar_expiration: { expiration_dates: [{ day: 31, month: 12 }] } },
    SLIDING_EXPIRATION: { sliding_expiration: { period: year, earning_activity: true } },
  };
  return (
    <>
      <KindField
        path={path}
        label={t('program:tier.keeping')}
        options={[
          { value: '', label: t('form:none') },
          { value: never, label: t(`program:tier.${never}`) },
          { value: fixed, label: t('program:tier.fixed') },
          { value: 'CALENDAR_EXPIRATION', label: t('definition:expiry.CALENDAR_EXPIRATION') },
          { value: 'SLIDING_EXPIRATION', label: t('definition:expiry.SLIDING_EXPIRATION') },
        ]}
        kindOf={(it) => typeOf(it, '')}
        make={(type) => (type === '' ? undefined : { type, ...made[type] })}
      />
      {kind === fixed ? (
        <PeriodField path={[...path, fixedPart, 'period']} label={t('definition:howLong')} most={anyLength} />
      ) : null}
      {kind === 'CALENDAR_EXPIRATION' ? (
        <DatesField path={[...path, 'calendar_expiration', 'expiration_dates']} label={t('program:tier.dates')} />
      ) : null}
      {kind === 'SLIDING_EXPIRATION' ? (
        <>
          <PeriodField
            path={[...path, 'sliding_expiration', 'period']}
            label={t('definition:howLong')}
            most={anyLength}
          />
          <SwitchField
            path={[...path, 'sliding_expiration', 'earning_activity']}
            label={t('definition:activity.earning')}
          />
          <SwitchField
            path={[...path, 'sliding_expiration', 'spending_activity']}
            label={t('definition:activity.spending')}
          />
        </>
      ) : null}
    </>
  );
}

function Falling() {
  const { t } = useWords();
  const kind = typeOf(useField(['downgrade']).value, '');
  return (
    <>
      <KindField
        path={['downgrade']}
        label={t('program:tier.falling')}
        options={[
          { value: '', label: t('form:none') },
          ...(['NO_DOWNGRADE', 'SINGLE_LEVEL', 'MULTI_LEVEL'] as const).map((value) => ({
            value,
            label: t(`program:tier.${value}`),
          })),
        ]}
        kindOf={(it) => typeOf(it, '')}
        make={(type) => (type === '' ? undefined : { type })}
      />
      {kind === 'SINGLE_LEVEL' || kind === 'MULTI_LEVEL' ? (
        <KindField
          path={['downgrade', 'grace_period']}
          label={t('program:tier.grace')}
          options={[
            { value: '', label: t('program:tier.noGrace') },
            { value: 'some', label: t('program:tier.someGrace') },
          ]}
          kindOf={(it) => (it === undefined || it === null ? '' : 'some')}
          make={(next) => (next === '' ? undefined : { unit: 'MONTH', value: 1 })}
          deep={0}
        />
      ) : null}
      <Grace />
    </>
  );
}

function Grace() {
  const { t } = useWords();
  const { value } = useField(['downgrade', 'grace_period']);
  if (value === undefined || value === null) return null;
  return (
    <>
      <PeriodField path={['downgrade', 'grace_period']} label={t('definition:howLong')} most={anyLength} />
      <SwitchField path={['downgrade', 'grace_period', 'round_up']} label={t('program:tier.roundUp')} />
    </>
  );
}
