/** Comma-separated, as RFC 4180 has it, with the mark that tells a spreadsheet the letters are UTF-8. */
export const csvStart = '\uFEFF';

/** One line of it. A text that a spreadsheet would take for a formula is set apart: it may have come from anybody. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
