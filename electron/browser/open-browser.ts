import { spawn } from 'node:child_process';

/** Asks the desktop to show the page. Where there is no desktop the printed link has to do. */
export function openBrowser(url: string): void {
  const [command, ...args] = opener(url);
  if (command === undefined) return;
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  // No such program: the link is on the screen already.
  child.once('error', () => {});
  child.unref();
}

function opener(url: string): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : [];
  }
}
