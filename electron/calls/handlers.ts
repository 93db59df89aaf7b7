import { aboutCalls, type AboutParts } from './about.ts';
import { actionCalls, type ActionParts } from './actions.ts';
import { auditCalls, type AuditParts } from './audit.ts';
import { cardPageCalls } from './card-page.ts';
import { blankCalls, type BlankParts } from './blanks.ts';
import { batchCalls, type BatchParts } from './batch.ts';
import { cardCalls, type CardParts } from './cards.ts';
import { designCalls, type DesignParts } from './designs.ts';
import { deskCalls, type DeskParts } from './desk.ts';
import type { Handlers } from './handler.ts';
import { issueCalls, type IssueParts } from './issue.ts';
import { loyaltyCalls, type LoyaltyParts } from './loyalty.ts';
import { paperCalls, type PaperParts } from './paper.ts';
import { programCalls, type ProgramParts } from './programs.ts';
import { proofCalls, type ProofParts } from './proof.ts';
import type { QueueParts } from './queue-parts.ts';
import { queueCalls } from './queue.ts';
import { scannerCalls, type ScannerParts } from './scanners.ts';
import { setupCalls, type SetupParts } from './setup.ts';
import { shopCalls, type ShopParts } from './shop.ts';
import { shiftCalls, type ShiftParts } from './shifts.ts';
import { staffCalls, type StaffParts } from './staff.ts';
import { terminalCalls, type TerminalParts } from './terminal.ts';
import { trainingCalls, type TrainingParts } from './training.ts';
import { voucherImageCalls, type VoucherImageParts } from './voucher-images.ts';
import { voucherCalls, type VoucherParts } from './vouchers.ts';

export type Parts = AboutParts &
  CardParts &
  ActionParts &
  AuditParts &
  DesignParts &
  LoyaltyParts &
  PaperParts &
  ProgramParts &
  BatchParts &
  BlankParts &
  IssueParts &
  DeskParts &
  ProofParts &
  QueueParts &
  ScannerParts &
  SetupParts &
  ShopParts &
  ShiftParts &
  StaffParts &
  TerminalParts &
  TrainingParts &
  VoucherImageParts &
  VoucherParts;

/** All handlers, room by room. To add a call: name it in the contract, handle it in its room, list the room here. */
export function createHandlers(parts: Parts): Handlers {
  return {
    ...terminalCalls(parts),
    ...aboutCalls(parts),
    ...cardCalls(parts),
    ...cardPageCalls(parts),
    ...actionCalls(parts),
    ...auditCalls(parts),
    ...designCalls(parts),
    ...paperCalls(parts),
    ...programCalls(parts),
    ...batchCalls(parts),
    ...blankCalls(parts),
    ...issueCalls(parts),
    ...deskCalls(parts),
    ...proofCalls(parts),
    ...queueCalls(parts),
    ...loyaltyCalls(parts),
    ...scannerCalls(parts),
    ...setupCalls(parts),
    ...shopCalls(parts),
    ...shiftCalls(parts),
    ...staffCalls(parts),
    ...trainingCalls(parts),
    ...voucherCalls(parts),
    ...voucherImageCalls(parts),
  };
}
