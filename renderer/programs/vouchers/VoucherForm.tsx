import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, MomentField, NumberField, TextField } from '../form/fields.tsx';
import { useForm } from '../form/form-store.ts';
import type { Path } from '../form/path.ts';
import { Repeated } from '../form/Repeated.tsx';

const fieldNames = [
  'name',
  'description',
  'startDate',
  'endDate',
  'type',
  'expiresIn',
  'limitPerCustomer',
  'availabilityCount',
  'requireFields',
  'issueBeforeBirthday',
  'discountValue',
  'discountCurrency',
  'discountType',
  'categories',
  'products',
  'priceRule',
] as const;
type FieldName = (typeof fieldNames)[number];

/** What a field is called in the person's language, from where it lies in the body. */
export function useVoucherNames(): (path: Path) => string {
  const { t, number } = useWords();
  return ([name, index]) => {
    const known = fieldNames.find((it) => it === name);
    const words = known === undefined ? String(name) : t(`voucher:field.${known}`);
    return typeof index === 'number' ? `${words} ${number(index + 1)}` : words;
  };
}

export function VoucherForm() {
  const { t, number } = useWords();
  const label = (name: FieldName) => ({ path: [name], label: t(`voucher:field.${name}`) });
  const type = useForm(({ history }) => history.now['type']);
  const options = <Value extends string>(values: readonly Value[], words: (value: Value) => string) =>
    values.map((value) => ({ value, label: words(value) }));

  return (
    <div className="form">
      <TextField {...label('name')} absent />
      <TextField {...label('description')} multiline />
      <fieldset className="group">
        <legend className="lab">{t('voucher:group.worth')}</legend>
        <div className="two">
          <ChoiceField
            {...label('discountType')}
            none={t('form:none')}
            options={options(['fixed', 'percent', 'other'] as const, (it) => t(`voucher:discountType.${it}`))}
          />
          <NumberField {...label('discountValue')} asText />
          <TextField {...label('discountCurrency')} ltr />
        </div>
        <div className="two">
          <TextField {...label('products')} />
          <TextField {...label('categories')} />
          <ChoiceField
            {...label('priceRule')}
            none={t('form:none')}
            options={options(['min', 'max', 'none'] as const, (it) => t(`voucher:priceRule.${it}`))}
          />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="lab">{t('voucher:group.when')}</legend>
        <div className="two">
          <MomentField {...label('startDate')} help={t('voucher:help.startDate')} />
          <MomentField {...label('endDate')} />
          <NumberField {...label('expiresIn')} help={t('voucher:help.expiresIn')} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="lab">{t('voucher:group.who')}</legend>
        <div className="two">
          <ChoiceField
            {...label('type')}
            none={t('form:none')}
            options={options(['welcome', 'birthday', 'other'] as const, (it) => t(`voucher:type.${it}`))}
          />
          {type === 'birthday' ? (
            <NumberField {...label('issueBeforeBirthday')} help={t('voucher:help.issueBeforeBirthday')} />
          ) : null}
          <NumberField {...label('limitPerCustomer')} />
          <NumberField {...label('availabilityCount')} />
        </div>
        <Repeated
          path={['requireFields']}
          label={t('voucher:field.requireFields')}
          one={(position) => t('voucher:requiredField', { position: number(position) })}
          addLabel={t('voucher:addRequired')}
          fresh={() => ''}
        >
          {(path) => <TextField path={path} label={t('voucher:requiredName')} ltr />}
        </Repeated>
      </fieldset>
    </div>
  );
}
