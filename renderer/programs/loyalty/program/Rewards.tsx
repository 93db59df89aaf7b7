import { useWords } from '#renderer/i18n/Words.tsx';
import type { LoyaltyCheck } from '#shared/contract/loyalty.ts';
import { NumberField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import type { Path } from '../../form/path.ts';
import { Costs } from '../Costs.tsx';
import { KindField, typeOf } from '../KindField.tsx';
import type { Shelves } from '../shelves.ts';
import { PartsField } from './PartsField.tsx';

interface RewardsProps {
  readonly shelves: Shelves;
  readonly dialect: LoyaltyCheck['dialect'] | undefined;
}

/** What the vendor wants to know of a reward that a program takes up: in BETA its costs too. */
export function takeReward(dialect: RewardsProps['dialect'], card: string | undefined) {
  return (id: string) =>
    dialect === 'beta'
      ? {
          id,
          costs: [{ spending: [{ points: 100, ...(card !== undefined && { card_definition_id: card }) }] }],
          stock: 100,
        }
      : { id, stock: { type: 'UNLIMITED' } };
}

/** The rewards of a program, with how many there are of each. */
export function Rewards({ shelves, dialect }: RewardsProps) {
  const card = shelves.rows['card-definitions']?.[0]?.id;
  return (
    <PartsField what="rewards" shelves={shelves} take={takeReward(dialect, card)}>
      {(path) =>
        dialect === 'beta' ? (
          <>
            <BareStock path={path} />
            <Costs path={[...path, 'costs']} shelves={shelves} />
          </>
        ) : (
          <Stock path={[...path, 'stock']} />
        )
      }
    </PartsField>
  );
}

function BareStock({ path }: { readonly path: Path }) {
  const { t } = useWords();
  return <NumberField path={[...path, 'stock']} label={t('program:stock.quantity')} />;
}

function Stock({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const kind = typeOf(useField(path).value, 'UNLIMITED');
  return (
    <div className="two">
      <KindField
        path={path}
        label={t('program:stock.label')}
        options={[
          { value: 'UNLIMITED', label: t('program:stock.UNLIMITED') },
          { value: 'LIMITED', label: t('program:stock.LIMITED') },
        ]}
        kindOf={(it) => typeOf(it, 'UNLIMITED')}
        make={(type) => (type === 'LIMITED' ? { type, limited: { quantity: 10 } } : { type })}
      />
      {kind === 'LIMITED' ? (
        <NumberField path={[...path, 'limited', 'quantity']} label={t('program:stock.quantity')} />
      ) : null}
    </div>
  );
}
