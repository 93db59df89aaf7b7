import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { AskingOf, CallName, ReplyOf } from '#shared/contract/calls.ts';
import type { Result } from '#shared/result.ts';

export interface VictimOptions {
  /** The built program of `victim.ts`. */
  readonly program: string;
  readonly data: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly step?: string;
  readonly count?: number;
  readonly clockOffset?: number;
}

/** A terminal in a process of its own, spoken to as an outside program would. */
export interface TillProcess {
  /** Undefined when the terminal died before it answered. */
  call<Name extends CallName>(name: Name, body: AskingOf<Name>): Promise<Result<ReplyOf<Name>> | undefined>;
  readonly died: Promise<void>;
  kill(): void;
  /** Ends it as a person would. */
  stop(): Promise<number | null>;
}

/** Undefined when it died while starting; then `stderr` says what it said. */
export async function startTill(options: VictimOptions): Promise<TillProcess | { readonly said: string }> {
  const { program, data, environment, step = '', count = 1, clockOffset = 0 } = options;
  const child = spawn(process.execPath, [program, data, step, `${count}`, `${clockOffset}`], {
    env: { ...process.env, ...environment, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const died = once(child, 'exit').then(() => undefined);
  const line = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const told = await Promise.race([line, died]);
  if (told === undefined) return { said };

  const { url, session } = JSON.parse(told);
  return {
    async call(name, body) {
      try {
        const answer = await fetch(`${url}/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
          body: JSON.stringify(body),
        });
        return await answer.json();
      } catch {
        return undefined;
      }
    },
    died,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM');
      await died;
      return child.exitCode;
    },
  };
}
