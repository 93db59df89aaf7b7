import { app, session } from 'electron';
import { isOurPage } from './app-protocol.ts';

/** The page shows the till and nothing else: it goes nowhere, opens nothing and is granted nothing. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', stayHere);
    contents.on('will-frame-navigate', stayHere);
    contents.on('will-redirect', stayHere);
  });
}

function stayHere(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurPage(event.url)) event.preventDefault();
}

export function grantNothing(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
