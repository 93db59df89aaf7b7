import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../docs/benchmarks.md');

/** Puts what a bench printed into its section of docs/benchmarks.md, with the machine and its load beside it. */
export function writeSection(mark: string, title: string, command: string, lines: readonly string[]): void {
  const [cpu] = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(0);
  const machine = `Measured on ${cpus().length} cores of ${cpu?.model ?? 'unknown'} with Node ${process.versions.node}, load ${load}.`;
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const section = [begin, '', `## ${title}`, '', `    ${command}`, '', machine, '', ...lines, '', end];
  const [before = '', rest] = readFileSync(file, 'utf8').split(begin);
  writeFileSync(file, `${before.trimEnd()}\n\n${section.join('\n')}\n${rest?.split(end)[1]?.trimStart() ?? ''}`);
}
