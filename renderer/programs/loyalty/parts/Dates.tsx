import { useWords } from '#renderer/i18n/Words.tsx';
import { MomentField } from '../../form/fields.tsx';

/** From when until when a rule or a reward is there. */
export function Dates() {
  const { t } = useWords();
  return (
    <div className="two">
      <MomentField path={['start_date']} label={t('program:field.start_date')} />
      <MomentField path={['end_date']} label={t('program:field.end_date')} />
    </div>
  );
}
