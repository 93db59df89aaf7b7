import type { Playground } from '#electron/calls/training.ts';
import type { Provider } from '#shared/api/provider.ts';
import { plainPattern } from '#shared/codes/number-pattern.ts';
export function createPlayground(
  _currency: string,
): Playground & { providers: Provider[]; patterns: ReturnType<typeof plainPattern>[] } {
  return { playCards: [], plug: () => {}, providers: [], patterns: [plainPattern('loyaltydog')] };
}
