import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

interface How {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** Show the output as it comes, and not only when asked for afterwards. */
  readonly aloud?: boolean;
}

const running = new Set<ChildProcess>();
let ending = false;

/** Runs a script with this very Node, from the root of the repository. */
export function runScript(script: string, args: readonly string[], how: How = {}): Promise<Ended> {
  return runProgram(process.execPath, [join(root, script), ...args], how);
}

export async function runProgram(program: string, args: readonly string[], how: How = {}): Promise<Ended> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: how.cwd ?? root,
    env: { ...process.env, ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that ending it also ends what it started.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let output = '';
  for (const [stream, out] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (how.aloud) out.write(text);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += `${error.message}\n`;
      resolve(1);
    });
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  running.delete(child);
  // Whoever waits for this would start the next program now, and be ended half-way through it.
  if (ending) await new Promise(() => {});
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

/** On Ctrl-C or a polite kill: end everything that was started, with force if it takes longer than it should. */
export function endTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      ending = true;
      endAll('SIGTERM');
      setTimeout(() => endAll('SIGKILL'), 3000).unref();
      const waiting = setInterval(() => {
        if (running.size > 0) return;
        clearInterval(waiting);
        process.exit(130);
      }, 50);
    });
  }
}

function endAll(signal: NodeJS.Signals): void {
  for (const { pid } of running) {
    if (pid === undefined) continue;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, signal);
    } catch {
      // It ended between the look and the signal.
    }
  }
}
