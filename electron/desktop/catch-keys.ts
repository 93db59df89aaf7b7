import { KeyCatcher, type KeyCatcherSetup } from '#electron/scanners/key-catcher.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import type { Input, WebContents } from 'electron';

/**
 * Reads keyboard-mode readers before the page sees a key. Keys that turn out to be a person's are sent on as input;
 * Electron shows those to us again, so each one is awaited and let through.
 */
export function catchKeys(contents: WebContents, setup: Omit<KeyCatcherSetup, 'release'>): void {
  const onTheirWay: string[] = [];
  const catcher = new KeyCatcher({
    ...setup,
    release: ({ key, shift, alt }) => {
      const modifiers = [...(shift ? (['shift'] as const) : []), ...(alt ? (['alt'] as const) : [])];
      onTheirWay.push(key);
      contents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
      if ([...key].length === 1) contents.sendInputEvent({ type: 'char', keyCode: key, modifiers });
      contents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
    },
  });
  contents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && onTheirWay[0] === input.key) {
      onTheirWay.shift();
      return;
    }
    const key = keyOf(input, setup.timer.now());
    if (key !== undefined && catcher.key(key)) event.preventDefault();
  });
}

function keyOf(input: Input, at: number): Key | undefined {
  if (input.type !== 'keyDown' && input.type !== 'keyUp') return undefined;
  const { code, key, shift, control, alt, meta, isAutoRepeat, modifiers } = input;
  return {
    code,
    key,
    down: input.type === 'keyDown',
    shift,
    ctrl: control,
    alt,
    altGraph: modifiers.some((it) => it.toLowerCase() === 'altgr'),
    meta,
    capsLock: modifiers.some((it) => it.toLowerCase() === 'capslock'),
    repeat: isAutoRepeat,
    at,
  };
}
