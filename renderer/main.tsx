import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './ui/styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followActions } from './counter/actions-store.ts';
import { followCards } from './counter/follow-cards.ts';
import { followReaders } from './counter/follow-readers.ts';
import { listenForScans } from './counter/listen-for-scans.ts';
import { takeScan } from './counter/take-scan.ts';
import { App } from './shell/App.tsx';
import { followQueue } from './queue/queue-store.ts';
import { onScan, scanned } from './shell/scan-inbox.ts';
import { followTerminal } from './shell/terminal-store.ts';

followTerminal();
followCards();
followReaders();
followActions();
followQueue();
listenForScans(scanned);
onScan(takeScan);

const till = document.getElementById('till');
if (till === null) throw new Error('the page has no place for the till');
createRoot(till).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
