import type { Theme } from '#shared/domain/display.ts';
import { useEffect } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the till's theme on the page, and follows the computer where it was told to. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
