import { useWords } from '#renderer/i18n/Words.tsx';
import { FieldRow } from './ApplePass.tsx';
import { Bars } from './Bars.tsx';
import { fieldText } from './field-text.ts';
import { PassPicture, type Pictures } from './PassPicture.tsx';
import { usePaint } from './paint.ts';
import { asGoogle, GOOGLE_ROOM, googleFields, type PassLook } from './pass-look.ts';

interface GooglePassProps {
  readonly look: PassLook;
  readonly pictures: Pictures;
  readonly side: 'front' | 'back';
}

/** The pass as Google's Wallet shows it: one layout for every style, with its own words where they are given. */
export function GooglePass({ look, pictures, side }: GooglePassProps) {
  const { t, locale } = useWords();
  const pass = usePaint<HTMLDivElement>(look);
  if (side === 'back') {
    const fields = googleFields(look, 'back');
    return (
      <div className="pass google back" ref={pass} data-style={look.style}>
        {fields.length === 0 ? <p className="empty">{t('wallet:preview.emptyBack')}</p> : null}
        <FieldRow fields={fields} all />
      </div>
    );
  }
  const heading = look.fields.primaryFields
    .filter(({ raw }) => raw['googleHideOnCard'] !== true)
    .map(asGoogle)
    .slice(0, look.style === 'boardingPass' ? 2 : 1);
  const rows = googleFields(look, 'card').slice(0, GOOGLE_ROOM);
  return (
    <div className="pass google" ref={pass} data-style={look.style}>
      <div className="g1">
        <PassPicture type={'logo' in pictures ? 'logo' : 'icon'} pictures={pictures} />
        <bdi className="logo-text">{look.logoText}</bdi>
      </div>
      <h3>
        {heading.map(({ at, label, value, raw }) => (
          <span key={at}>
            <bdi>{fieldText(value, raw, locale)}</bdi> <bdi className="h3-label">{label}</bdi>
          </span>
        ))}
      </h3>
      <FieldRow fields={rows.slice(0, 2)} />
      <FieldRow fields={rows.slice(2)} />
      {look.barcode === undefined ? null : (
        <div className={/QR|Aztec/.test(look.barcode.format) ? 'foot square' : 'foot'}>
          <Bars barcode={look.barcode} />
        </div>
      )}
      <PassPicture type="strip" pictures={pictures} />
    </div>
  );
}
