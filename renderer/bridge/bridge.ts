import type { Bridge } from './answer.ts';
import { desktopBridge } from './desktop-bridge.ts';
import { httpBridge } from './http-bridge.ts';

/** The one way from the screens to the terminal, whichever host runs it. */
export const bridge: Bridge = window.counterfoil ? desktopBridge(window.counterfoil) : httpBridge();
