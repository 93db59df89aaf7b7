import type { Printer, PrinterLanguage } from '#shared/paper/printer.ts';

/** Names, the same in every language. */
export const languageNames: Readonly<Record<PrinterLanguage, string>> = {
  'esc-pos': 'ESC/POS',
  'star-prnt': 'StarPRNT',
};

/** Where a printer is, as an installer would write it down. */
export function wayText({ way }: Pick<Printer, 'way'>): string {
  switch (way.by) {
    case 'network':
      return `${way.host}:${way.port}`;
    case 'device':
      return way.path;
    case 'system':
      return way.queue;
  }
}
