import type { PrinterLanguage } from '#shared/paper/printer.ts';
import type { Trouble } from '#shared/paper/job.ts';

/** One slip on its way to one printer. */
export interface Sending {
  readonly bytes: Uint8Array;
  readonly speaks: PrinterLanguage;
  /** Called before the first byte leaves: from then on it can't be sent again without a person. */
  begin(): void;
  /** What the printer waits for now, while it is printing. */
  trouble(now: Trouble | null): void;
  readonly signal: AbortSignal;
}

export type Sent =
  | { readonly became: 'printed' }
  /** Nothing has left. */
  | { readonly became: 'waiting'; readonly trouble: Trouble }
  | { readonly became: 'unsure'; readonly trouble: Trouble };

export const printed: Sent = { became: 'printed' };

export function waiting(trouble: Trouble): Sent {
  return { became: 'waiting', trouble };
}

export function unsure(trouble: Trouble): Sent {
  return { became: 'unsure', trouble };
}
