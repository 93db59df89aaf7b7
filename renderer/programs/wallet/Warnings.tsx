import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { colourOf, writtenLike } from '#shared/passes/colour.ts';
import { valueAt } from '../form/path.ts';
import { useFormStore } from '../form/form-store.ts';
import type { Warning } from './preview/pass-look.ts';

/** What to know before it is sent. Contrast comes with a colour that would do. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t, list, number } = useWords();
  const form = useFormStore();
  const fill = (what: 'text' | 'labels', better: string) => {
    const name = what === 'text' ? 'foregroundColor' : 'labelColor';
    const colour = colourOf(better);
    if (colour === undefined) return;
    const { history, change } = form.getState();
    change([name], writtenLike(colour, valueAt(history.now, [name])), '');
  };
  const words = (warning: Warning): { icon: IconName; text: string } => {
    switch (warning.is) {
      case 'contrast':
        return {
          icon: 'contrast',
          text: t(`wallet:warn.contrast.${warning.what}`, { ratio: number(Math.round(warning.ratio * 10) / 10) }),
        };
      case 'colour':
        return { icon: 'contrast', text: t('wallet:warn.colour', { what: t(`wallet:colour.${warning.what}`) }) };
      case 'crowded':
        return {
          icon: 'eye',
          text: t('wallet:warn.crowded', {
            group: t(`wallet:group.${warning.group}`),
            room: number(warning.room),
            values: list(warning.values.map((it) => `“${it}”`)),
          }),
        };
      case 'google-leaves-out':
        return { icon: 'eye', text: t('wallet:warn.google', { values: list(warning.values.map((it) => `“${it}”`)) }) };
      case 'strip-shuts-out':
        return { icon: 'image', text: t('wallet:warn.strip') };
      case 'images-not-shown':
        return {
          icon: 'image',
          text: t('wallet:warn.images', { values: list(warning.types.map((type) => t(`wallet:image.${type}`))) }),
        };
      case 'same-key':
        return { icon: 'double', text: t('wallet:warn.sameKey', { key: warning.key }) };
      case 'no-barcode':
        return { icon: 'scan', text: t('wallet:warn.noBarcode') };
      case 'encoding':
        return { icon: 'scan', text: t('wallet:warn.encoding', { encoding: warning.encoding }) };
    }
  };
  return (
    <ul className="warns" aria-label={t('wallet:warn.label')}>
      {warnings.map((warning) => {
        const { icon, text } = words(warning);
        return (
          <li key={JSON.stringify(warning)} className={warning.is === 'contrast' ? 'unknown' : undefined}>
            <Icon name={icon} />
            <span>
              <bdi>{text}</bdi>{' '}
              {warning.is === 'contrast' ? <bdi>{t('wallet:warn.better', { colour: warning.better })}</bdi> : null}
            </span>
            {warning.is === 'contrast' ? (
              <button type="button" className="btn small" onClick={() => fill(warning.what, warning.better)}>
                {t('wallet:warn.use')}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
