import type { ScannerProcess } from '#electron/scanners/scanner-process.ts';
import { utilityProcess } from 'electron';

/** Readers in a utility process: Electron keeps it apart from windows and from the main process, crash and all. */
export function utilityScanners(entry: string): () => ScannerProcess {
  return () => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Counterfoil readers', stdio: 'inherit' });
    return {
      // A port between processes has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', (code) => listener(`exit code ${code}`)),
      kill: () => child.kill(),
    };
  };
}
