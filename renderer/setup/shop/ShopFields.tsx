import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { money } from '#shared/money/money.ts';
import { useMemo } from 'react';
import { typeShop, useShopForm } from './shop-store.ts';

/** What the shop and the till are called, and what their amounts are counted in. `begin`: typing starts here. */
export function ShopFields({ begin = false }: { readonly begin?: boolean }) {
  const speaker = useWords();
  const { t, money: text } = speaker;
  const kept = useTerminal((terminal) => terminal.state?.shop);
  const { typed, problem } = useShopForm();
  const currencies = useCurrencies(speaker);
  if (kept === undefined) return null;
  const shop = { ...kept, ...typed };
  const no = (name: 'name' | 'till' | 'currency') => {
    if (problem === undefined) return undefined;
    const field = problem.code === 'bad-request' ? problem.field : 'currency';
    if (field !== name) return undefined;
    if (problem.code === 'bad-request') return t(`setup:shop.no.${name}`);
    const { what, todo } = problemWords(problem, speaker, '');
    return (
      <>
        {what} <b>{todo}</b>
      </>
    );
  };
  return (
    <div className="shop-fields">
      <Field label={t('setup:shop.name')} no={no('name')}>
        {(described) => (
          <input
            {...described}
            className="in"
            dir="auto"
            autoComplete="organization"
            autoFocus={begin}
            value={shop.name}
            maxLength={100}
            onChange={({ currentTarget }) => typeShop({ name: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('setup:shop.till')} hint={t('setup:shop.tillHint')} no={no('till')}>
        {(described) => (
          <input
            {...described}
            className="in fig"
            dir="ltr"
            autoComplete="off"
            value={shop.till}
            maxLength={8}
            onChange={({ currentTarget }) => typeShop({ till: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('setup:shop.currency')}
        hint={t('setup:shop.example', { amount: text(money(123_450, shop.currency)) })}
        no={no('currency')}
      >
        {(described) => (
          <select
            {...described}
            className="in"
            value={shop.currency}
            onChange={({ currentTarget }) => typeShop({ currency: currentTarget.value })}
          >
            {currencies.map(([code, name]) => (
              <option key={code} value={code}>
                {code} · {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** Every currency by its code, so that its letters find it; those a shop most likely has at the head. */
const common = [
  'EUR',
  'GBP',
  'USD',
  'CHF',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'CAD',
  'AUD',
  'JPY',
  'KWD',
  'AED',
  'SAR',
];

function useCurrencies({ locale }: Speaker): readonly (readonly [code: string, name: string])[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const rest = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
    return [...common, ...rest].map((code) => [code, names.of(code) ?? code] as const);
  }, [locale]);
}
