import type { AmountParts } from '#shared/words/money-text.ts';

/** The currency's sign at half size, hung from the top of the figures, before or after them as the locale has it. */
export function Amount({ parts }: { readonly parts: AmountParts }) {
  const sign = <span className={parts.currencyFirst ? 'cur' : 'cur after'}>{parts.currency}</span>;
  return (
    <>
      {parts.sign}
      {parts.currencyFirst ? sign : null}
      {parts.figures}
      {parts.currencyFirst ? null : sign}
    </>
  );
}
