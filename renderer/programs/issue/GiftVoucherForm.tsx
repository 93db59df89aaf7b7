import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, MomentField, NumberField, TextField } from '../form/fields.tsx';
import { useField } from '../form/form-store.ts';
import { nameOf } from '../form/path.ts';

const effects = ['APPLY_TO_ORDER', 'APPLY_TO_ITEMS'] as const;
/** As the vendor counts them, Monday first as people do. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

/** A gift card of Voucherify, or many: what its call takes, and how their codes are drawn. */
export function GiftVoucherForm({ many }: { readonly many: boolean }) {
  const { t } = useWords();
  return (
    <div className="form">
      <fieldset className="group">
        <legend className="lab">{t('issue:group.worth')}</legend>
        <div className="two">
          <NumberField path={['amount']} label={t('issue:field.amount')} asText help={t('issue:help.amount')} />
          {many ? <NumberField path={['count']} label={t('issue:field.count')} absent /> : null}
          <ChoiceField
            path={['effect']}
            label={t('issue:field.effect')}
            none={t('form:none')}
            absent
            options={effects.map((value) => ({ value, label: t(`issue:effect.${value}`) }))}
          />
          <NumberField path={['uses']} label={t('issue:field.uses')} absent help={t('issue:help.uses')} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="lab">{t('issue:group.when')}</legend>
        <div className="two">
          <MomentField path={['start_date']} label={t('issue:field.start_date')} absent />
          <MomentField path={['expiration_date']} label={t('issue:field.expiration_date')} absent />
        </div>
        <Weekdays />
      </fieldset>
      <fieldset className="group">
        <legend className="lab">{t('issue:group.code')}</legend>
        <div className="two">
          <TextField path={['code_config', 'prefix']} label={t('issue:field.prefix')} ltr absent />
          <NumberField path={['code_config', 'length']} label={t('issue:field.length')} absent />
          <TextField path={['code_config', 'postfix']} label={t('issue:field.postfix')} ltr absent />
          <TextField path={['code_config', 'charset']} label={t('issue:field.charset')} ltr absent />
          <TextField
            path={['code_config', 'pattern']}
            label={t('issue:field.pattern')}
            ltr
            absent
            help={t('issue:help.pattern')}
          />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend className="lab">{t('issue:group.more')}</legend>
        <div className="two">
          <TextField path={['category']} label={t('issue:field.category')} absent />
        </div>
        <TextField path={['additional_info']} label={t('issue:field.additional_info')} multiline absent />
      </fieldset>
    </div>
  );
}

/** Days of the week on which it can be used; none chosen means all. */
function Weekdays() {
  const { t, locale } = useWords();
  const path = ['validity_day_of_week'];
  const { value, change, touch } = useField(path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2023 was a Sunday.
  const nameOfDay = (day: number) => names.format(new Date(Date.UTC(2023, 0, 1 + day)));
  return (
    <fieldset className="many weekdays" data-field={nameOf(path)}>
      <legend className="lab">{t('issue:field.weekdays')}</legend>
      {weekdays.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            onBlur={touch}
            onChange={(event) => {
              const rest = chosen.filter((it) => it !== day);
              const next = event.currentTarget.checked ? [...rest, day] : rest;
              change(next.length === 0 ? undefined : next);
            }}
          />
          {nameOfDay(day)}
        </label>
      ))}
    </fieldset>
  );
}
