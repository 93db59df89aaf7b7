import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import type { OperationName } from '#shared/domain/action.ts';
import type { Vendor } from '#shared/domain/card.ts';

/** Who is asked when no card is known yet: the one vendor this till has, or nobody by name. */
export function useIssuer(): string {
  const { t } = useWords();
  const vendors = useTerminal((terminal) => terminal.state?.vendors);
  const inUse = vendors?.filter((vendor) => vendor.state !== 'not-set-up') ?? [];
  const [only] = inUse;
  return only !== undefined && inUse.length === 1 ? t(`shell:vendor.${only.vendor}`) : t('shell:issuer');
}

export function useVendorName(vendor: Vendor): string {
  return useWords().t(`shell:vendor.${vendor}`);
}

/** What a vendor can do at all, as the terminal says; while it has not said, everything may be tried. */
export function useVendorCan(vendor: Vendor): (operation: OperationName) => boolean {
  const can = useTerminal((terminal) => terminal.state?.vendors.find((it) => it.vendor === vendor)?.can);
  return (operation) => can?.includes(operation) ?? true;
}
