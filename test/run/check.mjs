// npm run check. Plain JavaScript for Node 18 and newer: it brings the rest, and hands over to Node 24.
import { ensureInstalled, orExplain } from '../../electron/start/install.mjs';
import { runWithNode24 } from '../../electron/start/with-node.mjs';

await orExplain(async () => {
  await ensureInstalled();
  await runWithNode24(['test/run/check.ts', ...process.argv.slice(2)]);
});
