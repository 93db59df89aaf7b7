import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { PictureRefusal } from '#shared/passes/pictures.ts';
import { imagesFor, imageTypes, type ImageType, type PassStyle } from '#shared/passes/styles.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CropSheet } from '../CropSheet.tsx';
import { openPicture, type PickedPicture } from '../prepare-picture.ts';
import { sourceOf, type PictureTray, type Slot } from '../pictures-store.ts';

interface ImagesProps {
  readonly style: PassStyle;
  readonly tray: PictureTray;
}

interface Picked {
  readonly type: ImageType;
  readonly picture: PickedPicture;
}

/** The pictures of the pass: those that the style takes, and why the others rest. */
export function Images({ style, tray }: ImagesProps) {
  const { t } = useWords();
  const slots = useStore(tray.state, (state) => state.slots);
  const progress = useStore(tray.state, (state) => state.progress);
  const [picked, setPicked] = useState<Picked>();
  const [refused, setRefused] = useState<{ readonly type: ImageType; readonly why: PictureRefusal }>();
  const aimed = useRef<ImageType>('logo');
  const there = imageTypes.filter((type) => isThere(slots[type]));
  const possible = imagesFor(style, there);

  const take = useCallback(async (type: ImageType, file: Blob | undefined) => {
    if (file === undefined) return;
    const opened = await openPicture(file);
    if (typeof opened === 'string') return setRefused({ type, why: opened });
    setRefused(undefined);
    setPicked({ type, picture: opened });
  }, []);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const file = Array.from(event.clipboardData?.files ?? [])[0];
      if (file === undefined) return;
      event.preventDefault();
      void take(aimed.current, file);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [take]);

  return (
    <>
      <p className="quiet">{t('wallet:images.what')}</p>
      {style === 'eventTicket' ? <p className="quiet">{t('wallet:images.strip')}</p> : null}
      {progress === undefined ? null : (
        <progress max={progress.all} value={progress.done} aria-label={t('wallet:images.progress')} />
      )}
      {imageTypes.map((type) => (
        <ImageSlot
          key={type}
          type={type}
          slot={slots[type]}
          possible={possible.includes(type)}
          why={t(imagesFor(style).includes(type) ? 'wallet:images.shutOut' : 'wallet:images.notHere')}
          refused={refused?.type === type ? refused.why : undefined}
          onAim={() => {
            aimed.current = type;
          }}
          onFile={(file) => void take(type, file)}
          onRemove={() =>
            slots[type].live === undefined || slots[type].waiting !== undefined
              ? tray.unstage(type)
              : tray.stage(type, 'remove')
          }
          onAgain={() => void tray.send(type)}
        />
      ))}
      {picked === undefined ? null : (
        <CropSheet
          type={picked.type}
          style={style}
          picture={picked.picture}
          onClose={() => setPicked(undefined)}
          onUse={(picture) => {
            tray.stage(picked.type, picture);
            setPicked(undefined);
          }}
        />
      )}
    </>
  );
}

function isThere({ live, waiting }: Slot): boolean {
  return waiting === undefined ? live !== undefined : waiting !== 'remove';
}

interface ImageSlotProps {
  readonly type: ImageType;
  readonly slot: Slot;
  readonly possible: boolean;
  readonly why: string;
  readonly refused: PictureRefusal | undefined;
  readonly onAim: () => void;
  readonly onFile: (file: Blob | undefined) => void;
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}

function ImageSlot({ type, slot, possible, why, refused, onAim, onFile, onRemove, onAgain }: ImageSlotProps) {
  const speaker = useWords();
  const { t } = speaker;
  const { live, waiting, sending, problem } = slot;
  const name = t(`wallet:image.${type}`);
  const src = waiting === undefined ? live : waiting === 'remove' ? undefined : sourceOf(waiting);
  const says = sending
    ? 'sending'
    : problem !== undefined
      ? 'notArrived'
      : waiting === 'remove'
        ? 'removing'
        : waiting !== undefined
          ? 'waiting'
          : live === undefined
            ? 'none'
            : 'live';
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = row.current;
    if (here === null) return undefined;
    const over = (event: DragEvent) => event.preventDefault();
    const dropped = (event: DragEvent) => {
      event.preventDefault();
      if (possible) onFile(event.dataTransfer?.files[0]);
    };
    here.addEventListener('dragover', over);
    here.addEventListener('drop', dropped);
    // What is pasted goes to the row where the hand was last.
    here.addEventListener('pointerenter', onAim);
    here.addEventListener('focusin', onAim);
    return () => {
      here.removeEventListener('dragover', over);
      here.removeEventListener('drop', dropped);
      here.removeEventListener('pointerenter', onAim);
      here.removeEventListener('focusin', onAim);
    };
  });
  return (
    <div ref={row} className="image-slot" role="group" aria-label={name}>
      <span className="thumb">{src ? <img src={src} alt="" /> : <Icon name="image" />}</span>
      <span className="image-words">
        <b>{name}</b>
        <small role="status">{possible || isThere(slot) ? t(`wallet:images.${says}`) : why}</small>
        {refused === undefined ? null : (
          <span className="found refused" role="alert">
            {t(`wallet:refused.${refused}`)}
          </span>
        )}
        {problem === undefined ? null : (
          <span className="found refused" role="alert">
            <bdi>{problemWords(problem, speaker, t('shell:vendor.loyaltydog')).what}</bdi>
          </span>
        )}
      </span>
      {problem === undefined ? null : (
        <button type="button" className="btn small" onClick={onAgain}>
          {t('wallet:images.again')}
        </button>
      )}
      {possible ? (
        <label className="btn small pick">
          <input
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-label={t('wallet:images.choose', { what: name })}
            onChange={(event) => {
              onFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          {t('wallet:images.chooseShort')}
        </label>
      ) : null}
      {src === undefined && waiting === undefined ? null : (
        <button
          type="button"
          className="btn small"
          aria-label={t(waiting === undefined ? 'wallet:images.remove' : 'wallet:images.undo', { what: name })}
          onClick={onRemove}
        >
          <Icon name={waiting === undefined ? 'no' : 'undo'} className="i i-s" />
        </button>
      )}
    </div>
  );
}
