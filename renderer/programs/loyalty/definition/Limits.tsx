import { useWords } from '#renderer/i18n/Words.tsx';
import { NumberField } from '../../form/fields.tsx';
import { useField, useFormStore } from '../../form/form-store.ts';
import type { Path } from '../../form/path.ts';
import { KindField } from '../KindField.tsx';
import { noLimits } from './sections.ts';

const units = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

interface LimitsProps {
  readonly of: 'earning' | 'spending';
}

/** How many points there can be: in all or in a while, and at one time. */
export function Limits({ of }: LimitsProps) {
  const { t } = useWords();
  const whole = of === 'earning' ? 'BALANCE_BASED' : 'SPENDING_BASED';
  const section = `${of}_limits` as const;
  const path = [section, 'global'];
  const { value } = useField(path);
  const kind = limitKind(value);
  const options = [
    { value: '', label: t('definition:limit.none') },
    { value: whole, label: t(`definition:limit.${whole}`) },
    ...units.map((unit) => ({ value: unit, label: t(`definition:limit.${unit}`) })),
  ];
  const make = (type: string) => {
    if (type === '') return { type: 'NO_LIMIT' };
    if (type === whole) return { type: 'LIMITED', limits: [{ type: whole, max: 1000 }] };
    const period = { type: 'CURRENT_PERIOD', current_period: { unit: type } };
    return { type: 'LIMITED', limits: [{ type: 'TIME_BASED', period, points: { max: 500 } }] };
  };
  return (
    <fieldset className="group">
      <legend className="lab">{t(`definition:field.${section}`)}</legend>
      <div className="two">
        <KindField
          path={path}
          label={t(`definition:limit.${of}`)}
          options={options}
          kindOf={limitKind}
          make={make}
          within={{ path: [section], empty: noLimits }}
        />
        {kind === '' ? null : (
          <NumberField
            path={[...path, 'limits', 0, ...(kind === whole ? ['max'] : ['points', 'max'])]}
            label={t('definition:limit.most')}
          />
        )}
      </div>
      <EachTime section={section} type="POINTS" member="max" label={t(`definition:limit.${of}Each`)} />
      {of === 'earning' ? (
        <EachTime
          section={section}
          type="SPENDING"
          member="min_amount"
          label={t('definition:limit.from')}
          help={t('definition:limit.fromHelp')}
        />
      ) : null}
    </fieldset>
  );
}

function limitKind(section: unknown): string {
  const [limit] = listIn(section, 'limits');
  const unit = limit?.['period']?.['current_period']?.['unit'];
  return unit ?? limit?.['type'] ?? '';
}

interface Limit {
  readonly type?: string;
  readonly period?: { readonly current_period?: { readonly unit?: string } };
}

function listIn(section: unknown, name: string): readonly Limit[] {
  if (typeof section !== 'object' || section === null) return [];
  const list: unknown = new Map<string, unknown>(Object.entries(section)).get(name);
  return Array.isArray(list) ? list : [];
}

interface EachTimeProps {
  readonly section: 'earning_limits' | 'spending_limits';
  readonly type: 'POINTS' | 'SPENDING';
  readonly member: 'max' | 'min_amount';
  readonly label: string;
  readonly help?: string;
}

/** A limit of one purchase: there or not there, and how much. */
function EachTime({ section, type, member, label, help }: EachTimeProps) {
  const { t } = useWords();
  const form = useFormStore();
  const path: Path = [section, 'transactions'];
  const all = useField([section]).value;
  const limits = listIn(useField(path).value, 'limits');
  const at = limits.findIndex((it) => it.type === type);
  const put = (next: readonly object[]) => {
    const whole = typeof all === 'object' && all !== null ? all : {};
    const transactions = next.length === 0 ? { type: 'NO_LIMIT' } : { type: 'LIMITED', limits: next };
    form.getState().change([section], { ...noLimits, ...whole, transactions }, '');
  };
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={at !== -1}
          checked={at !== -1}
          onChange={({ currentTarget: { checked } }) =>
            put(checked ? [...limits, { type, [member]: 100 }] : limits.filter((it) => it.type !== type))
          }
        />
        <span>
          {label}
          {help === undefined ? null : <small>{help}</small>}
        </span>
      </label>
      {at === -1 ? null : (
        <NumberField
          path={[...path, 'limits', at, member]}
          label={type === 'POINTS' ? t('definition:limit.most') : t('definition:limit.amount')}
        />
      )}
    </>
  );
}
