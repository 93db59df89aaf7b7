import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { rights, type Right } from '#shared/domain/rights.ts';

interface RightsPickerProps {
  readonly chosen: readonly Right[];
  /** What whoever picks has themselves: nobody gives more. */
  readonly own: readonly Right[];
  /** They come with the role, and are only shown. */
  readonly fixed: boolean;
  readonly onChange: (rights: readonly Right[]) => void;
}

/** Every right there is, each with the sentence that says what it lets a person do. */
export function RightsPicker({ chosen, own, fixed, onChange }: RightsPickerProps) {
  const { t } = useWords();
  return (
    <ul className="rights-list">
      {rights.map((right) => {
        const has = chosen.includes(right);
        const beyond = !own.includes(right);
        return (
          <li key={right}>
            <label className={has ? 'right' : 'right quiet'}>
              <input
                type="checkbox"
                checked={has}
                disabled={fixed || beyond}
                onChange={() => onChange(rights.filter((it) => (it === right ? !has : chosen.includes(it))))}
              />
              <b>{t(`staff:right.${right}`)}</b>
              <small>
                {beyond && !fixed ? (
                  <>
                    <Icon name="lock" className="i i-s" />
                    {t('people:notYours')}
                  </>
                ) : (
                  t(`people:why.${right}`)
                )}
              </small>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
