import { z } from 'zod';

/** A page of the newer lists: no total, and a cursor that expires. */
export function cursorPage<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), cursor: z.object({ next: z.string() }).nullish() });
}

/** A page of the lists that go on after an id. */
export function followingPage<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), has_more: z.boolean(), more_starting_after: z.string().nullish() });
}

/** The oldest lists: the array stands under its own name. */
export function numberedPage<Name extends string, Item extends z.ZodType>(name: Name, item: Item) {
  return z
    .looseObject({ total: z.int().nullish() })
    .transform((body, ctx): { readonly items: z.output<Item>[]; readonly total: number | null } => {
      const parsed = z.array(item).safeParse(body[name]);
      if (parsed.success) return { items: parsed.data, total: body.total ?? null };
      for (const issue of parsed.error.issues) {
        ctx.issues.push({ code: 'custom', input: body, path: [name, ...issue.path], message: issue.message });
      }
      return z.NEVER;
    });
}
