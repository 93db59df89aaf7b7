import type { Drain } from '#electron/journal/drain.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';

export interface QueueParts {
  readonly journal: Journal;
  readonly drain: Drain;
  readonly vendors: Vendors;
  readonly rules: () => OfflineRules;
  readonly till: { readonly name: string; readonly training: boolean };
}
