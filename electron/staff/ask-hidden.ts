import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for one line that nobody reads over a shoulder: on a terminal nothing is echoed. */
export async function askHidden(question: string): Promise<string> {
  process.stdout.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, next) => next() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY === true });
  try {
    for await (const line of lines) return line.trim();
    return '';
  } finally {
    lines.close();
    process.stdout.write('\n');
  }
}
