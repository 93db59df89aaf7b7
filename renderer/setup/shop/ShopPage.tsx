import { bridge } from '#renderer/bridge/bridge.ts';
import { ownName } from '#renderer/i18n/languages.ts';
import { languageOf, languages } from '#shared/words/locales.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Field } from '#renderer/ui/Field.tsx';
import '#renderer/ui/styles/fields.css';
import '../connect/connect.css';
import { ForInstallers } from '../ForInstallers.tsx';
import { ShopFields } from './ShopFields.tsx';
import { isAsItWas, keepShop, useShopForm } from './shop-store.ts';

/** What the shop and this till are called, what they count in, and which language the till speaks to whoever chose none. */
export function ShopPage() {
  const { t } = useWords();
  return (
    <ForInstallers title={t('setup:shop.page')}>
      <Shop />
    </ForInstallers>
  );
}

function Shop() {
  const { t } = useWords();
  const { typed, busy } = useShopForm();
  const language = useTerminal((terminal) => terminal.state?.display.language);
  const shop = useTerminal((terminal) => terminal.state?.shop);
  const same = isAsItWas(typed, shop);
  return (
    <Page
      title={t('setup:shop.page')}
      what={t('setup:first.shop.lead')}
      acts={[
        ...(same
          ? []
          : [
              {
                key: 'F4',
                icon: 'undo',
                label: t('setup:shop.undo'),
                run: () => useShopForm.setState({ typed: {}, problem: undefined }),
              } as const,
            ]),
        {
          key: 'F2',
          icon: 'save',
          label: t('people:keep'),
          press: true,
          not: same || busy ? t('setup:shop.same') : undefined,
          run: () => void keepShop(),
        },
      ]}
    >
      <ShopFields />
      <div className="shop-fields">
        <Field label={t('setup:shop.language')} hint={t('setup:shop.languageHint')}>
          {(described) => (
            <select
              {...described}
              className="in"
              value={languageOf(language ?? 'en')}
              onChange={({ currentTarget }) =>
                void bridge.call('display/set', { whose: 'till', language: currentTarget.value })
              }
            >
              {languages.map((it) => (
                <option key={it} value={it} lang={it}>
                  {ownName(it)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Page>
  );
}
