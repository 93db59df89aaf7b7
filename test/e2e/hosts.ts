import { chromium, _electron, type Page } from '@playwright/test';
import type { DesktopHere } from '#electron/start/desktop-here.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type HostKind =
  | { readonly kind: 'browser' }
  | { readonly kind: 'stand-in'; readonly chromium: string }
  | { readonly kind: 'electron'; readonly desktop: DesktopHere };

export interface Host {
  readonly page: Page;
  /** The link that opened the page; only the browser host has one. */
  readonly link: string;
  /** The web preferences of its window; only the stand-in tells them. */
  walls(): Promise<unknown>;
  stop(): Promise<void>;
}

interface Circumstances {
  readonly data: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly page: Page;
}

const root = join(import.meta.dirname, '../..');

/** A till that is in use: somebody has made its choices, so no first start is due. */
export function putInUse(data: string): void {
  writeFileSync(join(data, 'settings.json'), '{ "format": 1 }');
}

export function startHost(host: HostKind, circumstances: Circumstances): Promise<Host> {
  switch (host.kind) {
    case 'browser':
      return startBrowserHost(circumstances);
    case 'stand-in':
      return startStandIn(host.chromium, circumstances);
    case 'electron':
      return startElectron(host.desktop, circumstances);
  }
}

async function startBrowserHost({ data, environment, page }: Circumstances): Promise<Host> {
  const child = spawn(
    process.execPath,
    [join(root, 'dist/browser/main.js'), '--port=0', '--no-open', `--data=${data}`],
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const link = await lineMatching(child, /http:\/\/127\.0\.0\.1:\d+\/enter\/\S+/);
  await page.goto(link);
  await page.waitForURL((url) => url.pathname === '/');
  return { page, link, walls: () => Promise.resolve(undefined), stop: () => end(child) };
}

async function startStandIn(executable: string, { data, environment }: Circumstances): Promise<Host> {
  const port = await freePort();
  const register = new URL('../fakes/electron-stand-in/register.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', register, join(root, 'dist/desktop/main.js'), `--data=${data}`], {
    env: { ...process.env, ...environment, COUNTERFOIL_CHROMIUM: executable, STAND_IN_DEBUG_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await lineMatching(child, /^\{"webPreferences":.*$/);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the stand-in opened no window');
  return { page, link: '', walls: () => Promise.resolve(JSON.parse(said).webPreferences), stop: () => end(child) };
}

async function startElectron(desktop: DesktopHere, { data, environment }: Circumstances): Promise<Host> {
  if ('missing' in desktop) throw new Error(desktop.missing);
  const app = await _electron.launch({
    executablePath: desktop.electron,
    args: [root, `--data=${data}`],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  const walls = () => Promise.reject(new Error('Electron does not tell the preferences of a window'));
  return { page: await app.firstWindow(), link: '', walls, stop: () => app.close() };
}

function lineMatching(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('the host has no standard output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [found] = pattern.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
