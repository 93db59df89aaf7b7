import { useWords } from '#renderer/i18n/Words.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { Difference } from '../form/differences.ts';
import { nameOf, type Path } from '../form/path.ts';

interface CompareSheetProps {
  readonly issuer: string;
  readonly changes: readonly Difference[];
  readonly nameOfField: (path: Path) => string;
  readonly onClose: () => void;
}

/** What is live beside what is on the table, field by field. */
export function CompareSheet({ issuer, changes, nameOfField, onClose }: CompareSheetProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('programs:compare.title')} closeLabel={t('shell:key.close')} onClose={onClose} wide>
      {changes.length === 0 ? <p className="quiet">{t('programs:compare.same', { issuer })}</p> : null}
      <Differences
        changes={changes}
        before={t('programs:compare.live', { issuer })}
        after={t('programs:compare.here')}
        nameOfField={nameOfField}
      />
    </Sheet>
  );
}

interface DifferencesProps {
  readonly changes: readonly Difference[];
  readonly before: string;
  readonly after: string;
  readonly nameOfField: (path: Path) => string;
}

export function Differences({ changes, before, after, nameOfField }: DifferencesProps) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  const said = (value: unknown) =>
    value === undefined || value === null || value === ''
      ? t('programs:compare.nothing')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('programs:compare.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before: was, after: is }) => (
          <tr key={nameOf(path)}>
            <th scope="row">
              <bdi>{nameOfField(path)}</bdi>
            </th>
            <td>
              <bdi>{said(was)}</bdi>
            </td>
            <td>
              <bdi>{said(is)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
