import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium can't be taught `app:`; a secure origin of its own stands for it, and is translated both ways. */
const OUTSIDE = 'https://counterfoil.test/';
const INSIDE = 'app://counterfoil/';

export interface StandInPage {
  readonly url: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly preload: string;
  readonly serve: (request: Request) => Promise<Response>;
  readonly invoke: (frame: string, channel: string, ...args: unknown[]) => Promise<unknown>;
}

let context: BrowserContext | undefined;
const profile = mkdtempSync(join(tmpdir(), 'counterfoil-stand-in-'));

/** Opens the page and answers with the way to send it events. */
export async function openPage(asked: StandInPage): Promise<(channel: string, body: unknown) => Promise<unknown>> {
  const port = process.env['STAND_IN_DEBUG_PORT'] ?? '0';
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['COUNTERFOIL_CHROMIUM'] ?? '/usr/bin/chromium',
    viewport: asked.size,
    args: [`--remote-debugging-port=${port}`, '--remote-debugging-address=127.0.0.1'],
  });
  await context.route(`${OUTSIDE}**`, async (route) => {
    const url = route.request().url().replace(OUTSIDE, INSIDE);
    const answer = await asked.serve(new Request(url));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await context.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
    asked.invoke(frame.url().replace(OUTSIDE, INSIDE), channel, ...args),
  );
  await context.addInitScript(preloadSurroundings(asked.preload));
  const page: Page = context.pages()[0] ?? (await context.newPage());
  await page.goto(asked.url.replace(INSIDE, OUTSIDE));
  return (channel, body) =>
    page.evaluate(([name, content]) => window.standInTell(name, content), [channel, body] as const);
}

export async function closeBrowser(): Promise<void> {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
}

declare global {
  interface Window {
    standInTell(channel: string, body: unknown): void;
  }
}

/** What a sandboxed preload finds around it: `require('electron')` and nothing more. */
function preloadSurroundings(code: string): string {
  return `(() => {
    const listeners = new Map();
    window.standInTell = (channel, body) => (listeners.get(channel) ?? []).forEach((listener) => listener({}, body));
    const ipcRenderer = {
      invoke: (channel, ...args) => window.standInInvoke(channel, args),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
    };
    const contextBridge = {
      exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value, enumerable: true }),
    };
    const require = (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error('a sandboxed preload cannot require ' + name);
    };
    const module = { exports: {} };
    const exports = module.exports;
    ${code}
  })();`;
}
