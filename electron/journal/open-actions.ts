import type { ActionState } from '#shared/contract/action-view.ts';
import { isOpen, type ActionRecord } from './action-record.ts';
import type { Moment } from './time.ts';

/** Everything that is not over, held in memory: the queue and the limits are asked far more often than the disk. */
export interface OpenActions {
  put(record: ActionRecord): void;
  get(seq: number): ActionRecord | undefined;
  /** Of one card, in the order in which they were accepted. */
  ofLane(lane: string): readonly ActionRecord[];
  lanes(): IterableIterator<string>;
  count(state: ActionState): number;
  readonly size: number;
  /** In no order that means anything. */
  values(): IterableIterator<ActionRecord>;
  oldest(): ActionRecord | undefined;
  /** What was accepted offline and is not confirmed yet. */
  provisional(): { readonly minor: number; readonly count: number; readonly oldest: Moment | null };
}

export function holdOpenActions(): OpenActions {
  // A Map keeps the order of first insertion, and actions come in the order of their numbers.
  const all = new Map<number, ActionRecord>();
  const lanes = new Map<string, ActionRecord[]>();
  const counts = new Map<ActionState, number>();
  const provisional = new Map<number, ActionRecord>();
  let atStake = 0;

  const count = (state: ActionState, by: number) => counts.set(state, (counts.get(state) ?? 0) + by);

  const takeOut = (record: ActionRecord) => {
    all.delete(record.seq);
    const left = lanes.get(record.lane)?.filter((it) => it.seq !== record.seq) ?? [];
    if (left.length === 0) lanes.delete(record.lane);
    else lanes.set(record.lane, left);
  };

  const putIn = (record: ActionRecord, known: boolean) => {
    all.set(record.seq, record);
    const lane = lanes.get(record.lane) ?? [];
    if (known) lane[lane.findIndex((it) => it.seq === record.seq)] = record;
    else lane.push(record);
    // Actions of a card that was first known by its number alone join its lane late.
    if (!known && (lane.at(-2)?.seq ?? 0) > record.seq) lane.sort((a, b) => a.seq - b.seq);
    lanes.set(record.lane, lane);
  };

  return {
    put(record) {
      const before = all.get(record.seq);
      if (before !== undefined) {
        count(before.state, -1);
        if (before.provisional) atStake -= before.stake?.minor ?? 0;
        if (before.lane !== record.lane || !isOpen(record)) takeOut(before);
      }
      if (!isOpen(record)) {
        provisional.delete(record.seq);
        return;
      }
      putIn(record, before !== undefined && before.lane === record.lane);
      count(record.state, 1);
      if (record.provisional) {
        provisional.set(record.seq, record);
        atStake += record.stake?.minor ?? 0;
      }
    },
    get: (seq) => all.get(seq),
    ofLane: (lane) => lanes.get(lane) ?? [],
    lanes: () => lanes.keys(),
    count: (state) => counts.get(state) ?? 0,
    get size() {
      return all.size;
    },
    values: () => all.values(),
    oldest: () => all.values().next().value,
    provisional: () => ({
      minor: atStake,
      count: provisional.size,
      oldest: provisional.values().next().value?.accepted ?? null,
    }),
  };
}
