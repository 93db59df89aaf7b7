/** A usage with its page: `page << 16 | usage`, as an unsigned number. */
export type Usage = number;

export function usage(page: number, id: number): Usage {
  return page * 0x1_0000 + id;
}

export function pageOf(it: Usage): number {
  return Math.floor(it / 0x1_0000);
}

export interface Collection {
  readonly usage: Usage;
  /** 0 physical, 1 application, 2 logical … (HID 1.11, section 6.2.2.6) */
  readonly type: number;
}

/** What one Input, Output or Feature item describes: `count` elements of `size` bits each. */
export interface Field {
  readonly kind: 'input' | 'output' | 'feature';
  /** 0 where the device numbers no reports. */
  readonly reportId: number;
  /** Where the first element begins, in bits behind the report id. */
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  readonly constant: boolean;
  /** Variable: each element has a usage of its own. Otherwise an array: each element's value picks a usage. */
  readonly variable: boolean;
  readonly logicalMinimum: number;
  readonly logicalMaximum: number;
  readonly usages: readonly UsageRange[];
  /** From the outermost (application) collection inwards. */
  readonly inside: readonly Collection[];
}

export interface UsageRange {
  readonly first: Usage;
  readonly last: Usage;
}

/** The usage of a variable field's element; the last one named stands for all that follow. */
export function usageOf(field: Field, element: number): Usage | undefined {
  let left = element;
  for (const { first, last } of field.usages) {
    if (left <= last - first) return first + left;
    left -= last - first + 1;
  }
  return field.usages.at(-1)?.last;
}

/** How long a report of this kind and id is, the id included. */
export function reportLength(fields: readonly Field[], kind: Field['kind'], reportId: number): number {
  const ends = fields
    .filter((it) => it.kind === kind && it.reportId === reportId)
    .map((it) => it.offset + it.size * it.count);
  return Math.ceil(Math.max(0, ...ends) / 8) + (reportId === 0 ? 0 : 1);
}
