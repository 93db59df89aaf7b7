import { cardMemory } from './0001-card-memory.ts';
import { journal } from './0002-journal.ts';
import { fewerPages } from './0003-fewer-pages.ts';
import { boxes } from './0004-boxes.ts';
import { tally } from './0005-tally.ts';
import { sumsMayLag } from './0006-sums-may-lag.ts';
import { accountByShift } from './0007-account-by-shift.ts';
import { shifts } from './0008-shifts.ts';
import { lookingUp } from './0009-looking-up.ts';
import { issueOrders } from './0010-issue-orders.ts';
import { proofs } from './0011-proofs.ts';
import type { Migration } from './migration.ts';

/** In order; a migration's place in this list is its version. */
export const migrations: readonly Migration[] = [
  cardMemory,
  journal,
  fewerPages,
  boxes,
  tally,
  sumsMayLag,
  accountByShift,
  shifts,
  lookingUp,
  issueOrders,
  proofs,
];
