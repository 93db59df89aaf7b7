import { useWords } from '#renderer/i18n/Words.tsx';
import { SwitchField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { valueAt } from '../../form/path.ts';
import { KindField } from '../KindField.tsx';
import { noRefunds } from './sections.ts';

const takeBacks: Readonly<Record<string, object>> = {
  NONE: { type: 'NONE' },
  REVOKE_FROM_PENDING: { type: 'REFUNDABLE', methods: [{ type: 'REVOKE_FROM_PENDING' }] },
  REVOKE_TO_ZERO: { type: 'REFUNDABLE', methods: [{ type: 'REVOKE_FROM_BALANCE', mode: 'REVOKE_TO_ZERO' }] },
  REVOKE_BELOW_ZERO: { type: 'REFUNDABLE', methods: [{ type: 'REVOKE_FROM_BALANCE', mode: 'REVOKE_BELOW_ZERO' }] },
};

const giveBackKinds = ['NONE', 'REFUND_ALL', 'REFUND_ITEM', 'REFUND_AMOUNT'] as const;
const takeBackKinds = ['NONE', 'REVOKE_FROM_PENDING', 'REVOKE_TO_ZERO', 'REVOKE_BELOW_ZERO'] as const;

function methodOf(section: unknown): string {
  const mode = valueAt(section, ['methods', 0, 'mode']);
  const type = valueAt(section, ['methods', 0, 'type']);
  if (type === 'REVOKE_FROM_PENDING') return type;
  return typeof mode === 'string' ? mode : 'NONE';
}

/** What becomes of points when goods come back, and whether a card may owe. */
export function Returns() {
  const { t } = useWords();
  const within = { path: ['refunds'], empty: noRefunds };
  const expiry = valueAt(useField(['points_expiration']).value, ['type']);
  const negative = ['balance_settings', 'allow_negative'];
  return (
    <>
      <KindField
        path={['refunds', 'earned_points']}
        label={t('definition:returns.earned')}
        options={takeBackKinds.map((value) => ({ value, label: t(`definition:returns.${value}`) }))}
        kindOf={methodOf}
        make={(kind) => takeBacks[kind] ?? takeBacks['NONE']}
        deep={9}
        within={within}
      />
      <KindField
        path={['refunds', 'spent_points']}
        label={t('definition:returns.spent')}
        help={t('definition:returns.notYet')}
        options={giveBackKinds.map((value) => ({ value, label: t(`definition:returns.spent${value}`) }))}
        kindOf={methodOf}
        make={(mode) =>
          mode === 'NONE' ? { type: 'NONE' } : { type: 'REFUNDABLE', methods: [{ type: 'RETURN_POINTS', mode }] }
        }
        deep={9}
        within={within}
      />
      <SwitchField
        path={negative}
        label={t('definition:returns.negative')}
        {...(expiry !== undefined && expiry !== 'NO_EXPIRATION' && { help: t('definition:returns.negativeOnly') })}
      />
    </>
  );
}
