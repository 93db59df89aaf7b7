import { builtinModules } from 'node:module';

// The walls between the rooms. Every rule here has a plant in test/boundaries that must make it fire.

const product = '^(shared|electron|renderer)/';
const ownTool = '(^renderer/vite\\.config\\.ts$)';
const parts = '^electron/(journal|policy|staff|scanners|designs|secrets|paper)/';
/** What every feature may use; shell/ is the frame that holds them. All other folders of renderer/ are features. */
const features = '^renderer/(?!(?:ui|i18n|bridge|training|shell)/)([^/]+)/';

/** Node's own modules, for the one kind of rule that takes paths alone. */
const nodeItself = `^(node:.*|${builtinModules.join('|')})$`;

/** An installed package, whether it resolved into node_modules or (types only) into node_modules/@types. */
function npm(...names) {
  return `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    // Everywhere
    forbid('no-cycle', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('no-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'nothing-imports-test',
      'Tests look at the product; the product never looks back.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
    forbid(
      'no-tool-in-product',
      'What builds and proves Counterfoil is not in Counterfoil. electron/start is the workshop.',
      { path: product, pathNot: `^electron/start/|${ownTool}` },
      {
        path: npm(
          'vite',
          'vitest',
          'rolldown',
          'typescript',
          'electron-builder',
          '@playwright',
          'playwright-core',
          'fast-check',
          '@axe-core',
          '@electron',
        ),
      },
    ),

    // shared/ runs anywhere
    forbid(
      'shared-stands-alone',
      'shared imports nothing of the others.',
      { path: '^shared/' },
      { path: '^(electron|renderer)/' },
    ),
    forbid(
      'shared-no-node',
      'shared also runs in a window, where there is no Node.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'shared-few-packages',
      'Whatever shared imports, every place that runs shared carries: zod, ky and hono, and nothing native.',
      { path: '^shared/' },
      { path: '(^|/)node_modules/', pathNot: npm('zod', 'ky', 'hono') },
    ),
    forbid(
      'ky-only-in-http',
      'One file sends requests to vendors.',
      { pathNot: '^(shared/api/http\\.ts$|test/)' },
      { path: npm('ky') },
    ),
    forbid(
      'vendors-apart',
      'One vendor knows nothing of the other.',
      { path: '^shared/api/(loyaltydog|voucherify)/' },
      { path: '^shared/api/(loyaltydog|voucherify)/', pathNot: '^shared/api/$1/' },
    ),
    forbid(
      'wire-stays-home',
      "A vendor's field names stay in the vendor's folder.",
      { pathNot: '^(shared/api/|shared/training/|test/)' },
      { path: '^shared/api/(loyaltydog|voucherify)/(wire|map)' },
    ),

    // renderer/ runs in a sandboxed window
    forbid(
      'renderer-no-node',
      'There is no Node in a sandboxed window.',
      { path: '^renderer/', pathNot: ownTool },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-reaches-no-node',
      'Not through shared either.',
      { path: '^renderer/', pathNot: ownTool },
      { path: nodeItself, reachable: true },
    ),
    forbid(
      'renderer-no-electron',
      "Not even Electron's types: they bring Node's globals along.",
      { path: '^renderer/' },
      { path: npm('electron') },
    ),
    forbid(
      'renderer-no-electron-folder',
      "The contract is the only way; the terminal's own types stay there.",
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid(
      'renderer-no-api',
      'Provider addresses and secrets never come near a window.',
      { path: '^renderer/' },
      { path: '^shared/api/' },
    ),
    forbid(
      'renderer-no-training',
      'The play vendors run beside the terminal.',
      { path: '^renderer/' },
      { path: '^shared/training/' },
    ),
    forbid(
      'react-only-in-renderer',
      'Only a window has a face.',
      { path: '^(shared|electron)/' },
      { path: npm('react', 'react-dom', 'react-aria', 'react-aria-components', 'zustand', 'i18next') },
    ),
    forbid(
      'feature-inside',
      "A feature may import another feature's face (the file named like the folder), never its inside.",
      { path: features },
      { path: features, pathNot: '^renderer/$1/|^renderer/([^/]+)/\\1\\.tsx?$' },
    ),
    forbid(
      'commons-know-no-feature',
      'What every feature uses can not use a feature.',
      { path: '^renderer/(ui|i18n|bridge|training)/' },
      { path: features },
    ),

    // electron/ runs in Node
    forbid(
      'electron-no-renderer',
      'The terminal does not know how it looks.',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'electron-only-in-desktop',
      'Everything else also runs where there is no Electron.',
      { pathNot: '^(electron/desktop/|test/)' },
      { path: npm('electron') },
    ),
    forbid(
      'hid-only-in-scanners',
      'A crash in native USB code takes one process with it, and that process is the scanners.',
      { pathNot: '^(electron/scanners/|test/)' },
      { path: npm('node-hid') },
    ),
    forbid(
      'sqlite-only-where-books-are',
      'One room writes to disk what happened, another who the people are, a third what is to be printed.',
      { pathNot: '^(electron/(journal|staff|paper)/|test/)' },
      { path: npm('better-sqlite3') },
    ),
    forbid(
      'parts-apart',
      'journal, policy, staff, scanners, designs and paper know nothing of each other; calls joins them.',
      { path: parts },
      { path: parts, pathNot: '^electron/$1/' },
    ),
    forbid(
      'parts-know-no-composer',
      'A part does not know who puts it together.',
      { path: '^electron/(journal|policy|staff|scanners|paper|designs|secrets)/' },
      { path: '^electron/(calls|terminal|browser|desktop|start)/' },
    ),
    forbid(
      'policy-is-pure',
      'What may be done offline is decided from values alone.',
      { path: '^electron/policy/' },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    ),
    forbid(
      'decoders-are-pure',
      'Bytes in, a reading out.',
      { path: '^electron/scanners/decode' },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    ),
    forbid(
      'terminal-knows-no-host',
      'One terminal, two hosts over it.',
      { path: '^electron/(terminal|calls|journal|policy|staff|scanners|paper|designs|secrets)/' },
      { path: '^electron/(desktop|browser)/' },
    ),
    forbid(
      'hosts-apart',
      'Either host must run where the other can not.',
      { path: '^electron/(desktop|browser)/' },
      { path: '^electron/(desktop|browser)/', pathNot: '^electron/$1/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|release|test/results)/' },
    // Types count: a type that leaks through a wall brings the other side's world with it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
