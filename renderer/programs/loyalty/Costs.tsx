import { useWords } from '#renderer/i18n/Words.tsx';
import { JsonField } from '../form/JsonField.tsx';
import { NumberField } from '../form/fields.tsx';
import type { Path } from '../form/path.ts';
import { Repeated } from '../form/Repeated.tsx';
import { CardChoice } from './CardChoice.tsx';
import type { Shelves } from './shelves.ts';

interface CostsProps {
  readonly path: Path;
  readonly shelves: Shelves;
}

/** What a reward costs, on each kind of card it can be had with. */
export function Costs({ path, shelves }: CostsProps) {
  const { t, number } = useWords();
  const cards = shelves.rows['card-definitions'] ?? [];
  return (
    <Repeated
      path={path}
      label={t('program:costs.label')}
      one={(position) => t('program:costs.one', { position: number(position) })}
      addLabel={t('program:costs.add')}
      fresh={() => ({ spending: [{ points: 100, ...(cards[0] && { card_definition_id: cards[0].id }) }] })}
      atMost={10}
    >
      {(at) => (
        <>
          <div className="two">
            <NumberField path={[...at, 'spending', 0, 'points']} label={t('program:costs.points')} />
            <CardChoice
              path={[...at, 'spending', 0, 'card_definition_id']}
              label={t('program:costs.card')}
              shelves={shelves}
            />
          </div>
          <details className="more">
            <summary>{t('program:conditions.only')}</summary>
            <JsonField
              path={[...at, 'rules']}
              label={t('program:conditions.label')}
              help={t('program:conditions.help')}
            />
          </details>
        </>
      )}
    </Repeated>
  );
}
