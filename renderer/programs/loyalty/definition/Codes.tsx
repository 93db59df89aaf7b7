import { useWords } from '#renderer/i18n/Words.tsx';
import { useStore } from 'zustand';
import { ChoiceField, NumberField, TextField } from '../../form/fields.tsx';
import { JsonField } from '../../form/JsonField.tsx';
import { useField } from '../../form/form-store.ts';
import { KindField, typeOf } from '../KindField.tsx';
import type { LoyaltyAt } from '../loyalty-at.ts';

/** How the codes of new cards are made. */
export function Codes() {
  const { t } = useWords();
  const at = (name: string) => ['code_config', name];
  return (
    <>
      <TextField
        path={at('pattern')}
        label={t('definition:code.pattern')}
        help={t('definition:code.patternHelp')}
        ltr
      />
      <div className="two">
        <TextField path={at('prefix')} label={t('definition:code.prefix')} ltr />
        <TextField path={at('postfix')} label={t('definition:code.postfix')} ltr />
        <NumberField path={at('length')} label={t('definition:code.length')} help={t('definition:code.lengthHelp')} />
        <TextField
          path={at('charset')}
          label={t('definition:code.charset')}
          help={t('definition:code.charsetHelp')}
          ltr
        />
      </div>
    </>
  );
}

interface MoreProps {
  readonly table: LoyaltyAt;
  readonly locked: (section: string) => boolean;
}

/** Paying with points where the vendor's contract has it, how it begins, and what the shop notes. */
export function More({ table, locked }: MoreProps) {
  const { t } = useWords();
  const dialect = useStore(table.facts, (it) => it.dialect);
  const paying = typeOf(useField(['pay_with_points']).value, 'NO_PAYMENTS');
  return (
    <>
      {table.at.fresh === undefined ? null : (
        <ChoiceField
          path={['status']}
          label={t('definition:field.status')}
          none={t('definition:begins.DRAFT')}
          options={[{ value: 'ACTIVE', label: t('definition:begins.ACTIVE') }]}
        />
      )}
      {dialect === 'beta' ? <p className="quiet">{t('definition:pay.not')}</p> : null}
      {dialect === 'current' ? (
        <fieldset className="bare" disabled={locked('pay_with_points')}>
          <KindField
            path={['pay_with_points']}
            label={t('definition:field.pay_with_points')}
            options={[
              { value: 'NO_PAYMENTS', label: t('definition:pay.NO_PAYMENTS') },
              { value: 'EXCHANGE_RATIO', label: t('definition:pay.EXCHANGE_RATIO') },
            ]}
            kindOf={(it) => typeOf(it, 'NO_PAYMENTS')}
            make={(type) => (type === 'EXCHANGE_RATIO' ? { type, exchange_ratio: { formula: '1' } } : { type })}
          />
          {paying === 'EXCHANGE_RATIO' ? (
            <TextField
              path={['pay_with_points', 'exchange_ratio', 'formula']}
              label={t('definition:pay.formula')}
              help={t('definition:pay.formulaHelp')}
              ltr
            />
          ) : null}
        </fieldset>
      ) : null}
      <JsonField path={['metadata']} label={t('definition:field.metadata')} help={t('definition:metadataHelp')} />
    </>
  );
}
