import { useEffect } from 'react';
import { useWindow } from './window-store.ts';

/** What becomes of a scan while this screen stands; afterwards the counter shows it again. */
export function useScans(scans: 'shown' | 'held' | 'tested'): void {
  useEffect(() => {
    useWindow.setState({ scans });
    return () => useWindow.setState({ scans: 'shown' });
  }, [scans]);
}
