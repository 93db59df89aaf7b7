import { useWords } from '#renderer/i18n/Words.tsx';
import { roomFor, type FieldGroup, type ImageType } from '#shared/passes/styles.ts';
import { Bars } from './Bars.tsx';
import { fieldText } from './field-text.ts';
import { PassPicture, type Pictures } from './PassPicture.tsx';
import { usePaint } from './paint.ts';
import type { LookField, PassLook } from './pass-look.ts';

interface PassProps {
  readonly look: PassLook;
  readonly pictures: Pictures;
  readonly side: 'front' | 'back';
}

/** The pass as Apple's Wallet lays it out: every style has its own place for the same fields. */
export function ApplePass({ look, pictures, side }: PassProps) {
  const { t } = useWords();
  const pass = usePaint<HTMLDivElement>(look);
  const { style, fields, barcode } = look;
  if (side === 'back') {
    return (
      <div className="pass apple back" ref={pass} data-style={style}>
        {fields.backFields.length === 0 ? <p className="empty">{t('wallet:preview.emptyBack')}</p> : null}
        <FieldRow fields={fields.backFields} all />
      </div>
    );
  }
  const shown = (group: FieldGroup) => fields[group].slice(0, roomFor(style, group));
  const behind = (type: ImageType) => type in pictures;
  const strip = style === 'coupon' || style === 'storeCard' || (style === 'eventTicket' && behind('strip'));
  const square = barcode !== undefined && /QR|Aztec/.test(barcode.format);

  return (
    <div className={`pass apple ${style}`} ref={pass} data-style={style}>
      {style === 'eventTicket' && !strip ? <PassPicture type="background" pictures={pictures} /> : null}
      <div className="top">
        <PassPicture type="logo" pictures={pictures} />
        <bdi className="logo-text">{look.logoText}</bdi>
        <div className="hd">
          <FieldRow fields={shown('headerFields')} />
        </div>
      </div>
      {strip ? (
        <div className="stripimg">
          <PassPicture type="strip" pictures={pictures} />
          <Primary fields={shown('primaryFields')} valueFirst />
        </div>
      ) : style === 'boardingPass' ? (
        <div className="journey">
          <Primary fields={shown('primaryFields')} />
          <span className="transit">{t(`wallet:transit.${transitOf(look.transit)}`)}</span>
        </div>
      ) : (
        <div className="plain">
          <Primary fields={shown('primaryFields')} />
          <PassPicture type="thumbnail" pictures={pictures} />
        </div>
      )}
      {style === 'coupon' || style === 'storeCard' ? (
        <FieldRow fields={[...shown('secondaryFields'), ...shown('auxiliaryFields')].slice(0, 4)} />
      ) : style === 'boardingPass' ? (
        <>
          <FieldRow fields={shown('auxiliaryFields')} />
          <FieldRow fields={shown('secondaryFields')} />
        </>
      ) : (
        <>
          <FieldRow fields={shown('secondaryFields')} />
          <FieldRow fields={shown('auxiliaryFields')} />
        </>
      )}
      <div className={square ? 'foot square' : 'foot'}>
        {style === 'boardingPass' ? <PassPicture type="footer" pictures={pictures} /> : null}
        {barcode === undefined ? null : <Bars barcode={barcode} />}
      </div>
    </div>
  );
}

const transits = ['Air', 'Train', 'Bus', 'Boat', 'Generic'] as const;

function transitOf(name: string): (typeof transits)[number] {
  return transits.find((it) => it === name) ?? 'Generic';
}

function Primary({
  fields,
  valueFirst = false,
}: {
  readonly fields: readonly LookField[];
  readonly valueFirst?: boolean;
}) {
  const { locale } = useWords();
  return fields.map(({ at, label, value, raw }) => (
    <span className={valueFirst ? 'primary value-first' : 'primary'} key={at}>
      {label === '' ? null : <bdi className="lb">{label}</bdi>}
      <bdi className="big">{fieldText(value, raw, locale)}</bdi>
    </span>
  ));
}

const alignments: Readonly<Record<string, string>> = {
  PKTextAlignmentLeft: 'left',
  PKTextAlignmentCenter: 'center',
  PKTextAlignmentRight: 'right',
};

export function FieldRow({ fields, all = false }: { readonly fields: readonly LookField[]; readonly all?: boolean }) {
  const { locale } = useWords();
  if (fields.length === 0) return null;
  return (
    <div className={all ? 'f all' : 'f'}>
      {fields.map(({ at, label, value, raw }, index) => (
        <span key={`${index} ${at}`} data-align={alignments[String(raw['textAlignment'])]}>
          {label === '' ? null : <bdi className="lb">{label}</bdi>}
          <bdi>{fieldText(value, raw, locale)}</bdi>
        </span>
      ))}
    </div>
  );
}
