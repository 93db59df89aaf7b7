// Loaded with `node --import`: from then on `import 'electron'` means the stand-in. It stands for Electron's main
// process only as far as our own main uses it, and says nothing about Electron itself.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
