import { contextBridge, ipcRenderer } from 'electron';
import type { AnyEvent } from '#shared/contract/events.ts';

/**
 * All that a page gets from the desktop: two functions. Names and bodies are checked on the terminal's side;
 * nothing of Electron itself crosses over.
 */
const bridge = Object.freeze({
  call: (name: string, body: unknown): Promise<unknown> => ipcRenderer.invoke('counterfoil/call', name, body),
  on: (listener: (event: AnyEvent) => void): (() => void) => {
    const pass = (_: unknown, event: AnyEvent): void => listener(event);
    ipcRenderer.on('counterfoil/event', pass);
    return () => ipcRenderer.removeListener('counterfoil/event', pass);
  },
});

contextBridge.exposeInMainWorld('counterfoil', bridge);
