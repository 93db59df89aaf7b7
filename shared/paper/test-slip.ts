import { code, row, rule, space, text } from './blocks.ts';
import { plain } from './printable.ts';
import { codeOfSerial } from './serial-code.ts';
import type { Slip } from './slip.ts';
import type { PaperSpeech } from './speech.ts';

/** What an installer prints once: edges, both weights, every script that a name may come in, and bars to scan. */
export function testSlip(printer: string, shop: string, at: string, { language, words, moment }: PaperSpeech): Slip {
  return {
    title: plain(printer, 60),
    language,
    blocks: [
      text(plain(shop, 120), { size: 'large', weight: 'bold', align: 'center' }),
      text(words.test.title, { weight: 'bold', align: 'center', reversed: true }),
      text(words.test.what),
      rule('thick'),
      row(plain(printer, 60), moment(at)),
      row('0123456789', '€ £ zł د.ك'),
      text('Größe Français Español Łódź Ελληνικά Кириллица', { align: 'center' }),
      text('صندوق ١٢٣', { align: 'center', weight: 'bold' }),
      rule('dashed'),
      space(8),
      code(codeOfSerial('T0-000000')),
    ],
  };
}
