import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { Batch, BatchRow } from '#shared/contract/batch.ts';
import { resultTable } from './result-table.ts';
import { rowWords } from './row-look.ts';
import { placesOf } from './box-sums.ts';

/** Gives the box's result to a person as a file that any spreadsheet opens. */
export function saveResult(box: Batch, rows: readonly BatchRow[], speaker: Speaker): void {
  const { t, locale } = speaker;
  const places = placesOf(rows);
  const text = resultTable(rows, locale, {
    heads: [
      t('activation:list.no'),
      t('activation:list.card'),
      t('activation:list.value'),
      t('activation:list.found'),
      t('activation:file.serial'),
      t('activation:file.state'),
      t('activation:file.why'),
    ],
    found(row) {
      const { word, note } = rowWords(row, row.of === null ? undefined : places.get(row.of), speaker);
      return note === '' ? word : `${word}: ${note}`;
    },
    state: (action) => t(`action:state.${action.state}`),
    why(action, vendor) {
      const issuer = t(vendor === null ? 'shell:issuer' : `shell:vendor.${vendor}`);
      return action.problem === null
        ? ''
        : problemWords(action.problem, speaker, issuer).what.replaceAll(/<\/?b>/g, '');
    },
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${(box.confirmed?.at ?? box.at).slice(0, 16).replaceAll(/[:T]/g, '-')}.csv`;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
