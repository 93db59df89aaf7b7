import type { Collection, Field, UsageRange } from './field.ts';
import { usage } from './field.ts';
import { itemsOf, type Item } from './items.ts';

export interface ReportDescriptor {
  readonly fields: readonly Field[];
  /** The application collections, in order: what the device says it is. */
  readonly applications: readonly Collection[];
  readonly numbered: boolean;
  /** What was strange about it; a device with strange habits is still worth reading. */
  readonly oddities: readonly string[];
}

// No device comes near these; garbage does.
const MOST_BYTES = 0x1_0000;
const MOST_FIELDS = 2_000;
const MOST_BITS = 0x4_0000;
const MOST_DEPTH = 64;
const MOST_USAGES = 2_000;

interface Globals {
  page: number;
  logicalMinimum: number;
  logicalMaximum: { readonly value: number; readonly signed: number };
  size: number;
  count: number;
  reportId: number;
}

const fresh: Globals = {
  page: 0,
  logicalMinimum: 0,
  logicalMaximum: { value: 0, signed: 0 },
  size: 0,
  count: 0,
  reportId: 0,
};

/** Reads a report descriptor. Never throws: whatever can't be understood is left out and named in `oddities`. */
export function parseDescriptor(bytes: Uint8Array): ReportDescriptor {
  const parser = new Parser();
  const items = itemsOf(bytes.subarray(0, MOST_BYTES));
  for (;;) {
    const next = items.next();
    if (next.done === true) {
      if (next.value.cut) parser.odd('ends in the middle of an item');
      return parser.end();
    }
    parser.take(next.value);
  }
}

class Parser {
  readonly #fields: Field[] = [];
  readonly #applications: Collection[] = [];
  readonly #oddities = new Set<string>();
  readonly #offsets = new Map<string, number>();
  readonly #stack: Globals[] = [];
  readonly #open: Collection[] = [];
  #globals: Globals = fresh;
  #usages: { readonly first: Local; readonly last: Local }[] = [];
  #minimum: Local | undefined;
  #delimited = 0;
  #numbered = false;

  odd(what: string): void {
    this.#oddities.add(what);
  }

  end(): ReportDescriptor {
    if (this.#open.length > 0) this.odd('leaves a collection open');
    return {
      fields: this.#fields,
      applications: this.#applications,
      numbered: this.#numbered,
      oddities: [...this.#oddities],
    };
  }

  take(item: Item): void {
    if (item.kind === 'main') this.#main(item);
    else if (item.kind === 'global') this.#global(item);
    else if (item.kind === 'local') this.#local(item);
    else this.odd('has a long item');
  }

  #main(item: Item): void {
    if (item.tag === 0x8) this.#field('input', item.value);
    else if (item.tag === 0x9) this.#field('output', item.value);
    else if (item.tag === 0xb) this.#field('feature', item.value);
    else if (item.tag === 0xa) this.#opens(item.value);
    else if (item.tag === 0xc) {
      if (this.#open.pop() === undefined) this.odd('closes a collection that is not open');
    } else this.odd('has an unknown main item');
    this.#usages = [];
    this.#minimum = undefined;
    this.#delimited = 0;
  }

  #opens(type: number): void {
    if (this.#open.length >= MOST_DEPTH) return this.odd('nests too deep');
    const collection = { usage: this.#ranges()[0]?.first ?? 0, type };
    if (type === 1 && this.#open.length === 0) this.#applications.push(collection);
    this.#open.push(collection);
  }

  #field(kind: Field['kind'], flags: number): void {
    const { size, count, reportId, logicalMinimum, logicalMaximum } = this.#globals;
    const key = `${kind} ${reportId}`;
    const offset = this.#offsets.get(key) ?? 0;
    const end = offset + size * count;
    if (end > MOST_BITS || this.#fields.length >= MOST_FIELDS) return this.odd('describes more than a report can hold');
    this.#offsets.set(key, end);
    if (size === 0 || count === 0) return;
    this.#fields.push({
      kind,
      reportId,
      offset,
      size,
      count,
      constant: (flags & 1) !== 0,
      variable: (flags & 2) !== 0,
      logicalMinimum,
      // "26 FF 00" and the sloppy "25 FF" both mean 255 beside a minimum of zero.
      logicalMaximum: logicalMinimum < 0 ? logicalMaximum.signed : logicalMaximum.value,
      usages: this.#ranges(),
      inside: [...this.#open],
    });
  }

  #global({ tag, value, signed }: Item): void {
    const now = this.#globals;
    if (tag === 0x0) this.#globals = { ...now, page: value };
    else if (tag === 0x1) this.#globals = { ...now, logicalMinimum: signed };
    else if (tag === 0x2) this.#globals = { ...now, logicalMaximum: { value, signed } };
    else if (tag === 0x7) this.#globals = { ...now, size: value };
    else if (tag === 0x9) this.#globals = { ...now, count: value };
    else if (tag === 0x8) {
      if (value < 1 || value > 255) return this.odd('numbers a report outside 1 to 255');
      this.#numbered = true;
      this.#globals = { ...now, reportId: value };
    } else if (tag === 0xa) {
      if (this.#stack.length >= MOST_DEPTH) return this.odd('pushes too deep');
      this.#stack.push(now);
    } else if (tag === 0xb) {
      const back = this.#stack.pop();
      if (back === undefined) return this.odd('pops what was never pushed');
      this.#globals = back;
    } else if (tag > 0xb) this.odd('has an unknown global item');
  }

  #local({ tag, value, size }: Item): void {
    const local = { value, whole: size === 4 };
    if (tag === 0xa) {
      this.#delimited = value === 1 ? 1 : 0;
      return;
    }
    // Between delimiters stand alternatives of one usage: the first is the device's own choice.
    if (this.#delimited > 1 || this.#usages.length >= MOST_USAGES) return;
    if (tag === 0x0) this.#usages.push({ first: local, last: local });
    else if (tag === 0x1) this.#minimum = local;
    else if (tag === 0x2 && this.#minimum !== undefined) {
      if (value >= this.#minimum.value) this.#usages.push({ first: this.#minimum, last: local });
      else this.odd('has a usage range that ends before it begins');
      this.#minimum = undefined;
    }
    if (this.#delimited === 1 && tag === 0x0) this.#delimited = 2;
  }

  /** A short usage belongs to the page in force at its main item, not at its own (section 6.2.2.8). */
  #ranges(): UsageRange[] {
    const { page } = this.#globals;
    const whole = (it: Local) => (it.whole ? it.value : usage(page % 0x1_0000, it.value));
    return this.#usages.map(({ first, last }) => ({ first: whole(first), last: Math.max(whole(first), whole(last)) }));
  }
}

interface Local {
  readonly value: number;
  /** Four bytes: the usage brings its own page along. */
  readonly whole: boolean;
}
