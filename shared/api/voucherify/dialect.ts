/**
 * Loyalty v2 exists as two contracts. `beta` is what the vendor's first pages show (May 2026); `current` is what was
 * released for production in August 2026. They differ in fields, bounds and status codes, never in a version header.
 */
export const dialects = ['beta', 'current'] as const;
export type Dialect = (typeof dialects)[number];

/** The largest number of points a body may carry: 32 bits in BETA, what JSON can hold exactly now. */
export function mostPoints(dialect: Dialect): number {
  return dialect === 'beta' ? 2_147_483_647 : Number.MAX_SAFE_INTEGER;
}

/** What may change once something has left DRAFT; anything else is locked. */
export function editableOutsideDraft(what: 'card-definition' | 'program', dialect: Dialect): readonly string[] {
  if (what === 'card-definition' && dialect === 'current') return ['name', 'metadata', 'pay_with_points'];
  return ['name', 'metadata'];
}
