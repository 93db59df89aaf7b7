export const layouts = ['us', 'uk', 'azerty', 'qwertz', 'turkish-q', 'host'] as const;
/**
 * Which keyboard a keyboard-mode reader believes itself to be. `us` reads the physical keys as an American keyboard's:
 * that is how readers leave the factory, and it is deaf to the computer's layout and to Caps Lock. `host` believes
 * what the system made of the keys; the others read the physical keys as that country's.
 */
export type Layout = (typeof layouts)[number];

export interface WedgeSettings {
  /** Whether three scans taught the rest. Until then the defaults suit a reader fresh from its box. */
  readonly learned: boolean;
  readonly layout: Layout;
  /** The longest pause between two keys of one scan, in milliseconds. */
  readonly gap: number;
  /** What it types in front of every code. */
  readonly prefix: string;
  /** How a code ends: with this key, or, when null, with a pause. */
  readonly suffix: 'Enter' | 'Tab' | null;
  /** The pause that ends a code, in milliseconds: longer than `gap`. */
  readonly idle: number;
}

/** 80 ms between keys is the slowest that readers are sold with (Zebra's default over some docks). */
export const unlearnedWedge: WedgeSettings = {
  learned: false,
  layout: 'us',
  gap: 100,
  prefix: '',
  suffix: 'Enter',
  idle: 160,
};

/** In a field, what is held back delays a person: an unlearned reader must be quick there, and most are. */
export const gapInFields = 50;
