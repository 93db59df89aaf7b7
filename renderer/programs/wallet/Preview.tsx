import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { imageTypes, type PassStyle } from '#shared/passes/styles.ts';
import { useDeferredValue, useState } from 'react';
import { useStore } from 'zustand';
import { useForm } from '../form/form-store.ts';
import { sourceOf, type PictureTray } from './pictures-store.ts';
import { ApplePass } from './preview/ApplePass.tsx';
import { GooglePass } from './preview/GooglePass.tsx';
import { passLook, warningsOf } from './preview/pass-look.ts';
import type { Pictures } from './preview/PassPicture.tsx';
import { Warnings } from './Warnings.tsx';

interface PreviewProps {
  readonly style: PassStyle;
  readonly tray: PictureTray;
}

/** The card as the customer sees it, at both wallets, while it is shaped. A key that is pressed never waits for it. */
export function Preview({ style, tray }: PreviewProps) {
  const { t } = useWords();
  const [side, setSide] = useState<'front' | 'back'>('front');
  const [wallet, setWallet] = useState<'apple' | 'google'>('apple');
  const body = useDeferredValue(useForm(({ history }) => history.now));
  const slots = useStore(tray.state, (state) => state.slots);
  const pictures: Pictures = Object.fromEntries(
    imageTypes.flatMap((type) => {
      const { live, waiting } = slots[type];
      if (waiting === 'remove' || (waiting === undefined && live === undefined)) return [];
      return [[type, waiting === undefined ? live : sourceOf(waiting)]];
    }),
  );
  const look = passLook(body, style);
  const present = imageTypes.filter((type) => type in pictures);
  return (
    <>
      <div className="stub-head">
        <h2>{t('wallet:preview.title')}</h2>
        <span className="one-wallet">
          <Segments
            label={t('wallet:preview.wallet')}
            value={wallet}
            options={[
              { value: 'apple', label: 'Apple' },
              { value: 'google', label: 'Google' },
            ]}
            onChange={setWallet}
          />
        </span>
        <Segments
          label={t('wallet:preview.side')}
          value={side}
          options={[
            { value: 'front', label: t('wallet:preview.front') },
            { value: 'back', label: t('wallet:preview.back') },
          ]}
          onChange={setSide}
        />
      </div>
      <div className={`previews ${wallet}`}>
        <figure className="apple-side">
          <figcaption>
            Apple <span>{t(`wallet:style.${style}`)}</span>
          </figcaption>
          <ApplePass look={look} pictures={pictures} side={side} />
        </figure>
        <figure className="google-side">
          <figcaption>
            Google <span>{t('wallet:preview.roughly')}</span>
          </figcaption>
          <GooglePass look={look} pictures={pictures} side={side} />
        </figure>
      </div>
      <Warnings warnings={warningsOf(body, look, present)} />
    </>
  );
}
