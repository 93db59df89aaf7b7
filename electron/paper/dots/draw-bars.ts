import type { Block } from '#shared/paper/slip.ts';
import type { Hand } from './lettering.ts';
import { heightOf, widthOf, type Sheet } from './sheet.ts';

const BAR = 12;

export function drawBars(sheet: Sheet, { bars }: Extract<Block, { block: 'bars' }>): void {
  const hand: Hand = { size: 20, weight: 'normal' };
  for (const { label, says, share } of bars) {
    const value = sheet.lines(says, { ...hand, weight: 'bold' }, sheet.width >> 1);
    const name = sheet.lines(label, hand, sheet.width - widthOf(value) - 16);
    const height = Math.max(heightOf(name), heightOf(value));
    const y = sheet.take(height + BAR + 10);
    sheet.column(name, { x: 0, y, width: sheet.width }, 'start');
    sheet.column(value, { x: 0, y, width: sheet.width }, 'end');
    const long = share === 0 ? 0 : Math.max(2, Math.round(sheet.width * share));
    sheet.raster.fill(sheet.across(0, long), y + height, long, BAR);
    // What is missing to the longest is told from what is there without a second tone.
    for (let x = long + 4; x < sheet.width; x += 8) sheet.raster.fill(sheet.across(x, 2), y + height + BAR - 2, 2, 2);
  }
}
