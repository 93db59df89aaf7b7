import { useWords } from '#renderer/i18n/Words.tsx';
import { cardStatuses } from '#shared/domain/card.ts';
import { useId, type ReactNode } from 'react';
import type { CardsFilter } from './cards-store.ts';
import { sortings, type Sorting } from './sorting.ts';

const days = [30, 60, 90] as const;

interface FiltersProps {
  readonly filter: CardsFilter;
  readonly sorting: Sorting;
  readonly onFilter: (filter: CardsFilter) => void;
  readonly onSorting: (sorting: Sorting) => void;
}

export function Filters({ filter, sorting, onFilter, onSorting }: FiltersProps) {
  const { t, number } = useWords();
  return (
    <div className="filters" role="search" aria-label={t('cards:filter.label')}>
      <Select
        label={t('cards:filter.status')}
        value={filter.status ?? ''}
        onChange={(value) => onFilter({ ...filter, status: cardStatuses.find((it) => it === value) ?? null })}
      >
        <option value="">{t('cards:filter.all')}</option>
        {cardStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`card:status.${status}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('cards:filter.balance')}
        value={filter.withBalance ? 'some' : ''}
        onChange={(value) => onFilter({ ...filter, withBalance: value === 'some' })}
      >
        <option value="">{t('cards:filter.all')}</option>
        <option value="some">{t('cards:filter.withBalance')}</option>
      </Select>
      <Select
        label={t('cards:filter.ends')}
        value={String(filter.endsWithinDays ?? '')}
        onChange={(value) => onFilter({ ...filter, endsWithinDays: days.find((it) => String(it) === value) ?? null })}
      >
        <option value="">{t('cards:filter.all')}</option>
        {days.map((it) => (
          <option key={it} value={it}>
            {t('cards:filter.within', { days: number(it) })}
          </option>
        ))}
      </Select>
      <Select
        label={t('cards:filter.sort')}
        value={sorting}
        onChange={(value) => onSorting(sortings.find((it) => it === value) ?? 'issuer')}
      >
        {sortings.map((it) => (
          <option key={it} value={it}>
            {t(`cards:sort.${it}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="in" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
