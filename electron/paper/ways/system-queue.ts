import { spawn } from 'node:child_process';
import { printed, waiting, type Sending, type Sent } from './sending.ts';

/** A queue of the operating system, which prints by itself from here on: `lp`, without a shell, the bytes as they are. */
export function toSystemQueue(queue: string, sending: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    // COUNTERFOIL_LP names another program that takes the same arguments.
    const program = process.env['COUNTERFOIL_LP'] ?? 'lp';
    const lp = spawn(program, ['-d', queue, '-o', 'raw', '-s'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      signal: sending.signal,
    });
    lp.on('error', () => resolve(waiting('no-such-printer')));
    // It has taken the whole slip or none of it: the queue begins when the program has ended well.
    lp.on('close', (code) => resolve(code === 0 ? printed : waiting('no-such-printer')));
    lp.stdin.on('error', () => undefined);
    lp.stdin.end(sending.bytes);
  });
}
