import { useWords } from '#renderer/i18n/Words.tsx';
import type { Issue } from '#shared/domain/design.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { DesignerPage } from '../../designer/DesignerPage.tsx';
import { toField } from '../../designer/to-field.ts';
import { TextField } from '../../form/fields.tsx';
import { startsWith, type Path } from '../../form/path.ts';
import type { EditorProps } from '../../programs-store.ts';
import { LoyaltyStatus } from '../LoyaltyStatus.tsx';
import { Moves, type Move } from '../Moves.tsx';
import { Story } from '../story/Story.tsx';
import { OnTable, type Tabled } from '../OnTable.tsx';
import { Codes, More } from './Codes.tsx';
import { Limits } from './Limits.tsx';
import { Counts, Lives } from './Points.tsx';
import { Returns } from './Returns.tsx';
import { freshDefinition, namedSections, sectionOf, sections, type SectionId } from './sections.ts';
import '../loyalty.css';

/** A card definition: what becomes of points, as a form beside the story it tells. */
export function DefinitionEditor({ id }: EditorProps) {
  return (
    <OnTable what="card-definitions" id={id} fresh={freshDefinition}>
      {(tabled) => <Editing {...tabled} />}
    </OnTable>
  );
}

const none: readonly Issue[] = [];

function Editing({ table, session, ready, onAgain, onSend }: Tabled) {
  const { t } = useWords();
  const [section, setSection] = useState<SectionId>('counts');
  const title = useStore(ready.form, ({ history }) => table.at.title(history.now));
  const said = useStore(ready.form, (state) => state.said);
  const judged = useStore(ready.form, (state) => (state.tried ? state.issues : none));
  const issues = [...said, ...judged];
  const open = useStore(table.facts, (it) => it.open);
  const locked = (name: string) => open !== null && !open.includes(name);
  const nameOfField = ([first, ...rest]: Path) => {
    const known = namedSections.find((it) => it === first);
    const head = known === undefined ? String(first) : t(`definition:field.${known}`);
    return [head, ...rest].join(' · ');
  };
  const show = (path: Path) => {
    setSection(sectionOf(path));
    requestAnimationFrame(() => toField(path));
  };
  const status = ready.live?.status ?? 'DRAFT';
  const ways = useWays(table, status);
  const shut = open !== null && section !== 'more';

  return (
    <DesignerPage
      session={session}
      ready={ready}
      vendor="voucherify"
      title={title}
      sub={t('programs:kind.card-definition')}
      nameOfField={nameOfField}
      className="definition"
      onSend={onSend}
      onShow={show}
      stubLabel={t('definition:story.title')}
      stub={
        <div className="story">
          {ready.live === undefined ? null : (
            <p>
              <LoyaltyStatus status={status} />
            </p>
          )}
          <Story table={table} />
          {ready.live === undefined ? null : (
            <Moves
              what="card-definitions"
              id={ready.live.id}
              ways={ways}
              sure={{
                activate: t('definition:sure.activate'),
                draft: t('definition:sure.draft'),
                deactivate: t('definition:sure.deactivate'),
              }}
              onMoved={onAgain}
            />
          )}
        </div>
      }
    >
      <nav className="parts" aria-label={t('definition:sections')}>
        {sections.map((id) => {
          const wrong = issues.filter(({ path }) => sectionOf(path) === id && !startsWith(path, ['name'])).length;
          return (
            <button
              key={id}
              type="button"
              aria-current={id === section ? 'true' : undefined}
              onClick={() => setSection(id)}
            >
              {t(`definition:section.${id}`)}
              {wrong === 0 ? null : <span className="wrong-count">{t('definition:toPutRight')}</span>}
            </button>
          );
        })}
      </nav>
      <div className="form" key={section}>
        {section === 'counts' ? <TextField path={['name']} label={t('definition:field.name')} absent /> : null}
        {shut ? (
          <p className="notice">{t(`definition:shut.${status === 'INACTIVE' ? 'INACTIVE' : 'ACTIVE'}`)}</p>
        ) : null}
        <fieldset className="bare" disabled={shut}>
          {section === 'counts' ? <Counts /> : null}
          {section === 'lives' ? <Lives /> : null}
          {section === 'limits' ? (
            <>
              <Limits of="earning" />
              <Limits of="spending" />
            </>
          ) : null}
          {section === 'returns' ? <Returns /> : null}
          {section === 'codes' ? <Codes /> : null}
          {section === 'more' ? <More table={table} locked={locked} /> : null}
        </fieldset>
      </div>
    </DesignerPage>
  );
}

/** The ways out of a status, as the vendor's two contracts have them. */
function useWays(table: Tabled['table'], status: string): { to: Move; not?: string | undefined }[] {
  const { t } = useWords();
  const dialect = useStore(table.facts, (it) => it.dialect);
  const from = dialect === 'beta' ? ['DRAFT', 'INACTIVE'] : ['DRAFT'];
  return [
    { to: 'activate', not: from.includes(status) ? undefined : t('definition:not.activate') },
    { to: 'draft', not: status === 'ACTIVE' ? undefined : t('definition:not.draft') },
    ...(dialect === 'beta'
      ? [{ to: 'deactivate' as const, not: status === 'ACTIVE' ? undefined : t('definition:not.deactivate') }]
      : []),
  ];
}
