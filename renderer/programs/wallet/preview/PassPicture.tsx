import { useWords } from '#renderer/i18n/Words.tsx';
import type { ImageType } from '#shared/passes/styles.ts';

/** By kind: where the picture can be seen, or null where the vendor has one that this till never had. */
export type Pictures = Readonly<Partial<Record<ImageType, string | null>>>;

export function PassPicture({ type, pictures }: { readonly type: ImageType; readonly pictures: Pictures }) {
  const { t } = useWords();
  const src = pictures[type];
  if (src === undefined) return null;
  if (src === null)
    return (
      <span
        className={`pic pic-${type} elsewhere`}
        role="img"
        aria-label={t('wallet:preview.elsewhere', { what: t(`wallet:image.${type}`) })}
      />
    );
  return <img className={`pic pic-${type}`} src={src} alt={t(`wallet:image.${type}`)} />;
}
