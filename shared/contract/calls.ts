import { z } from 'zod';
import { aboutCalls } from './about.ts';
import { actionCalls } from './actions.ts';
import { cardCalls } from './find-cards.ts';
import { auditCalls } from './audit.ts';
import { batchCalls } from './batch.ts';
import { blankCalls } from './blanks.ts';
import { call, nothing } from './define.ts';
import { cardsCalls } from './cards.ts';
import { designCalls } from './designs.ts';
import { loyaltyCalls } from './loyalty.ts';
import { paperCalls } from './paper.ts';
import { programCalls } from './programs.ts';
import { deskCalls } from './desk.ts';
import { issueCalls } from './issue.ts';
import { proofCalls } from './proof.ts';
import { queueCalls } from './queue.ts';
import { scannerCalls } from './scanners.ts';
import { setupCalls } from './setup.ts';
import { shopCalls } from './shop.ts';
import { shiftCalls } from './shift.ts';
import { staffCalls } from './staff.ts';
import { ownDisplaySchema, terminalStateSchema } from './terminal-state.ts';
import { voucherCalls } from './vouchers.ts';
import { playCardSchema, plugSchema } from './training.ts';

/** Everything a screen, another till program or a script can ask of the terminal. */
export const calls = {
  'terminal/state': call(
    'What this terminal is, how it is set up and which vendors it reaches.',
    nothing,
    terminalStateSchema,
  ),

  'display/set': call(
    'Theme, language and sounds: of the person at this window, or of the till for whoever has chosen none. Null ' +
      'follows the till again. While the shop has no people yet, it is the till’s.',
    z.object({
      whose: z.enum(['mine', 'till']).default('mine'),
      theme: ownDisplaySchema.shape.theme.optional(),
      language: ownDisplaySchema.shape.language.optional(),
      sounds: ownDisplaySchema.shape.sounds.optional(),
    }),
    nothing,
  ),

  'training/play-cards': call(
    'The play cards of the training vendors, for the sheet of barcodes.',
    nothing,
    z.array(playCardSchema),
  ),

  'training/plug': call('Pulls or puts back the plug of a training vendor.', plugSchema, nothing),

  ...aboutCalls,
  ...cardCalls,
  ...cardsCalls,
  ...actionCalls,
  ...auditCalls,
  ...designCalls,
  ...paperCalls,
  ...programCalls,
  ...batchCalls,
  ...blankCalls,
  ...issueCalls,
  ...deskCalls,
  ...proofCalls,
  ...queueCalls,
  ...loyaltyCalls,
  ...scannerCalls,
  ...setupCalls,
  ...shopCalls,
  ...shiftCalls,
  ...staffCalls,
  ...voucherCalls,
};

export type Calls = typeof calls;
export type CallName = keyof Calls;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

export type RequestOf<Name extends CallName> = z.output<Calls[Name]['request']>;
/** What a caller may leave out is optional here; the terminal fills it in while parsing. */
export type AskingOf<Name extends CallName> = z.input<Calls[Name]['request']>;
export type ReplyOf<Name extends CallName> = z.output<Calls[Name]['reply']>;
