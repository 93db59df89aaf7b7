import type { BrowserWindow, Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const stateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean(),
});
export type WindowState = z.output<typeof stateSchema>;

const file = (directory: string): string => join(directory, 'window.json');

/** Where the window last stood, if it would still be on a screen that is there. */
export function rememberedState(directory: string, screens: readonly Rectangle[]): WindowState | undefined {
  let state: WindowState;
  try {
    state = stateSchema.parse(JSON.parse(readFileSync(file(directory), 'utf8')));
  } catch {
    // Never kept, or spoiled: the usual size does.
    return undefined;
  }
  const visible = screens.some(
    (screen) =>
      state.x < screen.x + screen.width - 100 &&
      state.x + state.width > screen.x + 100 &&
      state.y >= screen.y &&
      state.y < screen.y + screen.height - 50,
  );
  return visible ? state : undefined;
}

export function keepState(directory: string, window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeFileSync(file(directory), JSON.stringify(state));
  });
}
