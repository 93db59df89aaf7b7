import { z } from 'zod';
import { layouts, type WedgeSettings } from './settings.ts';

/** What the terminal keeps and a window sends; apart from the settings, so that the page carries no parser. */
export const wedgeSettingsSchema = z.object({
  learned: z.boolean(),
  layout: z.enum(layouts),
  gap: z.int().min(5).max(400),
  prefix: z.string().max(8),
  suffix: z.enum(['Enter', 'Tab']).nullable(),
  idle: z.int().min(10).max(1_000),
}) satisfies z.ZodType<WedgeSettings>;
