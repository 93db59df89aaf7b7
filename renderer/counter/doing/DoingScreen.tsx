import type { Doing } from '../counter-state.ts';
import { ActivateScreen } from './ActivateScreen.tsx';
import { AddScreen } from './AddScreen.tsx';
import { AgainstBillScreen } from './AgainstBillScreen.tsx';
import { CouponScreen } from './CouponScreen.tsx';
import { GiveBackScreen } from './GiveBackScreen.tsx';
import { OffersScreen } from './OffersScreen.tsx';
import { TakeScreen } from './TakeScreen.tsx';
import { UndoCouponScreen } from './UndoCouponScreen.tsx';

export function DoingScreen({ doing }: { readonly doing: Doing }) {
  const { found, intent } = doing;
  switch (intent) {
    case 'take':
      return <TakeScreen key={doing.id} found={found} offer={doing.offer} />;
    case 'activate':
      return <ActivateScreen key={doing.id} doing={doing} />;
    case 'add':
      return <AddScreen key={doing.id} found={found} />;
    case 'give-back':
      return <GiveBackScreen key={doing.id} doing={doing} />;
    case 'use-coupon':
      return <CouponScreen key={doing.id} found={found} />;
    case 'undo-coupon':
      return <UndoCouponScreen key={doing.id} doing={doing} />;
    case 'offers':
      return <OffersScreen key={doing.id} found={found} />;
    case 'earn':
    case 'pay-with-points':
      return <AgainstBillScreen key={doing.id} found={found} intent={intent} />;
  }
}
