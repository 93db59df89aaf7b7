import { useWords } from './Words.tsx';

/** The last four of a card, read out as such and kept left to right in every script. */
export function CardNumber({ lastFour }: { readonly lastFour: string }) {
  const { t } = useWords();
  return (
    <bdi dir="ltr">
      <i aria-hidden="true">••••</i> <span className="hide">{t('card:ending', { lastFour: '' })}</span>
      {lastFour}
    </bdi>
  );
}
