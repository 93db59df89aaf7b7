// npm run check. Plain JavaScript for Node 18 and newer: it brings the rest, and hands over to Node 24.
import { installAndRun } from '../../electron/start/with-node.mjs';

await installAndRun(['test/run/check.ts', ...process.argv.slice(2)]);
