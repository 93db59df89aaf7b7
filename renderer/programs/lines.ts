import type { IconName } from '#renderer/ui/icon-names.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { DesignKind } from '#shared/domain/design.ts';
import { lazy, type ComponentType } from 'react';
import type { EditorProps, LineId } from './programs-store.ts';

/** One kind of thing that is shaped here. Its name is `programs:line.<id>.name` in the catalogues. */
export interface ProgramLine {
  readonly id: LineId;
  /** Whose it is; null where every issuer has it. */
  readonly vendor: Vendor | null;
  readonly icon: IconName;
  /** What there is of it, in the body of the list page. */
  readonly Shelf: ComponentType;
}

/** The lines of the place, from its head. To add one: its id, a line here, its words, and the editors of its kinds below. */
export const programLines: readonly ProgramLine[] = [
  {
    id: 'vouchers',
    vendor: 'loyaltydog',
    icon: 'design',
    Shelf: lazy(async () => ({ default: (await import('./vouchers/Vouchers.tsx')).Vouchers })),
  },
  {
    id: 'gift-cards',
    vendor: 'loyaltydog',
    icon: 'card',
    Shelf: lazy(async () => ({ default: (await import('./gift-cards/GiftCards.tsx')).GiftCards })),
  },
  {
    id: 'loyalty-programs',
    vendor: 'voucherify',
    icon: 'member',
    Shelf: lazy(async () => ({ default: (await import('./loyalty/LoyaltyShelf.tsx')).LoyaltyPrograms })),
  },
  {
    id: 'card-definitions',
    vendor: 'voucherify',
    icon: 'cards',
    Shelf: lazy(async () => ({ default: (await import('./loyalty/LoyaltyShelf.tsx')).Definitions })),
  },
  {
    id: 'program-parts',
    vendor: 'voucherify',
    icon: 'put-right',
    Shelf: lazy(async () => ({ default: (await import('./loyalty/LoyaltyShelf.tsx')).ProgramParts })),
  },
  {
    id: 'issue',
    vendor: null,
    icon: 'activate',
    Shelf: lazy(async () => ({ default: (await import('./issue/Orders.tsx')).Orders })),
  },
];

const orderEditors = () => import('./issue/OrderEditor.tsx');

/** The screen that shapes one thing of a kind; a draft that is found again opens here. */
export const editors: Partial<Record<DesignKind, ComponentType<EditorProps>>> = {
  voucher: lazy(async () => ({ default: (await import('./vouchers/VoucherEditor.tsx')).VoucherEditor })),
  'gift-card': lazy(async () => ({ default: (await orderEditors()).GiftCardEditor })),
  'gift-cards': lazy(async () => ({ default: (await orderEditors()).GiftCardsEditor })),
  'gift-voucher': lazy(async () => ({ default: (await orderEditors()).GiftVoucherEditor })),
  'gift-vouchers': lazy(async () => ({ default: (await orderEditors()).GiftVouchersEditor })),
  'voucher-card': lazy(async () => ({ default: (await import('./wallet/WalletEditor.tsx')).WalletEditor })),
  'card-definition': lazy(async () => ({
    default: (await import('./loyalty/definition/DefinitionEditor.tsx')).DefinitionEditor,
  })),
  'loyalty-program': lazy(async () => ({
    default: (await import('./loyalty/program/ProgramEditor.tsx')).ProgramEditor,
  })),
  'earning-rule': lazy(async () => ({ default: (await import('./loyalty/parts/RuleEditor.tsx')).RuleEditor })),
  reward: lazy(async () => ({ default: (await import('./loyalty/parts/RewardEditor.tsx')).RewardEditor })),
  'tier-structure': lazy(async () => ({ default: (await import('./loyalty/parts/TiersEditor.tsx')).TiersEditor })),
};
