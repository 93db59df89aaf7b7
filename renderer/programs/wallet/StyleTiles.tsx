import { useWords } from '#renderer/i18n/Words.tsx';
import { passStyles, type PassStyle } from '#shared/passes/styles.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import { useFormStore } from '../form/form-store.ts';
import { inStyle, stylesIn } from './style-of.ts';

const icons = {
  coupon: 'style-coupon',
  storeCard: 'style-store',
  eventTicket: 'style-event',
  generic: 'style-generic',
  boardingPass: 'style-boarding',
} as const satisfies Record<PassStyle, string>;

interface StyleTilesProps {
  readonly style: PassStyle;
  readonly onShow: (style: PassStyle) => void;
}

/** Which of the five styles it is. The fields go along; nothing is lost by trying another. */
export function StyleTiles({ style, onShow }: StyleTilesProps) {
  const { t, dir } = useWords();
  const form = useFormStore();
  const [keep, setKeep] = useState(false);
  const label = useId();
  const choose = (to: PassStyle) => {
    const { history, replace } = form.getState();
    replace(inStyle(history.now, style, to, keep || stylesIn(history.now).length > 1));
    onShow(to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: dir === 'rtl' ? -1 : 1,
      ArrowLeft: dir === 'rtl' ? 1 : -1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = passStyles[(passStyles.indexOf(style) + step + passStyles.length) % passStyles.length];
    if (next === undefined) return;
    choose(next);
    event.currentTarget.querySelectorAll('button')[passStyles.indexOf(next)]?.focus();
  };
  return (
    <>
      <div className="field">
        <span className="lab" id={label}>
          {t('wallet:style.label')}
        </span>
        <div className="tiles" role="radiogroup" aria-labelledby={label} onKeyDown={onKeyDown}>
          {passStyles.map((it) => (
            <button
              key={it}
              type="button"
              role="radio"
              aria-checked={it === style}
              tabIndex={it === style ? 0 : -1}
              onClick={() => choose(it)}
            >
              <svg viewBox="0 0 32 40" aria-hidden="true">
                <use href={`#${icons[it]}`} />
              </svg>
              {t(`wallet:style.${it}`)}
            </button>
          ))}
        </div>
      </div>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={keep}
          checked={keep}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
        <span>
          {t('wallet:style.keep')}
          <small>{t('wallet:style.keepHelp')}</small>
        </span>
      </label>
    </>
  );
}
