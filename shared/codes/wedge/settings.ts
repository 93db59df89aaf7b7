import { z } from 'zod';

export const layouts = ['us', 'host', 'azerty', 'qwertz', 'turkish-q', 'uk', 'alt-numpad'] as const;
export const layoutSchema = z.enum(layouts);
/**
 * Which keys a keyboard-mode reader thinks it is pressing. `us` reads the physical keys as an American keyboard's, which
 * is how readers leave the factory, and is deaf to the computer's layout and Caps Lock. `host` believes what the
 * system made of the keys; the others read physical keys as that country's.
 */
export type Layout = z.infer<typeof layoutSchema>;

export const wedgeSettingsSchema = z.object({
  /** Whether three scans taught the rest. Until then the defaults suit a reader fresh from its box. */
  learned: z.boolean(),
  layout: layoutSchema,
  /** The longest pause between two keys of one scan, in milliseconds. */
  gap: z.int().min(5).max(400),
  /** What it types in front of every code. */
  prefix: z.string().max(8),
  /** How a code ends: with this key, or, when null, with a pause. */
  suffix: z.enum(['Enter', 'Tab']).nullable(),
  /** The pause that ends a code, in milliseconds: longer than `gap`. */
  idle: z.int().min(10).max(1_000),
});
export type WedgeSettings = Readonly<z.infer<typeof wedgeSettingsSchema>>;

/** 80 ms between keys is the slowest a reader is sold with (Zebra); people are seldom that fast for long. */
export const unlearnedWedge: WedgeSettings = {
  learned: false,
  layout: 'us',
  gap: 100,
  prefix: '',
  suffix: 'Enter',
  idle: 160,
};
