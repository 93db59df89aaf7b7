import { bridge } from '#renderer/bridge/bridge.ts';
import { misread, scanned } from '#renderer/shell/scan-inbox.ts';
import type { WedgeScan } from '#shared/codes/wedge/decoder.ts';
import type { Scan } from '#shared/contract/scanners.ts';

/** Scans come as events from readers of their own, and as the terminal's verdict on what a reader typed here. */
export function followScans(): void {
  bridge.onEvent((event) => {
    if (event.name === 'scan/read') arrive(event.body);
  });
}

let before: Promise<void> = Promise.resolve();

/**
 * What a reader typed is judged by the terminal first: a payment card must not even wait in this window. One after the
 * other, because answers overtake each other, and the last scan of a stack is the one that can be undone.
 */
export function takeTyped(scan: WedgeScan): Promise<void> {
  before = before.then(() => judge(scan));
  return before;
}

async function judge({ text, tookMs }: WedgeScan): Promise<void> {
  const answer = await bridge.call('scan/typed', { text: text.slice(0, 10_000), tookMs });
  if (answer.ok) arrive(answer.value);
}

function arrive({ code, problem }: Scan): void {
  if (code !== null) scanned(code);
  else if (problem !== null) misread(problem);
}
