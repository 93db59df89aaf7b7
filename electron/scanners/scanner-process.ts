import { fork } from 'node:child_process';

/** The scanner process as its supervisor holds it: Electron's utility process on the desktop, a child process elsewhere. */
export interface ScannerProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (how: string) => void): void;
  kill(): void;
}

export type SpawnScanners = () => ScannerProcess;

/** Starts it as a plain child of Node. `entry` is the built file, or the source itself. */
export function childScanners(entry: string): SpawnScanners {
  return () => {
    const child = fork(entry, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'json' });
    return {
      post: (message) => {
        // A message to one that just died is lost, as it would be on the wire; its exit is on its way.
        if (child.connected) child.send(Object(message), () => undefined);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        child.on('error', (error) => listener(error.message));
        child.on('exit', (code, signal) => listener(signal ?? `exit code ${code}`));
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
}
