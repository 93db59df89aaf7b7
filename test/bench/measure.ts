/** Figures of one kind of work, in microseconds. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const total = times.reduce((sum, it) => sum + it, 0);
  return { p50: at(0.5) * 1_000, p99: at(0.99) * 1_000, perSecond: (times.length / total) * 1_000 };
}

/** Each piece of work on its own clock. */
export function timed(rounds: number, work: (round: number) => void): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    work(round);
    times.push(performance.now() - before);
  }
  return times;
}

/**
 * Runs the kinds by turns, a few rounds each, so that what the machine does besides falls on all of them alike.
 */
export function byTurns(turns: number, kinds: Readonly<Record<string, () => number[]>>): Record<string, Figures> {
  const times = new Map<string, number[]>(Object.keys(kinds).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, work] of Object.entries(kinds)) times.get(name)?.push(...work());
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, figuresOf(all)]));
}

export function row(name: string, { p50, p99, perSecond }: Figures): string {
  return `| ${name} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${perSecond.toFixed(0)} |`;
}
