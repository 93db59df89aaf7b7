import { useWords } from '#renderer/i18n/Words.tsx';
import { useEffect, useState } from 'react';
import type { BarcodeLook } from './pass-look.ts';

const kinds: Readonly<Record<string, string>> = {
  PKBarcodeFormatQR: 'qrcode',
  PKBarcodeFormatPDF417: 'pdf417',
  PKBarcodeFormatAztec: 'azteccode',
  PKBarcodeFormatCode128: 'code128',
};

type Drawn = { readonly of: string; readonly src: string | undefined };

/** The real bars, drawn by the same program as the play cards'. Typing does not wait for them. */
export function Bars({ barcode }: { readonly barcode: BarcodeLook }) {
  const { t } = useWords();
  const { format, message, altText } = barcode;
  const [drawn, setDrawn] = useState<Drawn>();
  const of = `${format} ${message}`;

  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      void draw(format, message).then((src) => {
        if (here) setDrawn({ of, src });
      });
    }, 120);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [format, message, of]);

  const wide = format === 'PKBarcodeFormatCode128' || format === 'PKBarcodeFormatPDF417';
  return (
    <div className={wide ? 'bc wide' : 'bc'}>
      {drawn?.of === of && drawn.src === undefined ? (
        <p className="unreadable">{t(message === '' ? 'wallet:barcode.empty' : 'wallet:barcode.cannot')}</p>
      ) : (
        <img src={drawn?.src} alt={t('wallet:barcode.alt', { message })} />
      )}
      {altText === '' ? null : <bdi>{altText}</bdi>}
    </div>
  );
}

/** A picture of the bars, or nothing where this kind can't carry the message. */
async function draw(format: string, message: string): Promise<string | undefined> {
  const bcid = kinds[format];
  if (bcid === undefined || message === '') return undefined;
  const { toSVG } = await import('bwip-js/browser');
  try {
    const wide = bcid === 'code128' || bcid === 'pdf417';
    const svg = toSVG({
      bcid,
      text: message,
      ...(bcid === 'code128' && { height: 12 }),
      ...(wide && { paddingwidth: 2 }),
    });
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  } catch {
    return undefined;
  }
}
