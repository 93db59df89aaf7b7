import type { Page } from '@playwright/test';

/**
 * A keyboard-mode scanner on the page. All keys are sent at once and arrive in order: waiting for each would make
 * the scanner as slow as the machine that runs the test, and a slow scanner is a typing person.
 */
export async function wedgeScan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const began = Date.now() / 1000;
  for (const [i, key] of [...code].map(keyOf).concat(enter).entries()) {
    // Stamped 8 ms apart, whatever the machine makes of it.
    const stroke = { ...key, timestamp: began + i * 0.008 };
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke }));
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke, text: '' }));
  }
  await Promise.all(sent);
  await session.detach();
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly modifiers: number;
  readonly windowsVirtualKeyCode: number;
}

const SHIFT = 8;
const enter: Key = { key: 'Enter', code: 'Enter', text: '\r', modifiers: 0, windowsVirtualKeyCode: 13 };
const signs: Readonly<Record<string, string>> = { '-': 'Minus', '/': 'Slash', ' ': 'Space', '.': 'Period' };

function keyOf(sign: string): Key {
  const code = /\d/.test(sign) ? `Digit${sign}` : /[a-z]/i.test(sign) ? `Key${sign.toUpperCase()}` : signs[sign];
  if (code === undefined) throw new Error(`the test's scanner has no key for "${sign}"`);
  const shifted = /[A-Z]/.test(sign);
  return {
    key: sign,
    code,
    text: sign,
    modifiers: shifted ? SHIFT : 0,
    windowsVirtualKeyCode: sign.toUpperCase().charCodeAt(0),
  };
}
