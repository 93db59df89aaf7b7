import { useWords } from '#renderer/i18n/Words.tsx';
import { ChoiceField, NumberField, TextField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { valueAt, type Path } from '../../form/path.ts';
import { Repeated } from '../../form/Repeated.tsx';
import { CardChoice } from '../CardChoice.tsx';
import { Lives } from '../definition/Points.tsx';
import { KindField, typeOf } from '../KindField.tsx';
import type { Shelves } from '../shelves.ts';

const calculations = [
  'PRE_DISCOUNT_ORDER_AMOUNT',
  'POST_DISCOUNT_ORDER_AMOUNT',
  'PRE_DISCOUNT_ORDER_ITEMS_AMOUNT',
  'POST_DISCOUNT_ORDER_ITEMS_AMOUNT',
  'ORDER_ITEMS_QUANTITY',
  'ORDER_METADATA_VALUE',
  'CUSTOMER_METADATA_VALUE',
  'CUSTOM_EVENT_METADATA_VALUE',
] as const;
type Calculation = (typeof calculations)[number];

/** Where "every so much" lies, and whether it counts a property or goods. */
const places: Readonly<Record<Calculation, { readonly at: readonly string[]; readonly of?: 'property' | 'goods' }>> = {
  PRE_DISCOUNT_ORDER_AMOUNT: { at: ['order', 'amount'] },
  POST_DISCOUNT_ORDER_AMOUNT: { at: ['order', 'total_amount'] },
  PRE_DISCOUNT_ORDER_ITEMS_AMOUNT: { at: ['order_items', 'amount'], of: 'goods' },
  POST_DISCOUNT_ORDER_ITEMS_AMOUNT: { at: ['order_items', 'subtotal_amount'], of: 'goods' },
  ORDER_ITEMS_QUANTITY: { at: ['order_items', 'quantity'], of: 'goods' },
  ORDER_METADATA_VALUE: { at: ['order', 'metadata'], of: 'property' },
  CUSTOMER_METADATA_VALUE: { at: ['customer', 'metadata'], of: 'property' },
  CUSTOM_EVENT_METADATA_VALUE: { at: ['custom_event', 'metadata'], of: 'property' },
};

const isCalculation = (value: unknown): value is Calculation => calculations.some((it) => it === value);

interface EffectProps {
  readonly path: Path;
  readonly shelves: Shelves;
  readonly dialect: 'beta' | 'current';
}

/** What somebody gets: points, points in proportion, or a benefit. */
export function Effect({ path, shelves, dialect }: EffectProps) {
  const { t } = useWords();
  const kind = typeOf(useField(path).value, 'POINTS');
  const card = shelves.rows['card-definitions']?.[0]?.id;
  const onCard = card === undefined ? {} : { card_definition_id: card };
  const gift = dialect === 'beta' ? 'INCENTIVE' : 'BENEFIT';
  const made: Readonly<Record<string, object>> = {
    POINTS: { points: { value: 10, ...onCard } },
    POINTS_PROPORTIONAL: {
      points_proportional: {
        calculation_type: 'PRE_DISCOUNT_ORDER_AMOUNT',
        ...onCard,
        order: { amount: { every: 100, value: 1 } },
      },
    },
    BENEFIT: { benefit: { id: '' } },
    INCENTIVE: { incentive: { id: '' } },
  };
  return (
    <>
      <KindField
        path={path}
        label={t('program:effect.label')}
        options={(['POINTS', 'POINTS_PROPORTIONAL', gift] as const).map((value) => ({
          value,
          label: t(`program:effect.${value}`),
        }))}
        kindOf={(it) => typeOf(it, 'POINTS')}
        make={(type) => ({ type, ...made[type] })}
      />
      {kind === 'POINTS' ? (
        <>
          <div className="two">
            <NumberField path={[...path, 'points', 'value']} label={t('program:effect.points')} absent />
            <CardChoice
              path={[...path, 'points', 'card_definition_id']}
              label={t('program:effect.card')}
              shelves={shelves}
            />
          </div>
          <Lives path={[...path, 'points', 'points_expiration']} inherits={t('program:effect.asCard')} />
        </>
      ) : null}
      {kind === 'POINTS_PROPORTIONAL' ? (
        <Proportional path={[...path, 'points_proportional']} shelves={shelves} />
      ) : null}
      {kind === gift ? (
        <TextField path={[...path, gift.toLowerCase(), 'id']} label={t('program:effect.giftId')} ltr />
      ) : null}
    </>
  );
}

function Proportional({ path, shelves }: { readonly path: Path; readonly shelves: Shelves }) {
  const { t, number } = useWords();
  const { value } = useField(path);
  const kind = valueAt(value, ['calculation_type']);
  const card = valueAt(value, ['card_definition_id']);
  const lives = valueAt(value, ['points_expiration']);
  const place = isCalculation(kind) ? places[kind] : undefined;
  return (
    <>
      <KindField
        path={path}
        label={t('program:effect.by')}
        options={calculations.map((it) => ({ value: it, label: t(`program:calculation.${it}`) }))}
        kindOf={(it) => String(valueAt(it, ['calculation_type']) ?? '')}
        make={(next) => ({
          calculation_type: next,
          ...(card === undefined ? {} : { card_definition_id: card }),
          ...(lives === undefined ? {} : { points_expiration: lives }),
          ...(isCalculation(next) ? everyIn(next) : {}),
        })}
        deep={2}
      />
      <CardChoice path={[...path, 'card_definition_id']} label={t('program:effect.card')} shelves={shelves} />
      {place === undefined ? null : (
        <>
          <div className="two">
            <NumberField path={[...path, ...place.at, 'value']} label={t('program:effect.value')} absent />
            <NumberField
              path={[...path, ...place.at, 'every']}
              label={t('program:effect.every')}
              help={t('program:effect.everyHelp')}
              absent
            />
            {place.of === 'property' ? (
              <TextField path={[...path, ...place.at, 'property']} label={t('program:effect.property')} absent ltr />
            ) : null}
          </div>
          {place.of === 'goods' ? (
            <Repeated
              path={[...path, ...place.at, 'applicable_to']}
              label={t('program:goods.label')}
              one={(position) => t('program:goods.one', { position: number(position) })}
              addLabel={t('program:goods.add')}
              fresh={() => ({ object: 'product', id: '' })}
            >
              {(at) => (
                <div className="two">
                  <ChoiceField
                    path={[...at, 'object']}
                    label={t('program:goods.kind')}
                    options={(['product', 'sku', 'products_collection'] as const).map((it) => ({
                      value: it,
                      label: t(`program:goods.${it}`),
                    }))}
                  />
                  <TextField path={[...at, 'id']} label={t('program:goods.id')} absent ltr />
                </div>
              )}
            </Repeated>
          ) : null}
        </>
      )}
      <Lives path={[...path, 'points_expiration']} inherits={t('program:effect.asCard')} />
    </>
  );
}

function everyIn(kind: Calculation): object {
  const { at, of } = places[kind];
  const [outer = '', inner = ''] = at;
  const every = {
    every: of === undefined ? 100 : 1,
    value: 1,
    ...(of === 'property' && { property: '' }),
    ...(of === 'goods' && { applicable_to: [{ object: 'product', id: '' }] }),
  };
  return { [outer]: { [inner]: every } };
}
