import type { Terminal } from '#electron/terminal/terminal.ts';
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { isOurPage } from './app-protocol.ts';

/** The only two channels there are. A frame that is not our own page is turned away loudly. */
export function connectWindows(
  { dispatch, events, hears }: Pick<Terminal, 'dispatch' | 'events' | 'hears'>,
  complain: (bug: unknown) => void,
): void {
  ipcMain.handle('counterfoil/call', async (sent, name: unknown, body: unknown) => {
    if (!isTrusted(sent) || typeof name !== 'string') throw new Error('not from this page');
    const dispatched = await dispatch(name, body, { session: sessionOf(sent.sender) }).catch((bug: unknown) => {
      // Electron would hand the whole error to the page; what it says belongs in the log.
      complain(bug);
    });
    switch (dispatched?.kind) {
      case 'answered':
        return dispatched.answer;
      case 'misshapen':
        return { ok: false, problem: dispatched.problem };
      case 'no-such-call':
        return { ok: false, problem: { code: 'bad-request', field: '', why: 'there is no such call' } };
      case undefined:
        throw new Error('the till stumbled; the log holds more');
    }
  });
  events.listen((event) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.isDestroyed() || !hears(event.name, sessionOf(window.webContents))) continue;
      window.webContents.send('counterfoil/event', event);
    }
  });
}

function sessionOf({ id }: WebContents): string {
  return `desktop-${id}`;
}

function isTrusted(sent: IpcMainInvokeEvent): boolean {
  const frame = sent.senderFrame;
  return frame !== null && frame.parent === null && isOurPage(frame.url);
}
