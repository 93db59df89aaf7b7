/** The parts of the form of a card definition, in the order of a point's life. */
export const sections = ['counts', 'lives', 'limits', 'returns', 'codes', 'more'] as const;
export type SectionId = (typeof sections)[number];

const home: Readonly<Record<string, SectionId>> = {
  name: 'counts',
  pending_points: 'counts',
  status: 'more',
  points_expiration: 'lives',
  earning_limits: 'limits',
  spending_limits: 'limits',
  refunds: 'returns',
  balance_settings: 'returns',
  code_config: 'codes',
  pay_with_points: 'more',
  metadata: 'more',
};

export const namedSections = [
  'name',
  'status',
  'pending_points',
  'points_expiration',
  'earning_limits',
  'spending_limits',
  'refunds',
  'balance_settings',
  'code_config',
  'pay_with_points',
  'metadata',
] as const;

/** The part of the form in which a section of the body lies. */
export function sectionOf(path: readonly (string | number)[]): SectionId {
  return home[String(path[0])] ?? 'counts';
}

const noLimit = { type: 'NO_LIMIT' };
export const noLimits = { global: noLimit, transactions: noLimit };
export const noRefunds = { spent_points: { type: 'NONE' }, earned_points: { type: 'NONE' } };

/** A new definition says all of it: what a shopkeeper sees on the screen is what is sent. */
export const freshDefinition = {
  name: '',
  type: 'INDIVIDUAL',
  pending_points: { type: 'IMMEDIATE' },
  points_expiration: { type: 'NO_EXPIRATION' },
  earning_limits: noLimits,
  spending_limits: noLimits,
  refunds: noRefunds,
  balance_settings: { allow_negative: false },
};
