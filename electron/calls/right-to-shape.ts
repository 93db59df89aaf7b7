import { orderKinds } from '#shared/domain/order-kind.ts';
import type { DesignKind } from '#shared/domain/design.ts';
import type { Right } from '#shared/domain/rights.ts';

/** What it takes to shape a thing of this kind, and to see drafts of it. */
export function rightToShape(kind: DesignKind): Right {
  return orderKinds.some((it) => it === kind) ? 'issue' : 'design';
}
