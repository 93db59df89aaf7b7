import { useWords } from '#renderer/i18n/Words.tsx';
import type { DesignBody } from '#shared/domain/design.ts';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { DesignerPage } from '../../designer/DesignerPage.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import type { Path } from '../../form/path.ts';
import { kindOf } from '../loyalty-at.ts';
import { LoyaltyStatus } from '../LoyaltyStatus.tsx';
import { Moves } from '../Moves.tsx';
import { OnTable, type Tabled } from '../OnTable.tsx';
import { useShelves, type PartKind, type Shelves } from '../shelves.ts';
import '../loyalty.css';

interface PartPageProps {
  readonly what: Exclude<PartKind, 'card-definitions'>;
  readonly id: string;
  readonly fresh: DesignBody;
  readonly children: (part: { readonly shelves: Shelves; readonly dialect: 'beta' | 'current' }) => ReactNode;
}

/** Something that a program is put together from. It is made here; what is there already is shown, started and stopped. */
export function PartPage({ what, id, fresh, children }: PartPageProps) {
  return (
    <OnTable what={what} id={id} fresh={fresh}>
      {(tabled) => (
        <Editing tabled={tabled} what={what}>
          {children}
        </Editing>
      )}
    </OnTable>
  );
}

interface EditingProps extends Pick<PartPageProps, 'what' | 'children'> {
  readonly tabled: Tabled;
}

function Editing({ tabled: { table, session, ready, onAgain, onSend }, what, children }: EditingProps) {
  const { t } = useWords();
  const shelves = useShelves(['card-definitions']);
  const title = useStore(ready.form, ({ history }) => table.at.title(history.now));
  const dialect = useStore(table.facts, (it) => it.dialect);
  const { live } = ready;
  const status = live?.status ?? 'DRAFT';
  const made = table.at.fresh === undefined;
  return (
    <DesignerPage
      session={session}
      ready={ready}
      vendor="voucherify"
      title={title}
      sub={t(`programs:kind.${kindOf[what]}`)}
      nameOfField={nameOf}
      className="program-part"
      onSend={onSend}
      notSendable={made ? t('program:part.made') : undefined}
      stubLabel={t('definition:moves')}
      stub={
        <div className="story">
          <p className="quiet">{t(`program:part.${what}`)}</p>
          {live === undefined ? null : (
            <>
              <p>
                <LoyaltyStatus status={status} />
              </p>
              <Moves
                what={what}
                id={live.id}
                ways={[
                  { to: 'activate', not: status === 'ACTIVE' ? t('definition:not.activate') : undefined },
                  { to: 'deactivate', not: status === 'ACTIVE' ? undefined : t('definition:not.deactivate') },
                  { to: 'draft', not: status === 'ACTIVE' ? undefined : t('definition:not.draft') },
                ]}
                sure={{
                  activate: t('program:part.sureActivate'),
                  deactivate: t('program:part.sureDeactivate'),
                  draft: t('program:part.sureDraft'),
                }}
                onMoved={onAgain}
              />
            </>
          )}
        </div>
      }
    >
      <div className="form">
        {made ? <p className="notice">{t('program:part.shut')}</p> : null}
        <fieldset className="bare" disabled={made}>
          <TextField path={['name']} label={t('program:field.name')} absent />
          {dialect === undefined ? null : children({ shelves, dialect })}
          {made ? null : (
            <ChoiceField
              path={['status']}
              label={t('program:field.status')}
              none={t('definition:begins.DRAFT')}
              absent
              options={[{ value: 'ACTIVE', label: t('definition:begins.ACTIVE') }]}
            />
          )}
        </fieldset>
      </div>
    </DesignerPage>
  );
}

const nameOf = (path: Path) => path.join(' · ');
