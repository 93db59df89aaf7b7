import { useWords } from '#renderer/i18n/Words.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { Picture } from '#shared/contract/vouchers.ts';
import { pointsOf, scaleFor } from '#shared/passes/pictures.ts';
import type { ImageType, PassStyle } from '#shared/passes/styles.ts';
import { useEffect, useRef, useState } from 'react';
import type { Crop } from './crop.ts';
import { drawCrop, written, type PickedPicture } from './prepare-picture.ts';

interface CropSheetProps {
  readonly type: ImageType;
  readonly style: PassStyle;
  readonly picture: PickedPicture;
  readonly onUse: (picture: Picture) => void;
  readonly onClose: () => void;
}

/** The part of a file that is shown, in the very frame it will have. Sliders do what a finger would. */
export function CropSheet({ type, style, picture, onUse, onClose }: CropSheetProps) {
  const { t, number } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>({ zoom: 1, x: 0.5, y: 0.5, whole: type === 'logo' });
  const target = pointsOf(type, style);
  const times = scaleFor(picture, target);
  const width = target.width * times;
  const height = target.height * times;
  const small = picture.width < target.width || picture.height < target.height;

  useEffect(() => {
    if (canvas.current !== null) drawCrop(canvas.current, picture, { width, height }, crop);
  }, [picture, width, height, crop]);

  const slider = (name: 'zoom' | 'x' | 'y', most: number) => (
    <label className="slider">
      <span>{t(`wallet:crop.${name}`)}</span>
      <input
        type="range"
        min={name === 'zoom' ? 1 : 0}
        max={most}
        step={0.01}
        disabled={crop.whole}
        value={crop[name]}
        onChange={(event) => setCrop({ ...crop, [name]: Number(event.currentTarget.value) })}
      />
    </label>
  );

  return (
    <Sheet
      title={t('wallet:crop.title', { what: t(`wallet:image.${type}`) })}
      closeLabel={t('shell:key.close')}
      onClose={onClose}
    >
      <canvas ref={canvas} className="crop" role="img" aria-label={t(`wallet:image.${type}`)} />
      <p className="quiet">
        {t('wallet:crop.size', { width: number(width), height: number(height), times: number(times) })}
        {small ? ` ${t('wallet:crop.small')}` : ''}
      </p>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={crop.whole}
          checked={crop.whole}
          onChange={(event) => setCrop({ ...crop, whole: event.currentTarget.checked })}
        />
        <span>{t('wallet:crop.whole')}</span>
      </label>
      {slider('zoom', 4)}
      {slider('x', 1)}
      {slider('y', 1)}
      <button
        type="button"
        className="btn press"
        onClick={() =>
          void (async () => {
            const made = canvas.current === null ? undefined : await written(canvas.current);
            if (made !== undefined) onUse(made);
          })()
        }
      >
        {t('wallet:crop.use')}
      </button>
    </Sheet>
  );
}
