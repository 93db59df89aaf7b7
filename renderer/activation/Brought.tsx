import type { AskProblem } from '#renderer/bridge/answer.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { RangeRefusal } from '#shared/codes/number-range.ts';
import type { NotTaken } from './brought-lines.ts';
import { useIssuerWords } from './use-issuer-words.ts';

/** What came of bringing many cards at once. */
export type BroughtNews =
  | { readonly added: number; readonly leftOut: number; readonly lost: readonly NotTaken[] }
  | { readonly noRange: RangeRefusal }
  | { readonly noFile: 'too-large' | 'workbook' }
  | { readonly problem: AskProblem };

export function Brought({ news }: { readonly news: BroughtNews | undefined }) {
  return (
    <>
      <div className="brought" role="status">
        {news === undefined ? null : <News news={news} />}
      </div>
      {news !== undefined && 'lost' in news && news.lost.length > 0 ? <Lost lines={news.lost} /> : null}
    </>
  );
}

function News({ news }: { readonly news: BroughtNews }) {
  const { t, number } = useWords();
  const wordsOf = useIssuerWords();
  if ('problem' in news) {
    const { title, what, todo } = wordsOf(news.problem);
    return (
      <p className="refused-text">
        <b>{title}.</b> <Say text={what} /> {todo}
      </p>
    );
  }
  if ('noRange' in news) return <p className="refused-text">{t(`activation:bring.noRange.${news.noRange}`)}</p>;
  if ('noFile' in news) return <p className="refused-text">{t(`activation:bring.noFile.${news.noFile}`)}</p>;
  return (
    <>
      <p className="strong">{t('activation:bring.added', { number: number(news.added) })}</p>
      {news.leftOut === 0 ? null : <p>{t('activation:bring.leftOut', { number: number(news.leftOut) })}</p>}
      {news.lost.length === 0 ? null : <p>{t('activation:bring.bad', { number: number(news.lost.length) })}</p>}
    </>
  );
}

/** Every line that was not taken, with what stands in it and why. */
function Lost({ lines }: { readonly lines: readonly NotTaken[] }) {
  const { t, number } = useWords();
  return (
    <div className="lost-lines" role="group" aria-label={t('activation:bring.badLines')} tabIndex={0}>
      <table>
        <tbody>
          {lines.map(({ line, text, why }) => (
            <tr key={line}>
              <th scope="row">{t('activation:bring.line', { number: number(line) })}</th>
              <td>
                <bdi dir="ltr">{text}</bdi>
              </td>
              <td>{t(`activation:bring.why.${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
