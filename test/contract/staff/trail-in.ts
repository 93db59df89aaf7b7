import Database from 'better-sqlite3';

/** The people's lines in a journal, read beside the till that writes it. */
export function trailIn(file: string): unknown[] {
  const sqlite = new Database(file, { readonly: true });
  const bodies = sqlite.prepare<[], string>(`SELECT body FROM entry WHERE what = 'trail'`).pluck().all();
  sqlite.close();
  return bodies.map((body) => JSON.parse(body).line);
}
