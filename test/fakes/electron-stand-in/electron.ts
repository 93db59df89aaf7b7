import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openPage } from './chromium.ts';

type Answer = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Answer>();
const protocols = new Map<string, (request: Request) => Promise<Response>>();

export const app = Object.assign(new EventEmitter(), {
  enableSandbox: (): void => {},
  requestSingleInstanceLock: (): boolean => true,
  whenReady: (): Promise<void> => Promise.resolve(),
  exit: (code: number): never => process.exit(code),
  /** As in Electron: `will-quit` may hold the end back, and then quits again by itself. */
  quit: (): void => {
    let held = false;
    app.emit('will-quit', { preventDefault: () => (held = true) });
    if (!held) void closeBrowser().finally(() => process.exit(0));
  },
});

/** A child process of Node instead of Chromium's: `process.parentPort` is missing there, and Node's own line is taken. */
export const utilityProcess = {
  fork: (entry: string, args: string[]) => {
    const child = fork(entry, args, { serialization: 'json' });
    const messages = { postMessage: (message: object) => void (child.connected && child.send(message)) };
    return Object.assign(child, messages);
  },
};

export const ipcMain = {
  handle: (channel: string, answer: Answer): void => void handlers.set(channel, answer),
};

/** A keyring is no part of what the stand-in stands in for: the till takes a passphrase instead. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => false,
};

export const protocol = {
  registerSchemesAsPrivileged: (): void => {},
  handle: (scheme: string, serve: (request: Request) => Promise<Response>): void => void protocols.set(scheme, serve),
};

export const net = {
  fetch: (url: string): Promise<Response> => {
    const type = url.endsWith('.html')
      ? 'text/html'
      : url.endsWith('.js')
        ? 'text/javascript'
        : url.endsWith('.css')
          ? 'text/css'
          : '';
    return Promise.resolve(new Response(readFileSync(fileURLToPath(url)), { headers: { 'Content-Type': type } }));
  },
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (): void => {},
    setPermissionCheckHandler: (): void => {},
    setDevicePermissionHandler: (): void => {},
  },
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };

export const dialog = { showErrorBox: (title: string, text: string): void => console.error(`${title}: ${text}`) };

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string };
}

export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = [];
  static getAllWindows(): readonly BrowserWindow[] {
    return BrowserWindow.#all;
  }

  readonly #options: WindowOptions;
  readonly #told: ((channel: string, body: unknown) => Promise<unknown>)[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (): void => {},
    send: (channel: string, body: unknown): void => {
      for (const tell of this.#told) void tell(channel, body).catch(() => {});
    },
  });

  constructor(options: WindowOptions) {
    super();
    this.#options = options;
    BrowserWindow.#all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const serve = protocols.get(new URL(url).protocol.slice(0, -1));
    if (serve === undefined) throw new Error(`nothing serves ${url}`);
    this.#told.push(
      await openPage({
        url,
        size: { width: this.#options.width, height: this.#options.height },
        preload: readFileSync(this.#options.webPreferences.preload, 'utf8'),
        serve,
        invoke: async (frame, channel, ...args) => {
          const handler = handlers.get(channel);
          if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
          return handler({ sender: this.webContents, senderFrame: { url: frame, parent: null } }, ...args);
        },
      }),
    );
    console.log(JSON.stringify({ webPreferences: this.#options.webPreferences }));
    this.emit('ready-to-show');
  }

  isDestroyed(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.#options.width, height: this.#options.height };
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  maximize(): void {}
}
