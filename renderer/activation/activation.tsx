import { useEffect } from 'react';
import { followBox, useBatch } from './batch-store.ts';
import { ListPlace } from './ListPlace.tsx';
import { WayScreen } from './WayScreen.tsx';
import './activation.css';

/** A box of cards: scanned, paid, activated. What lies here is the till's; this window only shows it. */
export function Activation() {
  const { box, read } = useBatch();
  useEffect(followBox, []);
  if (!read) return <main className="main" />;
  return box.batch?.state === 'confirmed' ? <WayScreen key={box.id} box={box.batch} /> : <ListPlace />;
}

export { PrintedCardsPage } from './PrintedCardsPage.tsx';
