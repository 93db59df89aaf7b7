import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './ui/styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followCards } from './counter/counter-store.ts';
import { listenForScans } from './counter/listen-for-scans.ts';
import { takeScan } from './counter/take-scan.ts';
import { App } from './shell/App.tsx';
import { followTerminal } from './shell/terminal-store.ts';

followTerminal();
followCards();
listenForScans(takeScan);

const till = document.getElementById('till');
if (till === null) throw new Error('the page has no place for the till');
createRoot(till).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
