import type Sqlite from 'better-sqlite3';

interface Numbered {
  readonly seq: number;
  readonly action: number;
  readonly serial: string;
}

/**
 * Finds the action that was given a counterfoil's number. Numbers rise with the rows of a journal, so the place is
 * halved until it is found: some twenty looks among a million rows, and no index to keep.
 */
export function openSerials(sqlite: Sqlite.Database): (serial: string, last: number) => number | undefined {
  const firstFrom = sqlite.prepare<[number], Numbered>(
    `SELECT seq, action, json_extract(body, '$.serial') AS serial FROM entry
      WHERE seq >= ? AND what IN ('accepted', 'withdrawn') ORDER BY seq LIMIT 1`,
  );
  return (serial, last) => {
    const wanted = numberOf(serial);
    if (wanted === undefined) return undefined;
    let from = 1;
    let to = last + 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = firstFrom.get(middle);
      if (found === undefined || (numberOf(found.serial) ?? 0) >= wanted) to = middle;
      else from = found.seq + 1;
    }
    const found = firstFrom.get(from);
    return found?.serial === serial ? found.action : undefined;
  };
}

/** What runs without gaps; the till's name before it may have been changed. */
function numberOf(serial: string): number | undefined {
  const [, digits] = /-(\d+)$/.exec(serial) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
