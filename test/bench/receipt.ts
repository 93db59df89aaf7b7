// npm run bench:receipt -- [--write] : a counterfoil made and encoded, beside the encoder alone
import { parseArgs } from 'node:util';
import Encoder from '@point-of-sale/receipt-printer-encoder';
import { encodeSlip } from '#electron/paper/bytes/encode-slip.ts';
import { drawSlip } from '#electron/paper/dots/draw-slip.ts';
import { counterfoil } from '#shared/paper/counterfoil.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import type { Language } from '#shared/words/locales.ts';
import { agreed, stubOf, taking } from '../unit/paper/actions.ts';
import { writeSection } from './benchmarks-page.ts';
import { timed } from './measure.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const ROUNDS = 500;
const lines: string[] = [];
const say = (text: string) => {
  lines.push(text);
  process.stdout.write(`${text}\n`);
};
const at = (times: readonly number[], share: number) =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);

/** Each with a number, a time and bars of its own, as at a till. */
function slipOf(round: number, language: Language) {
  const serial = `1-${String(417 + round).padStart(6, '0')}`;
  const time = new Date(1_764_000_000_000 + round * 61_000).toISOString();
  return counterfoil(
    stubOf(taking({ serial, at: time, state: 'confirmed', settlement: agreed })),
    paperSpeech(language),
  );
}

/** The same words as plain text with a picture of bars by the printer: what the encoder's own pages show. */
function bareText(round: number): Uint8Array {
  const encoder = new Encoder({ language: 'esc-pos', columns: 48 }).initialize().codepage('auto');
  for (const block of slipOf(round, 'pl').blocks) {
    if (block.block === 'text') encoder.line(block.text);
    if (block.block === 'row') encoder.line(`${block.start} ${block.end}`);
  }
  return encoder.cut('partial').encode();
}

/** The same dots through the encoder's own way for pictures. */
function barePicture(round: number): Uint8Array {
  const { width, height, stride, bits } = drawSlip(slipOf(round, 'pl'), 80);
  // Its pictures are a multiple of eight dots high.
  const rows = (height + 7) & ~7;
  const data = new Uint8ClampedArray(width * rows * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0) continue;
      data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const encoder = new Encoder({ language: 'esc-pos', columns: 48, imageMode: 'raster' });
  return encoder
    .initialize()
    .image({ data, width, height: rows, colorSpace: 'srgb' }, { width, height: rows })
    .cut()
    .encode();
}

function measure(name: string, rounds: number, work: (round: number) => Uint8Array): void {
  let bytes = 0;
  timed(50, work);
  const times = timed(rounds, (round) => (bytes = work(50 + round).length));
  say(`| ${name} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${(bytes / 1000).toFixed(0)} kB |`);
}

say('A counterfoil from the action to the bytes, on 80 mm of paper, each with a number of its own:\n');
say('| what | p50 ms | p95 ms (aim: 5) | bytes |');
say('| --- | ---: | ---: | ---: |');
const kind = { roll: 80, cuts: true } as const satisfies Partial<Printer>;
for (const [name, language, how] of [
  ['drawn, ESC/POS, Polish', 'pl', { speaks: 'esc-pos', letters: 'drawn' }],
  ['drawn, StarPRNT, Polish', 'pl', { speaks: 'star-prnt', letters: 'drawn' }],
  ['drawn, ESC/POS, Arabic', 'ar', { speaks: 'esc-pos', letters: 'drawn' }],
  ['the printer’s own letters, ESC/POS, Polish', 'pl', { speaks: 'esc-pos', letters: 'own' }],
] as const) {
  measure(name, ROUNDS, (round) => encodeSlip(slipOf(round, language), { ...kind, ...how }));
}
measure('the encoder alone: plain text, its own search for code pages', 50, bareText);
measure('the encoder alone: the same dots as a picture', 50, barePicture);

if (values.write) writeSection('receipt', 'A receipt', 'npm run bench:receipt -- --write', lines);
