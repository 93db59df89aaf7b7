import { text } from './blocks.ts';
import type { Slip } from './slip.ts';
import { paperSpeech } from './speech.ts';

/** The same slip, saying of itself that it was printed before. */
export function asCopy(slip: Slip): Slip {
  const { words } = paperSpeech(slip.language);
  const band = text(words.copy, { weight: 'bold', align: 'center', reversed: true });
  const [head, ...rest] = slip.blocks;
  const marked = rest.some((block) => block.block === 'text' && block.reversed && block.text === words.copy);
  return marked || head === undefined ? slip : { ...slip, blocks: [head, band, ...rest] };
}
