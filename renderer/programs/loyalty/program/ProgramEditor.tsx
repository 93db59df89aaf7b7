import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { DesignerPage } from '../../designer/DesignerPage.tsx';
import { toField } from '../../designer/to-field.ts';
import { ChoiceField, MomentField, TextField } from '../../form/fields.tsx';
import { JsonField } from '../../form/JsonField.tsx';
import type { Path } from '../../form/path.ts';
import { usePrograms, type EditorProps } from '../../programs-store.ts';
import { Hours } from '../Hours.tsx';
import { kindOf } from '../loyalty-at.ts';
import { LoyaltyStatus } from '../LoyaltyStatus.tsx';
import { Moves } from '../Moves.tsx';
import { OnTable, type Tabled } from '../OnTable.tsx';
import { useShelves, type PartKind } from '../shelves.ts';
import { partsIn, PartsField, sectionOfPart } from './PartsField.tsx';
import { Rewards, takeReward } from './Rewards.tsx';
import { lacksIn, Missing, Summary } from './Summary.tsx';
import '../loyalty.css';

const kinds = ['card-definitions', 'earning-rules', 'rewards', 'tier-structures'] as const;
const sections = ['about', ...kinds] as const;
type SectionId = (typeof sections)[number];

const namedFields = [
  'name',
  'status',
  'start_date',
  'end_date',
  'validity_hours',
  'card_definitions',
  'earning_rules',
  'rewards',
  'tier_structures',
  'metadata',
] as const;

/** A loyalty program: when it runs, and what it is put together from. */
export function ProgramEditor({ id }: EditorProps) {
  return (
    <OnTable what="programs" id={id} fresh={{ name: '' }}>
      {(tabled) => <Editing {...tabled} />}
    </OnTable>
  );
}

function Editing({ table, session, ready, onAgain, onSend }: Tabled) {
  const speaker = useWords();
  const { t, number } = speaker;
  const [section, setSection] = useState<SectionId>('about');
  const shelves = useShelves(kinds);
  const body = useStore(ready.form, ({ history }) => history.now);
  const { dialect, open } = useStore(table.facts);
  const locked = (name: string) => open !== null && !open.includes(name);
  const status = ready.live?.status ?? 'DRAFT';
  useTakeUp(ready, dialect, setSection);

  const nameOfField = ([first, ...rest]: Path) => {
    const known = namedFields.find((it) => it === first);
    return [known === undefined ? String(first) : t(`program:field.${known}`), ...rest].join(' · ');
  };
  const show = (path: Path) => {
    setSection(kinds.find((kind) => sectionOfPart[kind] === path[0]) ?? 'about');
    requestAnimationFrame(() => toField(path));
  };
  const silent = shelves.problem && problemWords(shelves.problem, speaker, t('shell:vendor.voucherify'));

  return (
    <DesignerPage
      session={session}
      ready={ready}
      vendor="voucherify"
      title={table.at.title(body)}
      sub={t('programs:kind.loyalty-program')}
      nameOfField={nameOfField}
      className="definition loyalty-program"
      onSend={onSend}
      onShow={show}
      stubLabel={t('program:summary')}
      stub={
        <div className="story">
          {ready.live === undefined ? null : (
            <p>
              <LoyaltyStatus status={status} />
            </p>
          )}
          <Summary shelves={shelves} />
          {status === 'ACTIVE' ? null : <Missing shelves={shelves} />}
          {ready.live === undefined ? null : (
            <Moves
              what="programs"
              id={ready.live.id}
              ways={[
                {
                  to: 'activate',
                  not:
                    status === 'ACTIVE'
                      ? t('definition:not.activate')
                      : lacksIn(ready.live.body, shelves).length > 0
                        ? t('program:missing.first')
                        : undefined,
                },
                { to: 'deactivate', not: status === 'ACTIVE' ? undefined : t('definition:not.deactivate') },
              ]}
              sure={{ activate: t('program:sure.activate'), deactivate: t('program:sure.deactivate') }}
              onMoved={onAgain}
            />
          )}
        </div>
      }
    >
      <nav className="parts" aria-label={t('program:sections')}>
        {sections.map((id) => {
          const count = id === 'about' ? 0 : partsIn(body[sectionOfPart[id]]).length;
          return (
            <button
              key={id}
              type="button"
              aria-current={id === section ? 'true' : undefined}
              onClick={() => setSection(id)}
            >
              {id === 'about' ? t('program:about') : t(`definition:shelf.${id}`)}
              {count === 0 ? null : <span className="quiet fig">{number(count)}</span>}
            </button>
          );
        })}
      </nav>
      <div className="form" key={section}>
        {silent === undefined ? null : (
          <p className="notice refused">
            {silent.what} {silent.todo}
          </p>
        )}
        {section === 'about' ? <About table={table} locked={locked} /> : null}
        {section === 'card-definitions' && locked('card_definitions') ? (
          <p className="notice">{t('program:shut.cards')}</p>
        ) : null}
        {section === 'rewards' ? <Rewards shelves={shelves} dialect={dialect} /> : null}
        {section === 'about' || section === 'rewards' ? null : (
          <fieldset className="bare" disabled={locked(sectionOfPart[section])}>
            <PartsField what={section} shelves={shelves} />
          </fieldset>
        )}
      </div>
    </DesignerPage>
  );
}

interface AboutProps {
  readonly table: Tabled['table'];
  readonly locked: (section: string) => boolean;
}

function About({ table, locked }: AboutProps) {
  const { t } = useWords();
  const dialect = useStore(table.facts, (it) => it.dialect);
  return (
    <>
      <TextField path={['name']} label={t('program:field.name')} absent />
      {locked('start_date') ? <p className="notice">{t('program:shut.about')}</p> : null}
      <fieldset className="bare" disabled={locked('start_date')}>
        <div className="two">
          <MomentField path={['start_date']} label={t('program:field.start_date')} />
          <MomentField path={['end_date']} label={t('program:field.end_date')} />
        </div>
        {dialect === 'current' ? <Hours /> : null}
        {table.at.fresh === undefined ? null : (
          <ChoiceField
            path={['status']}
            label={t('program:field.status')}
            none={t('form:none')}
            options={[
              { value: 'DRAFT', label: t('definition:begins.DRAFT') },
              { value: 'ACTIVE', label: t('definition:begins.ACTIVE') },
            ]}
          />
        )}
      </fieldset>
      <JsonField path={['metadata']} label={t('program:field.metadata')} help={t('definition:metadataHelp')} />
    </>
  );
}

/** What was made on the way is taken up, and its part of the form is shown. */
function useTakeUp(
  { form }: Tabled['ready'],
  dialect: Parameters<typeof takeReward>[0],
  show: (kind: PartKind) => void,
): void {
  const made = usePrograms((store) => store.made);
  useEffect(() => {
    // What a reward needs besides its id is not known before the vendor's contract is.
    if (made === undefined || dialect === undefined) return;
    usePrograms.getState().takeMade();
    const kind = kinds.find((it) => kindOf[it] === made.kind);
    if (kind === undefined) return;
    const section = sectionOfPart[kind];
    const { history, change } = form.getState();
    const taken = partsIn(history.now[section]);
    const card = partsIn(history.now['card_definitions'])[0]?.id;
    const part = kind === 'rewards' ? takeReward(dialect, card)(made.id) : { id: made.id };
    if (!taken.some(({ id }) => id === made.id)) change([section], [...taken, part], '');
    show(kind);
  }, [made, dialect, form, show]);
}
