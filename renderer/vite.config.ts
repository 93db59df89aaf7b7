import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** The icons are part of the page itself: no request of their own, and nothing pops in after the first frame. */
function iconsInPage(): Plugin {
  const file = join(import.meta.dirname, 'ui/icons.svg');
  return {
    name: 'icons-in-page',
    transformIndexHtml(page) {
      const symbols = readFileSync(file, 'utf8')
        .replaceAll(/<!--[\s\S]*?-->|<\/?svg[^>]*>/g, '')
        .trim();
      return page.replace('<!--icons-->', `<svg hidden>${symbols}</svg>`);
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), iconsInPage()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The barcodes of the play cards are that large; they come when their sheet is opened.
    chunkSizeWarningLimit: 1000,
  },
});
