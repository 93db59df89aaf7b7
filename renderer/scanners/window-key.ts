import type { Key } from '#shared/codes/wedge/key.ts';

/** A key as the window tells of it. */
export function keyOf(event: KeyboardEvent): Key {
  return {
    code: event.code,
    key: event.key,
    down: event.type === 'keydown',
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph'),
    meta: event.metaKey,
    capsLock: event.getModifierState('CapsLock'),
    repeat: event.repeat,
    at: event.timeStamp,
  };
}
