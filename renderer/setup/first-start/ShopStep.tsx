import { useWords } from '#renderer/i18n/Words.tsx';
import { connectionOf, useConnect } from '../connect/connect-store.ts';
import { ShopFields } from '../shop/ShopFields.tsx';
import { keepShop, typeShop, useShopForm } from '../shop/shop-store.ts';
import { useEffect } from 'react';
import { pass, useFirstStart } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function ShopStep() {
  const { t } = useWords();
  useAccountsName();
  const next = async () => {
    if (await keepShop()) pass('shop');
  };
  return (
    <StepScreen
      title={t('setup:first.shop.title')}
      lead={t('setup:first.shop.lead')}
      acts={[{ key: 'F2', icon: 'next', label: t('setup:first.key.next'), press: true, run: () => void next() }]}
    >
      <ShopFields begin />
    </StepScreen>
  );
}

/** The issuer knows what the shop is called: a guess that is only offered once. */
function useAccountsName(): void {
  const account = useConnect(({ state, vendor }) => connectionOf(state, vendor)?.account?.name ?? undefined);
  useEffect(() => {
    const seen = useFirstStart.getState().passed.has('shop') || useShopForm.getState().typed.name !== undefined;
    if (account !== undefined && !seen) typeShop({ name: account });
  }, [account]);
}
