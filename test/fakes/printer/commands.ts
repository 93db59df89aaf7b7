import type { PaperRoll } from './paper-roll.ts';

/** What a printer does with one command at the head of what it was sent. */
export interface Read {
  /** How many bytes it took; 0 when the rest has not come yet. */
  readonly took: number;
  /** Where it answers. */
  readonly answer?: 'status' | 'end';
}

export type ReadCommand = (bytes: Buffer, roll: PaperRoll) => Read;

const letters: Readonly<Record<number, string>> = { 16: 'windows-1252', 45: 'windows-1250', 46: 'windows-1251' };

/** ESC/POS, as far as a till speaks it. Whatever else comes is a command that nobody meant to send. */
export function escPos(): ReadCommand {
  const how = { large: false, bold: false, reversed: false };
  let page = 'windows-1252';
  return (bytes, roll) => {
    const [first = 0, second, third = 0] = bytes;
    const need = (count: number, act: () => void = () => undefined): Read => {
      if (bytes.length < count) return { took: 0 };
      act();
      return { took: count };
    };
    if (first === 0x0a) return need(1, () => roll.feed());
    if (first === 0x0d) return need(1);
    if (first === 0x1b && second === 0x40) return need(2);
    if (first === 0x1c && second === 0x2e) return need(2);
    if (first === 0x1b && second === 0x4d) return need(3);
    if (first === 0x1b && second === 0x45) return need(3, () => (how.bold = third === 1));
    if (first === 0x1d && second === 0x42) return need(3, () => (how.reversed = third === 1));
    if (first === 0x1d && second === 0x21) return need(3, () => (how.large = third !== 0));
    if (first === 0x1b && second === 0x74) return need(3, () => (page = letters[third] ?? unknown(bytes)));
    if (first === 0x1d && second === 0x72) return { ...need(3), answer: 'end' };
    if (first === 0x10 && second === 0x04) return { ...need(3), answer: 'status' };
    if (first === 0x1d && second === 0x56) return need(3, () => roll.cut());
    if (first === 0x1d && second === 0x76) return picture(bytes, roll);
    if (first >= 0x20) return need(1, () => roll.letter(new TextDecoder(page).decode(bytes.subarray(0, 1)), how));
    if (bytes.length < 3) return { took: 0 };
    return unknown(bytes);
  };
}

function picture(bytes: Buffer, roll: PaperRoll): Read {
  if (bytes.length < 8) return { took: 0 };
  const [stride, rows] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
  const took = 8 + stride * rows;
  if (bytes.length < took) return { took: 0 };
  roll.rows(stride * 8, rows, bytes.subarray(8, took));
  return { took };
}

/** StarPRNT, likewise. */
export function starPrnt(): ReadCommand {
  const how = { large: false, bold: false, reversed: false };
  return (bytes, roll) => {
    const [first = 0, second, third, fourth = 0] = bytes;
    const need = (count: number, act: () => void = () => undefined): Read => {
      if (bytes.length < count) return { took: 0 };
      act();
      return { took: count };
    };
    if (first === 0x0a) return need(1, () => roll.feed());
    if (first === 0x0d || first === 0x18) return need(1);
    if (first === 0x17) return { took: 1, answer: 'end' };
    if (first >= 0x20) return need(1, () => roll.letter(String.fromCharCode(first), how));
    if (first !== 0x1b || bytes.length < 2) return bytes.length < 2 ? { took: 0 } : unknown(bytes);
    switch (second) {
      case 0x40:
      case 0x30:
        return need(2);
      case 0x7a:
        return need(3);
      case 0x45:
      case 0x46:
        return need(2, () => (how.bold = second === 0x45));
      case 0x34:
      case 0x35:
        return need(2, () => (how.reversed = second === 0x34));
      case 0x69:
        return need(4, () => (how.large = fourth !== 0));
      case 0x06:
        return { ...need(3), answer: 'status' };
      case 0x64:
        return need(3, () => roll.cut());
      case 0x58:
        return starBand(bytes, roll);
      case 0x1d:
        return need(third === 0x50 ? 4 : 4);
      default:
        return unknown(bytes);
    }
  };
}

/** 24 rows as columns of three bytes; the line feed behind them moves the head, the picture itself does not. */
function starBand(bytes: Buffer, roll: PaperRoll): Read {
  if (bytes.length < 4) return { took: 0 };
  const width = bytes.readUInt16LE(2);
  const took = 4 + width * 3;
  if (bytes.length < took + 1) return { took: 0 };
  const stride = (width + 7) >> 3;
  const rows = new Uint8Array(stride * 24);
  for (let x = 0; x < width; x += 1) {
    for (let y = 0; y < 24; y += 1) {
      if (((bytes[4 + x * 3 + (y >> 3)] ?? 0) & (0x80 >> (y & 7))) === 0) continue;
      const at = y * stride + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  roll.rows(width, 24, rows);
  return { took: took + 1 };
}

function unknown(bytes: Buffer): never {
  throw new Error(`nobody meant to send ${bytes.subarray(0, 6).toString('hex')}`);
}
