import { BrowserWindow, screen } from 'electron';
import { join } from 'node:path';
import { PAGE } from './app-protocol.ts';
import { keepState, rememberedState } from './window-state.ts';

/** The walls of every window; a test asserts them. */
export const walls = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  navigateOnDragDrop: false,
} as const;

/** `kiosk`: the whole screen, and nothing of the system beside it. */
export async function openWindow(directory: string, kiosk: boolean): Promise<BrowserWindow> {
  const state = rememberedState(
    directory,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(state && { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    kiosk,
    autoHideMenuBar: true,
    title: 'Counterfoil',
    backgroundColor: '#e4e6e0',
    webPreferences: { ...walls, preload: join(import.meta.dirname, 'preload.cjs'), spellcheck: false },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Where a kiosk stands is no choice of anybody's.
  if (!kiosk) keepState(directory, window);
  await window.loadURL(PAGE);
  return window;
}
