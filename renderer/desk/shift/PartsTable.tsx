import { useWords } from '#renderer/i18n/Words.tsx';
import { figureKinds } from '#shared/domain/figures.ts';
import type { PartRow } from './parts.ts';

/** One row for each program, person, issuer or hour; what happened nowhere has no column. */
export function PartsTable({ rows, label }: { readonly rows: readonly PartRow[]; readonly label: string }) {
  const { t, money, number } = useWords();
  const kinds = figureKinds.filter((kind) => rows.some(({ figures }) => figures[kind].count > 0));
  return (
    <div className="parts-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="m">
                {t(`desk:figure.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="m fig">
                  {figures[kind].count === 0 ? (
                    ''
                  ) : (
                    <>
                      {money(figures[kind].amount)} <small className="quiet">{number(figures[kind].count)}</small>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
