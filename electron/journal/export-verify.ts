import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { csvStart } from '#shared/csv/csv.ts';
import { hashOf } from './chain.ts';
import { lineHash, readCsvLine, readJsonLine, type ReadLine } from './export-lines.ts';

/** What was found in an export: all in order, or the first row where something is not. */
export type ExportFound =
  | { readonly ok: true; readonly first: number; readonly last: number; readonly rows: number; readonly hash: string }
  | { readonly ok: false; readonly row: number; readonly line: number; readonly why: string };

/** Reads an export, however long, and needs nothing but the file: no till, no key, no database. */
export async function verifyExport(file: string): Promise<ExportFound> {
  let no = 0;
  let seq: number | undefined;
  let first = 0;
  let previous = '';
  let carry = '';
  let ended = false;
  const csv = /\.csv$/i.test(file);
  const wrong = (why: string, row = (seq ?? 0) + 1): ExportFound => ({ ok: false, row, line: no, why });

  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    no += 1;
    if (text.replace(csvStart, '') === '') continue;
    if (csv && no === 1) continue;
    if (ended) return wrong('something was added after the end');
    const read = readLine(text, csv);
    if (read === undefined) return wrong('this line can’t be read');
    if (seq === undefined) {
      if (read.kind !== 'start') return wrong('the beginning was removed', read.link.seq);
      ({ hash: previous } = read);
      seq = read.link.seq;
      first = seq + 1;
    } else if (read.kind === 'row') {
      const { link } = read;
      if (link.seq !== seq + 1)
        return wrong(link.seq > seq ? 'this row was removed' : 'this row does not stand in its place');
      if (hashOf(Buffer.from(previous, 'hex'), link).toString('hex') !== read.hash) {
        return wrong('this row, or the place it stands in, was altered', link.seq);
      }
      previous = read.hash;
      seq = link.seq;
    } else {
      if (read.link.seq !== seq || read.rows !== seq - first + 1) return wrong('rows were removed before the end');
      if (read.hash !== previous) return wrong('the end was altered');
      ended = true;
    }
    if (read.line !== undefined) {
      if (lineHash(carry, read.line) !== read.own) return wrong('what this line says beside its row was altered', seq);
      carry = read.own;
    }
  }
  if (seq === undefined) return { ok: false, row: 0, line: no, why: 'this is no export of a journal' };
  if (!ended) return wrong('the rows from here to the end were removed');
  return { ok: true, first, last: seq, rows: seq - first + 1, hash: previous };
}

function readLine(text: string, csv: boolean): ReadLine | undefined {
  try {
    return csv ? readCsvLine(text.replace(csvStart, '')) : readJsonLine(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
