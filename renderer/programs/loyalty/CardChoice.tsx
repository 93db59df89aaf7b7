import { useWords } from '#renderer/i18n/Words.tsx';
import { useEffect } from 'react';
import { ChoiceField } from '../form/fields.tsx';
import { useField } from '../form/form-store.ts';
import type { Path } from '../form/path.ts';
import type { Shelves } from './shelves.ts';

interface CardChoiceProps {
  readonly path: Path;
  readonly label: string;
  readonly shelves: Shelves;
}

/** On which kind of card points lie: one of the shop's card definitions. */
export function CardChoice({ path, label, shelves }: CardChoiceProps) {
  const { t } = useWords();
  const rows = shelves.rows['card-definitions'] ?? [];
  const { value, change } = useField(path);
  const only = rows.length === 1 && value === undefined ? rows[0]?.id : undefined;
  // Where the shop has one kind of card, that is the one.
  useEffect(() => {
    if (only !== undefined) change(only);
    // `change` is made anew with every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [only]);
  return (
    <ChoiceField
      path={path}
      label={label}
      none={t('program:choose')}
      absent
      options={rows.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
