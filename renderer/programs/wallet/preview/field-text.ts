const dateStyles: Readonly<Record<string, 'short' | 'medium' | 'long' | 'full'>> = {
  PKDateStyleShort: 'short',
  PKDateStyleMedium: 'medium',
  PKDateStyleLong: 'long',
  PKDateStyleFull: 'full',
};

/** A value as a phone writes it, in the language of whoever looks. What can't be formatted is shown as it stands. */
export function fieldText(value: unknown, raw: Readonly<Record<string, unknown>>, locale: string): string {
  try {
    return formatted(value, raw, locale);
  } catch {
    // A currency or a style that is half typed.
    return plain(value);
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function formatted(value: unknown, raw: Readonly<Record<string, unknown>>, locale: string): string {
  const { currencyCode, numberStyle, dateStyle, timeStyle, ignoresTimeZone } = raw;
  const amount = typeof value === 'number' ? value : /^-?\d+(\.\d+)?$/.test(plain(value)) ? Number(value) : undefined;
  if (amount !== undefined && typeof currencyCode === 'string' && currencyCode !== '') {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode }).format(amount);
  }
  if (amount !== undefined && numberStyle === 'PKNumberStylePercent')
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(amount);
  if (amount !== undefined && numberStyle === 'PKNumberStyleScientific')
    return new Intl.NumberFormat(locale, { notation: 'scientific' }).format(amount);
  if (amount !== undefined && numberStyle === 'PKNumberStyleDecimal')
    return new Intl.NumberFormat(locale).format(amount);
  const date = typeof dateStyle === 'string' ? dateStyles[dateStyle] : undefined;
  const time = typeof timeStyle === 'string' ? dateStyles[timeStyle] : undefined;
  const at = new Date(plain(value));
  if ((date !== undefined || time !== undefined) && !Number.isNaN(at.getTime())) {
    return new Intl.DateTimeFormat(locale, {
      ...(date !== undefined && { dateStyle: date }),
      ...(time !== undefined && { timeStyle: time }),
      ...(ignoresTimeZone === true && { timeZone: 'UTC' }),
    }).format(at);
  }
  return plain(value);
}
