import { useWords } from '#renderer/i18n/Words.tsx';
import { MomentField, NumberField, SwitchField, TextField } from '../form/fields.tsx';
import { Recipients } from './Recipients.tsx';

/** A gift card of LoyaltyDog, or a box of them: every field of the vendor's call. */
export function GiftCardForm({ many }: { readonly many: boolean }) {
  const { t } = useWords();
  const label = (name: Parameters<typeof fieldKey>[0]) => ({ path: [name], label: t(fieldKey(name)) });
  return (
    <div className="form">
      <fieldset className="group">
        <legend className="lab">{t('issue:group.worth')}</legend>
        <div className="two">
          <NumberField {...label('initialValue')} asText help={t('issue:help.initialValue')} />
          <MomentField {...label('expiresAt')} help={t('issue:help.expiresAt')} />
        </div>
        <SwitchField {...label('isPhysical')} help={t('issue:help.isPhysical')} />
      </fieldset>
      {many ? (
        <Recipients />
      ) : (
        <fieldset className="group">
          <legend className="lab">{t('issue:group.who')}</legend>
          <div className="two">
            <TextField {...label('customerName')} />
            <TextField {...label('customerEmail')} ltr type="email" />
            <TextField {...label('customerPhone')} ltr help={t('issue:help.customerPhone')} />
            <TextField {...label('senderName')} />
          </div>
          <TextField {...label('customMessage')} multiline help={t('issue:help.customMessage')} />
        </fieldset>
      )}
      <fieldset className="group">
        <legend className="lab">{t('issue:group.delivery')}</legend>
        <div className="two">
          {many ? null : <MomentField {...label('deliverAt')} help={t('issue:help.deliverAt')} />}
          <TextField {...label('designTemplate')} ltr help={t('issue:help.designTemplate')} />
        </div>
      </fieldset>
    </div>
  );
}

type Name =
  | 'initialValue'
  | 'expiresAt'
  | 'isPhysical'
  | 'customerName'
  | 'customerEmail'
  | 'customerPhone'
  | 'senderName'
  | 'customMessage'
  | 'deliverAt'
  | 'designTemplate';

const fieldKey = (name: Name) => `issue:field.${name}` as const;
