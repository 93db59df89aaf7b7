import { z } from 'zod';

const when = z.enum(['before', 'after']).default('after');

/** What can go wrong between a till and its vendor. `when` is before or after the vendor did the work. */
export const faultSchema = z.discriminatedUnion('what', [
  /** The answer never comes; the till waits until its own patience ends. */
  z.object({ what: z.literal('lost'), when }),
  z.object({ what: z.literal('reset'), when }),
  z.object({ what: z.literal('slow'), milliseconds: z.int().min(0).max(600_000) }),
  z.object({ what: z.literal('rate-limited'), retryAfter: z.string().default('30') }),
  z.object({ what: z.literal('down'), status: z.int().min(500).max(599).default(503), when: when.default('before') }),
  z.object({ what: z.literal('garbage'), body: z.string().default('<html><body>502 Bad Gateway'), when }),
]);
export type Fault = Readonly<z.infer<typeof faultSchema>>;

export const faultRuleSchema = z.object({
  method: z.string().toUpperCase().nullable().default(null),
  // A path of the vendor, where `*` stands for anything: "/v2/giftcards/*/redeem".
  path: z.string().default('*'),
  fault: faultSchema,
  /** How many calls it spoils; null for all of them until it is cleared. */
  times: z.int().positive().nullable().default(1),
});
export type FaultRule = z.input<typeof faultRuleSchema>;

export type VendorFetch = (request: Request) => Promise<Response>;

/** The connection broke: on a real port the socket is reset, in the same process `fetch` fails as it would then. */
export class BrokenConnection extends TypeError {
  override readonly name = 'TypeError';
  constructor(code: 'ECONNRESET' | 'ECONNREFUSED') {
    super('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
  }
}

/** What the vendor's own refusals look like. */
export interface RefusalBodies {
  readonly limited: unknown;
  readonly down: unknown;
}

export interface FaultPanel {
  add(rule: FaultRule): void;
  clear(): void;
  /** The whole vendor out of reach: nothing leaves the till. */
  pull(pulled: boolean): void;
  readonly pulled: boolean;
  /** How many calls have been spoiled, counted when the vendor's own part in it is over. */
  readonly spoiled: number;
  readonly rules: readonly z.output<typeof faultRuleSchema>[];
  /** Puts the panel between a till and a vendor. */
  over(vendor: VendorFetch): VendorFetch;
}

export function createFaultPanel(bodies: RefusalBodies): FaultPanel {
  let rules: z.output<typeof faultRuleSchema>[] = [];
  let pulled = false;
  let spoiledCalls = 0;

  function next(request: Request): Fault | null {
    const { pathname } = new URL(request.url);
    const rule = rules.find((it) => (it.method ?? request.method) === request.method && fits(it.path, pathname));
    if (rule === undefined) return null;
    if (rule.times !== null) {
      rule.times -= 1;
      if (rule.times === 0) rules = rules.filter((it) => it !== rule);
    }
    return rule.fault;
  }

  return {
    add: (rule) => void rules.push(faultRuleSchema.parse(rule)),
    clear: () => void (rules = []),
    pull: (to) => void (pulled = to),
    get pulled() {
      return pulled;
    },
    get spoiled() {
      return spoiledCalls;
    },
    get rules() {
      return rules;
    },
    over: (vendor) => async (request) => {
      if (pulled) throw new BrokenConnection('ECONNREFUSED');
      const fault = next(request);
      return fault === null ? vendor(request) : spoil(fault, request, vendor, bodies, () => (spoiledCalls += 1));
    },
  };
}

async function spoil(
  fault: Fault,
  request: Request,
  vendor: VendorFetch,
  bodies: RefusalBodies,
  shows: () => void,
): Promise<Response> {
  if (fault.what === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    const late = await vendor(request);
    shows();
    return late;
  }
  if (fault.what === 'rate-limited') {
    shows();
    return Response.json(bodies.limited, { status: 429, headers: { 'retry-after': fault.retryAfter } });
  }
  if (fault.when === 'after') await vendor(request);
  shows();
  switch (fault.what) {
    case 'lost':
      return silence(request.signal);
    case 'reset':
      throw new BrokenConnection('ECONNRESET');
    case 'down':
      return Response.json(bodies.down, { status: fault.status });
    case 'garbage':
      return new Response(fault.body, { headers: { 'content-type': 'application/json' } });
  }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function fits(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
