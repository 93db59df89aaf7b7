/**
 * The cards that have something to do, in the order in which they came up. Those with a customer waiting go first;
 * what is left over from hours offline fills the rest.
 */
export interface LineUp {
  add(lane: string, urgent: boolean): void;
  next(): { readonly lane: string; readonly urgent: boolean } | undefined;
  has(lane: string): boolean;
  readonly size: number;
}

export function lineUp(): LineUp {
  const urgent = new Set<string>();
  const rest = new Set<string>();
  const first = (lanes: Set<string>) => {
    const lane = lanes.values().next().value;
    if (lane !== undefined) lanes.delete(lane);
    return lane;
  };
  return {
    add(lane, isUrgent) {
      if (isUrgent) {
        rest.delete(lane);
        urgent.add(lane);
      } else if (!urgent.has(lane)) rest.add(lane);
    },
    next() {
      const hurried = first(urgent);
      if (hurried !== undefined) return { lane: hurried, urgent: true };
      const lane = first(rest);
      return lane === undefined ? undefined : { lane, urgent: false };
    },
    has: (lane) => urgent.has(lane) || rest.has(lane),
    get size() {
      return urgent.size + rest.size;
    },
  };
}
