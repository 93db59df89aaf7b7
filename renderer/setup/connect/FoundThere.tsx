import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Found } from '#shared/contract/setup.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import { choose, useConnect } from './connect-store.ts';
import { longDay } from './connect-words.ts';

interface FoundThereProps {
  readonly found: Found;
  /** Why the program can't be the one that is chosen. */
  readonly no: ReactNode;
}

/** What stood behind the door, and which of it the till is to work with. */
export function FoundThere({ found, no }: FoundThereProps) {
  const { t } = useWords();
  const { vendor, chosen, doors } = useConnect();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to tidy up.
    void section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { programs } = found;
  const forCards = programs.filter(({ kind }) => (vendor === 'loyaltydog' ? kind !== 'loyalty' : kind === 'loyalty'));
  const forLoyalty = vendor === 'loyaltydog' ? programs.filter(({ kind }) => kind !== 'gift-cards') : [];
  return (
    <section ref={section} className="found-there" aria-label={t('setup:connect.do')}>
      <Answers found={found} />
      {vendor === 'loyaltydog' && doors[vendor].token.trim().startsWith('ld_test_') ? (
        <p className="notice unknown">
          <Icon name="info" />
          <span>{t('setup:connect.testKey')}</span>
        </p>
      ) : null}
      {vendor === 'loyaltydog' && forCards.length === 0 ? (
        <p className="notice unknown">
          <Icon name="stop" />
          <span>
            <Say text={t('setup:connect.noGiftCards')} />
          </span>
        </p>
      ) : (
        <div className="two">
          <Programs
            label={t(`setup:connect.program.${vendor}`)}
            programs={forCards}
            value={chosen[vendor].program}
            optional={vendor === 'voucherify'}
            no={no}
            onChange={(program) => choose({ program })}
          />
          {forLoyalty.length === 0 ? null : (
            <Programs
              label={t('setup:connect.loyaltyProgram')}
              programs={forLoyalty}
              value={chosen[vendor].loyaltyProgram}
              optional
              no={undefined}
              onChange={(loyaltyProgram) => choose({ loyaltyProgram })}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Who answers at the door that was tried, and what they have. */
export function Answers({ found }: { readonly found: Found }) {
  const speaker = useWords();
  const { t, number } = speaker;
  const issuer = useConnect(({ vendor }) => t(`shell:vendor.${vendor}`));
  const { account, programs, cards, validUntil, region } = found;
  const facts = [
    t('setup:connect.programs', { programs: number(programs.length) }),
    ...(cards === null ? [] : [t('setup:connect.cards', { cards: number(cards) })]),
    ...(region === null ? [] : [t(`setup:connect.region.${region}`)]),
    ...(validUntil === null ? [] : [t('setup:connect.validUntil', { day: longDay(validUntil, speaker) })]),
  ];
  return (
    <p className="notice confirmed" role="status">
      <Icon name="active" />
      <span>
        <Say text={t('setup:connect.found', { issuer, account: account.name ?? account.id })} />{' '}
        <span className="quiet">{facts.join(' · ')}</span>
      </span>
    </p>
  );
}

interface ProgramsProps {
  readonly label: string;
  readonly programs: Found['programs'];
  readonly value: string | null;
  readonly optional: boolean;
  readonly no: ReactNode;
  readonly onChange: (program: string | null) => void;
}

function Programs({ label, programs, value, optional, no, onChange }: ProgramsProps) {
  const { t, number } = useWords();
  return (
    <Field label={label} no={no}>
      {(described) => (
        <select
          {...described}
          className="in"
          value={value ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        >
          {optional || value === null ? <option value="">{t('setup:connect.noProgram')}</option> : null}
          {programs.map(({ id, name, cards }) => (
            <option key={id} value={id}>
              {cards === null ? name : t('setup:connect.programCards', { name, cards: number(cards) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
