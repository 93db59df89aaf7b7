import { systemTimer } from '#electron/scanners/process/session.ts';
import { scannerEntry } from '#electron/scanners/entry.ts';
import { StartRefused } from '#electron/terminal/refusal.ts';
import { createTerminal } from '#electron/terminal/terminal.ts';
import { app, BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { declareAppProtocol, serveAppProtocol } from './app-protocol.ts';
import { catchKeys } from './catch-keys.ts';
import { connectWindows } from './ipc.ts';
import { grantNothing, lockDown } from './lock-down.ts';
import { utilityScanners } from './scanner-process.ts';
import { systemVault } from './system-vault.ts';
import { openWindow } from './window.ts';

app.enableSandbox();
declareAppProtocol();
lockDown();

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  // The first instance is asked to show itself; see 'second-instance' below.
  app.quit();
}

/** Only Electron itself shows keys before the page does; whoever stands in for it leaves them to the page. */
const catchesKeys = process.versions.electron !== undefined;

async function start(): Promise<void> {
  const options = { data: { type: 'string' }, kiosk: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: process.argv.slice(1), options, strict: false });
  const kiosk = values.kiosk === true;
  const terminal = createTerminal({
    data: typeof values.data === 'string' ? values.data : undefined,
    host: 'desktop',
    abilities: { kiosk: true, systemPrinting: true, catchesKeys },
    keeping: { system: systemVault, passphrase: process.env['COUNTERFOIL_PASSPHRASE'] },
    spawnScanners: utilityScanners(scannerEntry()),
  });
  grantNothing();
  serveAppProtocol(join(import.meta.dirname, '../renderer'));
  connectWindows(terminal, (bug) => console.error(bug));

  if (catchesKeys) {
    app.on('web-contents-created', (_, contents) =>
      catchKeys(contents, {
        timer: systemTimer,
        wedge: () => terminal.scanners.wedge(),
        scanned: (scan) => terminal.scanners.caught(scan),
      }),
    );
  }

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(terminal.directory, kiosk);
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void terminal.close().finally(() => app.quit());
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  await openWindow(terminal.directory, kiosk);
}

function giveUp(cause: unknown): void {
  const sentence = cause instanceof StartRefused ? cause.message : 'Counterfoil could not start.';
  console.error(cause instanceof StartRefused ? sentence : cause);
  dialog.showErrorBox('Counterfoil', sentence);
  app.exit(1);
}
