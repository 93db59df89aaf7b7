import { desktopBridge } from './desktop-bridge.ts';
import { httpBridge } from './http-bridge.ts';
import { withStandIn, type AskingBridge } from './stand-in.ts';

/** The one way from the screens to the terminal, whichever host runs it. */
export const bridge: AskingBridge = withStandIn(window.counterfoil ? desktopBridge(window.counterfoil) : httpBridge());
