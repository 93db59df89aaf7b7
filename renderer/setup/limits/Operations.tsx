import { useWords } from '#renderer/i18n/Words.tsx';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { changeLimits } from './limits-store.ts';

/** In the order of what they risk. */
const operations = ['take', 'earn', 'use-coupon', 'give-back', 'add', 'activate'] as const;

/** What is done at all without the issuer. */
export function Operations({ rules }: { readonly rules: OfflineRules }) {
  const { t } = useWords();
  return (
    <fieldset className="limit-operations">
      <legend className="lab">{t('setup:limits.operations')}</legend>
      {operations.map((name) => {
        const on = rules.operations.includes(name);
        return (
          <label key={name} className="switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={on}
              checked={on}
              onChange={() =>
                changeLimits({ operations: operations.filter((it) => (it === name) !== rules.operations.includes(it)) })
              }
            />
            <span>
              {t(`setup:limits.do.${name}`)}
              <small>{t(`setup:limits.risk.${name}`)}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
