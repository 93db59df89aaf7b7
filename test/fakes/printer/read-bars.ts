import type { Raster } from '#electron/paper/dots/raster.ts';

/** Code 128 by its standard: widths of three bars and three gaps, symbol by symbol. */
const symbols =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  );
const TO_C = 99;
const TO_B = 100;
const START_B = 104;
const START_C = 105;

/** What a reader makes of the bars on paper: from the foot up, the first row that holds a code. */
export function readBars(paper: Raster): string | undefined {
  for (let y = paper.height - 1; y >= 0; y -= 1) {
    const text = textOf(runsIn(paper, y));
    if (text !== undefined) return text;
  }
  return undefined;
}

function runsIn(paper: Raster, y: number): number[] {
  const runs: number[] = [];
  let black = false;
  let length = 0;
  for (let x = 0; x <= paper.width; x += 1) {
    const now = x < paper.width && paper.isBlack(x, y);
    if (now === black) {
      length += 1;
      continue;
    }
    if (black || runs.length > 0) runs.push(length);
    [black, length] = [now, 1];
  }
  return runs;
}

function textOf(runs: readonly number[]): string | undefined {
  const module = Math.min(...runs);
  if (runs.length < 25 || (runs.length - 7) % 6 !== 0) return undefined;
  const values: number[] = [];
  for (let at = 0; at + 7 < runs.length; at += 6) {
    const widths = runs.slice(at, at + 6).map((run) => run / module);
    values.push(symbols.indexOf(widths.join('')));
  }
  const sum = values.pop();
  const [start, ...rest] = values;
  if (start === undefined || values.includes(-1)) return undefined;
  const check = rest.reduce((total, value, place) => total + value * (place + 1), start) % 103;
  return check === sum ? lettersOf(start, rest) : undefined;
}

function lettersOf(start: number, values: readonly number[]): string | undefined {
  let inPairs = start === START_C;
  if (!inPairs && start !== START_B) return undefined;
  let text = '';
  for (const value of values) {
    if (value === TO_C && !inPairs) inPairs = true;
    else if (value === TO_B && inPairs) inPairs = false;
    else text += inPairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}
