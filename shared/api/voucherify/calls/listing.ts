import type { Ask } from '../../http.ts';

type Operator = '$is' | '$is_not' | '$in' | '$not_in' | '$before' | '$after';

/** How the newer lists are asked: 1 to 100 at a time, on from a cursor, narrowed by conditions on fields. */
export interface Listing {
  readonly limit?: number;
  readonly order?: string;
  readonly cursor?: string;
  readonly where?: Readonly<Record<string, Readonly<Partial<Record<Operator, string>>>>>;
}

export function conditions(listing: Listing): Ask['query'] {
  const filters = Object.entries(listing.where ?? {}).flatMap(([field, operators]) =>
    Object.entries(operators).map(
      ([operator, value]) => [`filters[${field}][conditions][${operator}]`, value] as const,
    ),
  );
  const { limit, order, cursor } = listing;
  return { limit, order, cursor, ...Object.fromEntries(filters) };
}
