import { contentSecurity } from '#electron/terminal/content-security.ts';
import { net, protocol } from 'electron';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

export const PAGE = 'app://counterfoil/';

/** Must run before the app is ready: only then does Chromium treat app:// as an origin of its own. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveAppProtocol(root: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = normalize(decodeURIComponent(pathname));
    if (host !== 'counterfoil' || request.method !== 'GET' || file.includes('..'))
      return new Response(null, { status: 404 });
    const path = join(root, file === '/' || file === '\\' ? 'index.html' : file);
    const answer = await net.fetch(pathToFileURL(path).href).catch(() => new Response(null, { status: 404 }));
    const headers = new Headers(answer.headers);
    headers.set('Content-Security-Policy', contentSecurity);
    headers.set('X-Content-Type-Options', 'nosniff');
    return new Response(answer.body, { status: answer.status, headers });
  });
}

export function isOurPage(url: string): boolean {
  return url.startsWith(PAGE);
}
