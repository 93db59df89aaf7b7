import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type DesktopHere = { readonly electron: string } | { readonly missing: string };

/**
 * Whether the desktop app can run on this machine. Electron's package is looked at as files: merely importing it
 * would start a download when its binary is not there.
 */
export function desktopHere(root: string, env: NodeJS.ProcessEnv): DesktopHere {
  const electron = electronBinary(root, env);
  if (electron === undefined) return { missing: "Electron's binary is not on this machine" };
  if (process.platform === 'linux') {
    if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { missing: 'There is no display' };
    if (process.getuid?.() === 0) return { missing: 'Electron keeps its sandbox, and root has none' };
  }
  return { electron };
}

function electronBinary(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const pathFile = join(root, 'node_modules/electron/path.txt');
  const names = [
    ...(existsSync(pathFile) ? [readFileSync(pathFile, 'utf8').trim()] : []),
    process.platform === 'win32' ? 'electron.exe' : 'electron',
    'Electron.app/Contents/MacOS/Electron',
  ];
  return names.map((name) => join(dist, name)).find((path) => existsSync(path));
}
