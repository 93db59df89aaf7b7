import { open, stat } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import type { Patience } from './patience.ts';
import { printed, unsure, waiting, type Sending, type Sent } from './sending.ts';

/** A printer that is a file. It takes bytes and says nothing; while it has no paper it takes none. */
export async function toDevice(path: string, sending: Sending, patience: Patience): Promise<Sent> {
  if (!(await isDevice(path))) return waiting('no-such-printer');
  // Never 'w': a path that was mistyped must not empty a file.
  const file = await open(path, 'r+').catch(() => undefined);
  if (file === undefined) return waiting('unreachable');
  sending.begin();
  const chunk = 4096;
  try {
    for (let from = 0; from < sending.bytes.length; from += chunk) {
      const write = file.write(sending.bytes.subarray(from, from + chunk));
      const slow = after(patience.betweenQuestions, 'slow', { ref: false });
      if ((await Promise.race([write, slow])) === 'slow') sending.trouble('not-answering');
      if ((await Promise.race([write, after(patience.toTake, 'over', { ref: false })])) === 'over')
        return unsure('not-answering');
      sending.trouble(null);
    }
    return printed;
  } catch {
    return unsure('broke-off');
  } finally {
    void file.close().catch(() => undefined);
  }
}

/** On Windows `\\.\LPT1` and shared printers are no files that can be looked at: opening them tells. */
async function isDevice(path: string): Promise<boolean> {
  if (process.platform === 'win32') return path.startsWith('\\\\');
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.isCharacterDevice() || found.isFIFO());
}
