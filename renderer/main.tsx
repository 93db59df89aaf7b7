import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './ui/styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followActions } from './counter/actions-store.ts';
import { followCards } from './counter/follow-cards.ts';
import { soundTheCounter } from './counter/sound-signs.ts';
import { takeMisread, takeScan } from './counter/take-scan.ts';
import { followScans, takeTyped } from './scanners/arrivals.ts';
import { listenForKeys } from './scanners/listen-for-keys.ts';
import { followReaders } from './scanners/readers-store.ts';
import { App } from './shell/App.tsx';
import { followStaff } from './staff/staff.ts';
import { followQueue } from './queue/queue-store.ts';
import { followMode } from './shell/follow-mode.ts';
import { followPaper } from './shell/paper-store.ts';
import { onMisread, onScan } from './shell/scan-inbox.ts';
import { followTerminal } from './shell/terminal-store.ts';

followTerminal();
followMode();
followStaff();
followCards();
followActions();
followQueue();
followReaders();
followPaper();
followScans();
listenForKeys((scan) => void takeTyped(scan));
soundTheCounter();
onScan(takeScan);
onMisread(takeMisread);

const till = document.getElementById('till');
if (till === null) throw new Error('the page has no place for the till');
createRoot(till).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
