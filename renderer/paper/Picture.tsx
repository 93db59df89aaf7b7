import { useWords } from '#renderer/i18n/Words.tsx';
import type { ReplyOf } from '#shared/contract/calls.ts';

/** The paper as it comes out of the printer, a dot a pixel. What it says stands beside it in words. */
export function Picture({ png, width, height, roll }: ReplyOf<'paper/preview'>) {
  const { t, number } = useWords();
  return (
    <div className="paper-picture" role="group" tabIndex={0} aria-label={t('paper:preview')}>
      <img src={`data:image/png;base64,${png}`} width={width} height={height} alt={t('paper:previewAlt')} />
      <p className="quiet">{t('paper:previewNote', { mm: number(roll) })}</p>
    </div>
  );
}
