import { useWords } from '#renderer/i18n/Words.tsx';
import type { PassStyle } from '#shared/passes/styles.ts';
import { ChoiceField, MomentField, NumberField, SwitchField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/form-store.ts';
import type { Path } from '../../form/path.ts';
import { Repeated } from '../../form/Repeated.tsx';
import { ColourField } from '../ColourField.tsx';
import { JsonField } from '../../form/JsonField.tsx';
import { PassFields } from '../PassFields.tsx';
import { StyleTiles } from '../StyleTiles.tsx';

interface FrontProps {
  readonly style: PassStyle;
  readonly onShow: (style: PassStyle) => void;
}

export function Front({ style, onShow }: FrontProps) {
  const { t } = useWords();
  return (
    <>
      <StyleTiles style={style} onShow={onShow} />
      <div className="two">
        <TextField path={['logoText']} label={t('wallet:field.logoText')} />
        <TextField path={['description']} label={t('wallet:field.description')} help={t('wallet:help.description')} />
      </div>
      <PassFields style={style} group="primaryFields" />
      <PassFields style={style} group="headerFields" />
      <PassFields style={style} group="secondaryFields" />
      <PassFields style={style} group="auxiliaryFields" />
      {style === 'boardingPass' ? (
        <ChoiceField
          path={[style, 'transitType']}
          label={t('wallet:field.transitType')}
          none={t('form:none')}
          options={(['Air', 'Train', 'Bus', 'Boat', 'Generic'] as const).map((it) => ({
            value: `PKTransitType${it}`,
            label: t(`wallet:transit.${it}`),
          }))}
        />
      ) : null}
      <fieldset className="group">
        <legend className="lab">{t('wallet:colour.label')}</legend>
        <div className="two inks">
          <ColourField name="backgroundColor" />
          <ColourField name="foregroundColor" />
          <ColourField name="labelColor" />
        </div>
      </fieldset>
      <SwitchField path={['suppressStripShine']} label={t('wallet:field.suppressStripShine')} />
    </>
  );
}

export function Back({ style }: { readonly style: PassStyle }) {
  return <PassFields style={style} group="backFields" />;
}

const formats = ['QR', 'PDF417', 'Aztec', 'Code128'] as const;

export function Barcode() {
  const { t, number } = useWords();
  const old = useForm(({ history }) => history.now['barcode']);
  return (
    <>
      <p className="quiet">{t('wallet:barcode.what')}</p>
      <Repeated
        path={['barcodes']}
        label={t('wallet:barcode.label')}
        one={(position) => t('wallet:barcode.one', { position: number(position) })}
        addLabel={t('wallet:barcode.add')}
        fresh={() => ({ format: 'PKBarcodeFormatQR', message: '', messageEncoding: 'iso-8859-1' })}
      >
        {(path) => <BarcodeFields path={path} of={formats} />}
      </Repeated>
      {old === undefined || old === null ? null : (
        <fieldset className="group">
          <legend className="lab">{t('wallet:barcode.old')}</legend>
          <BarcodeFields path={['barcode']} of={formats.filter((it) => it !== 'Code128')} />
        </fieldset>
      )}
      <OldBarcode present={old !== undefined && old !== null} />
    </>
  );
}

function OldBarcode({ present }: { readonly present: boolean }) {
  const { t } = useWords();
  const change = useForm((state) => state.change);
  return (
    <button
      type="button"
      className="btn small"
      onClick={() =>
        change(
          ['barcode'],
          present ? undefined : { format: 'PKBarcodeFormatQR', message: '', messageEncoding: 'iso-8859-1' },
          '',
        )
      }
    >
      {t(present ? 'wallet:barcode.removeOld' : 'wallet:barcode.addOld')}
    </button>
  );
}

function BarcodeFields({ path, of }: { readonly path: Path; readonly of: readonly (typeof formats)[number][] }) {
  const { t } = useWords();
  return (
    <>
      <div className="two">
        <ChoiceField
          path={[...path, 'format']}
          label={t('wallet:barcode.format')}
          absent
          options={of.map((it) => ({ value: `PKBarcodeFormat${it}`, label: it === 'Code128' ? 'Code 128' : it }))}
        />
        <TextField path={[...path, 'message']} label={t('wallet:barcode.message')} absent ltr />
        <TextField path={[...path, 'altText']} label={t('wallet:barcode.altText')} />
        <TextField path={[...path, 'messageEncoding']} label={t('wallet:barcode.encoding')} absent ltr />
      </div>
      <SwitchField path={[...path, 'verifier']} label={t('wallet:barcode.verifier')} />
      <SwitchField path={[...path, 'disabled']} label={t('wallet:barcode.disabled')} />
    </>
  );
}

export function Dates() {
  const { t } = useWords();
  return (
    <>
      <MomentField
        path={['relevantDate']}
        label={t('wallet:field.relevantDate')}
        help={t('wallet:help.relevantDate')}
      />
      <MomentField
        path={['expirationDate']}
        label={t('wallet:field.expirationDate')}
        help={t('wallet:help.expirationDate')}
      />
      <SwitchField path={['voided']} label={t('wallet:field.voided')} help={t('wallet:help.voided')} />
    </>
  );
}

export function Places() {
  const { t, number } = useWords();
  return (
    <>
      <Repeated
        path={['locations']}
        label={t('wallet:place.label')}
        one={(position) => t('wallet:place.one', { position: number(position) })}
        addLabel={t('wallet:place.add')}
        fresh={() => ({})}
      >
        {(path) => (
          <>
            <div className="two">
              <NumberField path={[...path, 'latitude']} label={t('wallet:place.latitude')} absent />
              <NumberField path={[...path, 'longitude']} label={t('wallet:place.longitude')} absent />
              <NumberField path={[...path, 'altitude']} label={t('wallet:place.altitude')} absent />
              <NumberField path={[...path, 'distance']} label={t('wallet:place.distance')} />
            </div>
            <TextField path={[...path, 'relevantText']} label={t('wallet:place.text')} />
          </>
        )}
      </Repeated>
      <Repeated
        path={['beacons']}
        label={t('wallet:beacon.label')}
        one={(position) => t('wallet:beacon.one', { position: number(position) })}
        addLabel={t('wallet:beacon.add')}
        fresh={() => ({ proximityUUID: '' })}
      >
        {(path) => (
          <>
            <TextField path={[...path, 'proximityUUID']} label={t('wallet:beacon.uuid')} absent ltr />
            <div className="two">
              <NumberField path={[...path, 'major']} label={t('wallet:beacon.major')} />
              <NumberField path={[...path, 'minor']} label={t('wallet:beacon.minor')} />
            </div>
            <TextField path={[...path, 'relevantText']} label={t('wallet:place.text')} />
          </>
        )}
      </Repeated>
    </>
  );
}

export function Sharing() {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        path={['sharing', 'method']}
        label={t('wallet:sharing.method')}
        none={t('form:none')}
        absent
        options={[
          { value: 'PKPassSharingMethodURL', label: t('wallet:sharing.url') },
          { value: 'PKPassSharingMethodDisabled', label: t('wallet:sharing.disabled') },
        ]}
      />
      <TextField path={['sharing', 'url']} label={t('wallet:sharing.address')} ltr type="url" />
      <TextField path={['sharing', 'text']} label={t('wallet:sharing.text')} multiline />
    </>
  );
}

export function AppLinks() {
  const { t, number } = useWords();
  return (
    <>
      <TextField path={['appLaunchURL']} label={t('wallet:apps.launch')} ltr type="url" />
      <Repeated
        path={['associatedStoreIdentifiers']}
        label={t('wallet:apps.store')}
        one={(position) => t('wallet:apps.one', { position: number(position) })}
        addLabel={t('wallet:apps.add')}
        fresh={() => ''}
      >
        {(path) => <NumberField path={path} label={t('wallet:apps.storeId')} absent />}
      </Repeated>
      <Repeated
        path={['associatedPlayIdentifiers']}
        label={t('wallet:apps.play')}
        one={(position) => t('wallet:apps.one', { position: number(position) })}
        addLabel={t('wallet:apps.add')}
        fresh={() => ''}
      >
        {(path) => <TextField path={path} label={t('wallet:apps.playId')} ltr />}
      </Repeated>
      <JsonField path={['associatedApps']} label={t('wallet:apps.associated')} help={t('wallet:help.json')} />
      <JsonField path={['userInfo']} label={t('wallet:apps.userInfo')} help={t('wallet:help.json')} />
    </>
  );
}
