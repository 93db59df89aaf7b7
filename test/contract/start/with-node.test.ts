import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../run/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-with-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a TypeScript file runs on Node 24 with its arguments and its input, and its exit code is passed on', async () => {
  const child = run(
    'echo.ts',
    "process.stdin.on('data', (it) => process.stdout.write(`${process.versions.node.split('.')[0]} ${process.argv.slice(2)} ${it}`)).on('end', () => process.exit(7));",
    'a',
    'b',
  );
  child.stdin.end('input');
  const said = text(child.stdout);
  const [code] = await once(child, 'close');
  expect([code, said()]).toEqual([7, '24 a,b input']);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s reaches the program, which may say goodbye', async (signal) => {
  const child = run(
    'wait.ts',
    `process.on('${signal}', () => { console.log('goodbye'); process.exit(3); }); setInterval(() => {}, 1000); console.log('ready');`,
  );
  const said = text(child.stdout);
  await once(child.stdout, 'data');
  child.kill(signal);
  const [code] = await once(child, 'close');
  expect([code, said()]).toEqual([3, 'ready\ngoodbye\n']);
});

test('a program that a signal ended is seen from outside to have ended by that signal', async () => {
  const child = run('plain.ts', 'setInterval(() => {}, 1000); console.log(process.pid);');
  const [pid] = await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});

test('under npm, a program ends when the shell that npm started for it is killed', async () => {
  const program =
    "process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0); }); setInterval(() => {}, 1000); console.log('ready');";
  writeFileSync(join(folder, 'under-npm.ts'), program);
  const withNode = [process.execPath, join(root, 'electron/start/with-node.mjs'), join(folder, 'under-npm.ts')];
  // The second command keeps the shell from becoming the program.
  const shell = spawn('sh', ['-c', `${withNode.map((it) => `'${it}'`).join(' ')}; true`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  const said = text(shell.stdout);
  await once(shell.stdout, 'data');
  shell.kill('SIGTERM');
  await once(shell.stdout, 'close');
  expect(said()).toBe('ready\ngoodbye\n');
});

function run(name: string, program: string, ...args: string[]) {
  const file = join(folder, name);
  writeFileSync(file, program);
  return spawn(process.execPath, [join(root, 'electron/start/with-node.mjs'), file, ...args]);
}

function text(stream: NodeJS.ReadableStream): () => string {
  let all = '';
  stream.on('data', (part: Buffer) => (all += part.toString()));
  return () => all;
}
