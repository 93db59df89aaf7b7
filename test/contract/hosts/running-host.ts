import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../electron/browser/main.ts');

export function newDataDirectory(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'counterfoil-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface RunningHost {
  readonly url: string;
  readonly session: string;
  stop(): Promise<number | null>;
}

/** The real browser host as a script starts it: `--json`, on a port of its own. */
export async function startHost(data: string, ...more: string[]): Promise<RunningHost> {
  const child = spawn(process.execPath, [main, '--json', '--port=0', `--data=${data}`, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, session } = JSON.parse(line.toString()) as { url: string; session: string };
  return {
    url,
    session,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Runs the host to its end, for starts that are refused. */
export async function hostThatEnds(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A request with exactly these headers: `fetch` would put the Host and Origin right by itself. */
export async function rawRequest(
  base: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; announceOnly?: boolean } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const sent = request({ hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} });
  if (options.announceOnly) sent.flushHeaders();
  else sent.end(options.body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of answer) body += String(chunk);
  sent.on('error', () => {}).destroy();
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}
