export interface Channel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What Electron puts on `process` inside a utility process; its types are out of bounds outside the desktop host. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

function isParentPort(it: unknown): it is ParentPort {
  return typeof it === 'object' && it !== null && 'postMessage' in it && 'on' in it;
}

/** The line to the terminal: Electron's port in a utility process, Node's own under a plain child process. */
export function channelToTerminal(): Channel {
  const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
  if (isParentPort(port)) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    };
  }
  if (process.send === undefined) throw new Error('the scanner process is started by the terminal, not by hand');
  // Without its terminal it has nobody to read for.
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message) => process.connected && process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}
