import { blanksSchema, type Blanks } from '#shared/domain/blanks.ts';
import type { Currency } from '#shared/money/currency.ts';
import { decimalFromMoney, moneyFromDecimal } from '#shared/money/decimal.ts';
import { done, refused, type Result } from '#shared/result.ts';

/** The page as it is typed. */
export interface BlankFields {
  readonly made: boolean;
  readonly pattern: string;
  readonly campaign: string;
  readonly value: string;
}

export function fieldsOf(blanks: Blanks | null, locale: string): BlankFields {
  if (blanks === null) return { made: false, pattern: '', campaign: '', value: '' };
  const comma = new Intl.NumberFormat(locale).format(0.5).includes(',');
  const decimal = blanks.value === null ? '' : decimalFromMoney(blanks.value);
  return {
    made: true,
    pattern: blanks.pattern,
    campaign: blanks.campaign ?? '',
    value: comma ? decimal.replace('.', ',') : decimal,
  };
}

/** What the fields say, or which of them says nothing that can be kept. */
export function readBlanks(
  { made, pattern, campaign, value }: BlankFields,
  currency: Currency,
): Result<Blanks | null, 'badPattern' | 'badValue'> {
  if (!made) return done(null);
  const typed = value.trim() === '' ? null : moneyFromDecimal(value.trim().replace(',', '.'), currency);
  if (typed === undefined) return refused('badValue');
  const blanks = { pattern, campaign: campaign.trim() === '' ? null : campaign, value: typed };
  const read = blanksSchema.safeParse(blanks);
  if (read.success) return done(read.data);
  return refused(read.error.issues.some(({ path }) => path[0] === 'value') ? 'badValue' : 'badPattern');
}
