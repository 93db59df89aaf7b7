import { closeSync, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The highest row number that was ever committed, in a file of its own. SQLite quietly drops the end of a write-ahead
 * log that was cut short; this is how a journal that lost rows in that way is noticed. It is written after the commit
 * and never synced, so it can only lag behind the journal, never run ahead of it.
 */
export interface HighWater {
  read(): number;
  write(seq: number): void;
  close(): void;
}

const BYTES = 16;

export function highWaterFile(directory: string): string {
  return join(directory, 'journal.mark');
}

export function openHighWater(directory: string): HighWater {
  const file = highWaterFile(directory);
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+', 0o600);
  const buffer = Buffer.alloc(BYTES);
  return {
    read() {
      buffer.fill(0);
      if (readSync(handle, buffer, 0, BYTES, 0) < BYTES) return 0;
      const seq = buffer.readBigUInt64LE(0);
      // Written twice, the second time inverted: half a write is no number.
      return buffer.readBigUInt64LE(8) === BigInt.asUintN(64, ~seq) ? Number(seq) : 0;
    },
    write(seq) {
      const value = BigInt(seq);
      buffer.writeBigUInt64LE(value, 0);
      buffer.writeBigUInt64LE(BigInt.asUintN(64, ~value), 8);
      try {
        writeSync(handle, buffer, 0, BYTES, 0);
      } catch {
        // The row itself is committed. A mark that can't be written only makes a later loss harder to notice,
        // and the next one brings it up to date.
      }
    },
    close: () => closeSync(handle),
  };
}

export function forgetHighWater(directory: string): void {
  const file = highWaterFile(directory);
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, 0);
  closeSync(handle);
}
