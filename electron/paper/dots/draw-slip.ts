import { directionOf } from '#shared/words/locales.ts';
import type { Block, Slip } from '#shared/paper/slip.ts';
import { drawBars } from './draw-bars.ts';
import { drawCode } from './draw-code.ts';
import { drawFigure, drawRow, drawTable, drawText } from './draw-text.ts';
import { drawTally } from './draw-tally.ts';
import type { Raster } from './raster.ts';
import { Sheet, type RollWidth } from './sheet.ts';

/** Over the first line, so that the knife of the slip before has not cut into it, and under the last. */
const EDGE = 16;

/** A slip as the dots that a printer burns: the same ones go to the screen. */
export function drawSlip(slip: Pick<Slip, 'language' | 'blocks'>, roll: RollWidth): Raster {
  const sheet = new Sheet(roll, directionOf(slip.language));
  sheet.take(EDGE);
  for (const block of slip.blocks) drawBlock(sheet, block);
  sheet.take(EDGE);
  return sheet.raster;
}

/** One block alone, for a printer that writes the others with letters of its own. */
export function drawAlone(block: Block, language: Slip['language'], roll: RollWidth): Raster {
  const sheet = new Sheet(roll, directionOf(language));
  drawBlock(sheet, block);
  return sheet.raster;
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.block) {
    case 'text':
      return drawText(sheet, block);
    case 'row':
      return drawRow(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'figure':
      return drawFigure(sheet, block);
    case 'tally':
      return drawTally(sheet, block);
    case 'bars':
      return drawBars(sheet, block);
    case 'code':
      return drawCode(sheet, block);
    case 'rule':
      return drawRule(sheet, block);
    case 'picture':
      return drawPicture(sheet, block);
    case 'space':
      sheet.take(block.dots);
  }
}

function drawRule(sheet: Sheet, { line }: Extract<Block, { block: 'rule' }>): void {
  const thick = line === 'thick' ? 4 : 2;
  const y = sheet.take(thick + 20) + 10;
  if (line !== 'dashed') sheet.raster.fill(0, y, sheet.width, thick);
  else for (let x = 0; x < sheet.width; x += 16) sheet.raster.fill(x, y, 8, thick);
}

function drawPicture(sheet: Sheet, { width, height, bits }: Extract<Block, { block: 'picture' }>): void {
  const y = sheet.take(height);
  const across = Math.max(0, (sheet.width - width) >> 1);
  sheet.raster.stamp({ left: 0, top: 0, width, height, bits: Buffer.from(bits, 'base64') }, across, y);
}
