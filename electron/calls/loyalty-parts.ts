import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import type { RewardAssignments, RewardAssignmentUpdate } from '#shared/api/voucherify/bodies/program.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { done, type Result } from '#shared/result.ts';
import { idsIn, programParts } from './loyalty-live.ts';
import { meaningOf } from './same-meaning.ts';

type Part = { readonly id: string; readonly [field: string]: unknown };

export function isPart(what: string, section: string): boolean {
  return what === 'programs' && programParts.some((it) => it.section === section);
}

export function partsSaid(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Puts into a program what its lists have and it has not, and takes out what they no longer have: a kind at a time. */
export async function assignParts(
  client: VoucherifyClient,
  program: string,
  before: DesignBody,
  changed: DesignBody,
): Promise<Result<unknown>> {
  for (const { section, of } of programParts) {
    if (!(section in changed)) continue;
    const was = idsIn(before[section]);
    const wanted = partsSaid(changed[section]) as readonly Part[];
    const assign = wanted.filter(({ id }) => !was.includes(id));
    const unassign = was.filter((id) => !wanted.some((it) => it.id === id)).map((id) => ({ id }));
    if (assign.length > 0 || unassign.length > 0) {
      const asked = { ...(assign.length > 0 && { assign }), ...(unassign.length > 0 && { unassign }) };
      const told =
        of === 'rewards'
          ? await client.programs.assignRewards(program, asked as RewardAssignments)
          : await client.programs.assign(program, of, asked);
      if (!told.ok) return told;
    }
    if (of !== 'rewards') continue;
    const told = await restock(client, program, partsSaid(before[section]) as readonly Part[], wanted);
    if (!told.ok) return told;
  }
  return done({});
}

async function restock(
  client: VoucherifyClient,
  program: string,
  before: readonly Part[],
  wanted: readonly Part[],
): Promise<Result<unknown>> {
  for (const { id, ...body } of wanted) {
    const was = before.find((it) => it.id === id);
    if (was === undefined || meaningOf({ id, ...body }) === meaningOf(was)) continue;
    const told = await client.programs.updateReward(program, id, body as RewardAssignmentUpdate);
    if (!told.ok) return told;
  }
  return done({});
}
