import { actionIdSchema, type Action } from '../../domain/action.ts';

/**
 * The vendor knows no idempotency keys, so every write carries what makes it recognisable: the action's id, the till and
 * the cashier. Where there is only a `reason` to write into, it ends in a label that can be read back.
 */
const label = /^(.*?) ?\[till=([^;\]]*); by=([^;\]]*); id=([0-9a-f-]{36})\]$/s;
const longest = 255;

const tidy = (text: string) => text.replace(/[;\]]/g, ' ');

export function reasonOf(action: Action, note: string): string {
  const tail = `[till=${tidy(action.till)}; by=${tidy(action.cashier)}; id=${action.id}]`;
  const room = longest - tail.length - 1;
  return `${note.slice(0, room)} ${tail}`.trim();
}

export interface ReasonParts {
  readonly note: string | null;
  readonly till: string | null;
  readonly cashier: string | null;
  readonly actionId: string | null;
}

export function readReason(reason: string | null | undefined): ReasonParts {
  const [, note, till, cashier, actionId] = label.exec(reason ?? '') ?? [];
  if (actionId === undefined) return { note: reason || null, till: null, cashier: null, actionId: null };
  return { note: note || null, till: till || null, cashier: cashier || null, actionId };
}

/** An id of ours, when the text is one: other systems write their own things into `source_id`. */
export function actionIdFrom(text: string | null | undefined): string | null {
  return actionIdSchema.safeParse(text).success ? (text ?? null) : null;
}

/** What an order or a redemption of ours carries as metadata. */
export function metadataOf(action: Action): Readonly<Record<string, string>> {
  return { counterfoil_action: action.id, counterfoil_till: action.till, counterfoil_cashier: action.cashier };
}
