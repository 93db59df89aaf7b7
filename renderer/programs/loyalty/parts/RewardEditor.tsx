import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, NumberField, TextField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { JsonField } from '../../form/JsonField.tsx';
import { valueAt, without } from '../../form/path.ts';
import type { EditorProps } from '../../programs-store.ts';
import { CardChoice } from '../CardChoice.tsx';
import { Costs } from '../Costs.tsx';
import { Hours } from '../Hours.tsx';
import { KindField, typeOf } from '../KindField.tsx';
import type { Shelves } from '../shelves.ts';
import { Dates } from './Dates.tsx';
import { PartPage } from './PartPage.tsx';
import { TriggerLimits } from './TriggerLimits.tsx';

const sku = { id: '', product_id: '' };
const kinds = {
  PRODUCT: { type: 'MATERIAL', material: { type: 'PRODUCT', product: { id: '' } } },
  SKU: { type: 'MATERIAL', material: { type: 'SKU', sku } },
  DISCOUNT_COUPONS: { type: 'DIGITAL', digital: { type: 'DISCOUNT_COUPONS', discount_coupons: { campaign_id: '' } } },
  GIFT_VOUCHERS: {
    type: 'DIGITAL',
    digital: { type: 'GIFT_VOUCHERS', gift_vouchers: { campaign_id: '', balance: 0 } },
  },
  LOYALTY_CARD_POINTS: {
    type: 'DIGITAL',
    digital: { type: 'LOYALTY_CARD_POINTS', loyalty_card_points: { points: 100 } },
  },
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];
const isKind = (value: unknown): value is Kind => kindNames.some((it) => it === value);

const fresh = { name: '', ...kinds.PRODUCT };

/** What can be had for points, and where the vendor's contract has it there, what it costs. */
export function RewardEditor({ id }: EditorProps) {
  const { t } = useWords();
  return (
    <PartPage what="rewards" id={id} fresh={fresh}>
      {({ shelves, dialect }) => (
        <>
          <Gift shelves={shelves} />
          {dialect === 'beta' ? (
            <p className="quiet">{t('program:reward.costsThere')}</p>
          ) : (
            <Costs path={['costs']} shelves={shelves} />
          )}
          <Dates />
          <details className="more">
            <summary>{t('program:rule.details')}</summary>
            <div className="more-in">
              {dialect === 'beta' ? null : (
                <>
                  <Hours />
                  <TriggerLimits path={['purchase_limits']} />
                  <ChoiceField
                    path={['refunds', 'type']}
                    label={t('program:reward.refunds')}
                    none={t('form:none')}
                    absent
                    options={(['NONE', 'REFUNDABLE'] as const).map((value) => ({
                      value,
                      label: t(`program:reward.${value}`),
                    }))}
                  />
                </>
              )}
              <JsonField path={['metadata']} label={t('program:field.metadata')} help={t('definition:metadataHelp')} />
            </div>
          </details>
        </>
      )}
    </PartPage>
  );
}

function Gift({ shelves }: { readonly shelves: Shelves }) {
  const { t } = useWords();
  const type = useField(['type']);
  const material = useField(['material']);
  const digital = useField(['digital']);
  const { value } = type.value === 'DIGITAL' ? digital : material;
  const kind = typeOf(value, '');
  return (
    <>
      <KindField
        path={[]}
        label={t('program:reward.what')}
        options={kindNames.map((it) => ({ value: it, label: t(`program:reward.${it}`) }))}
        kindOf={(body) => {
          const part = valueAt(body, [valueAt(body, ['type']) === 'DIGITAL' ? 'digital' : 'material', 'type']);
          return String(part ?? '');
        }}
        make={(next, body) => {
          const rest = without(body, ['material', 'digital']);
          return isKind(next) ? { ...rest, ...kinds[next] } : body;
        }}
        deep={0}
      />
      {kind === 'PRODUCT' ? (
        <TextField path={['material', 'product', 'id']} label={t('program:reward.product')} absent ltr />
      ) : null}
      {kind === 'SKU' ? (
        <div className="two">
          <TextField path={['material', 'sku', 'id']} label={t('program:reward.sku')} absent ltr />
          <TextField path={['material', 'sku', 'product_id']} label={t('program:reward.product')} absent ltr />
        </div>
      ) : null}
      {kind === 'DISCOUNT_COUPONS' ? (
        <TextField
          path={['digital', 'discount_coupons', 'campaign_id']}
          label={t('program:reward.campaign')}
          absent
          ltr
        />
      ) : null}
      {kind === 'GIFT_VOUCHERS' ? (
        <div className="two">
          <TextField
            path={['digital', 'gift_vouchers', 'campaign_id']}
            label={t('program:reward.campaign')}
            absent
            ltr
          />
          <NumberField path={['digital', 'gift_vouchers', 'balance']} label={t('program:reward.balance')} absent />
        </div>
      ) : null}
      {kind === 'LOYALTY_CARD_POINTS' ? (
        <div className="two">
          <NumberField path={['digital', 'loyalty_card_points', 'points']} label={t('program:effect.points')} absent />
          <CardChoice
            path={['digital', 'loyalty_card_points', 'card_definition_id']}
            label={t('program:effect.card')}
            shelves={shelves}
          />
        </div>
      ) : null}
    </>
  );
}
