import { bridge } from '#renderer/bridge/bridge.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { create } from 'zustand';

/** Whose plug was pulled from this window. */
export const usePlugs = create<{ readonly pulled: ReadonlySet<Vendor> }>(() => ({ pulled: new Set() }));

export async function pullPlug(vendor: Vendor, pulled: boolean): Promise<void> {
  const answer = await bridge.call('training/plug', { vendor, pulled });
  if (!answer.ok) return;
  const now = new Set(usePlugs.getState().pulled);
  if (pulled) now.add(vendor);
  else now.delete(vendor);
  usePlugs.setState({ pulled: now });
}
