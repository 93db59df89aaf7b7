import { useWords } from '#renderer/i18n/Words.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';

/** Esc on every screen that would do something with a card: back to the card, and nothing was done. */
export function useBackKey(found: Found, sub: string): Act {
  const { t } = useWords();
  const { show } = useCounter.getState();
  return { key: 'Escape', icon: 'back', label: t('counter:key.back'), sub, run: () => show({ at: 'card', found }) };
}
