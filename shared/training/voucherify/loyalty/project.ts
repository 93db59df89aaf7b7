import type { Store } from '../store.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { LoyaltyCard, Member, Program, Resource } from './model.ts';

interface Job {
  readonly due: number;
  readonly run: () => void;
}

export interface Project {
  readonly store: Store;
  readonly definitions: Map<string, Resource>;
  readonly rules: Map<string, Resource>;
  readonly rewards: Map<string, Resource>;
  readonly tierStructures: Map<string, Resource>;
  readonly benefits: Map<string, Resource>;
  readonly programs: Map<string, Program>;
  readonly members: Map<string, Member>;
  /** Asynchronous actions and how far they are. */
  readonly actions: Map<string, 'IN_PROGRESS' | 'DONE'>;
  readonly cursors: Map<string, { readonly from: number; readonly until: number }>;
  /** Work that the vendor answers with PENDING and does a moment later. */
  later(run: () => void): void;
  /** Does what has fallen due. Runs before each call, so that time passing is enough. */
  settle(): void;
}

export function createProject(store: Store): Project {
  const jobs: Job[] = [];
  return {
    store,
    definitions: new Map(),
    rules: new Map(),
    rewards: new Map(),
    tierStructures: new Map(),
    benefits: new Map(),
    programs: new Map(),
    members: new Map(),
    actions: new Map(),
    cursors: new Map(),
    later: (run) => void jobs.push({ due: store.rules.now() + store.rules.settleAfter, run }),
    settle() {
      for (let at = 0; at < jobs.length;) {
        const job = jobs[at];
        if (!job || job.due > store.rules.now()) {
          at += 1;
          continue;
        }
        jobs.splice(at, 1);
        job.run();
      }
    },
  };
}

export function alive<Item extends { readonly status: string }>(
  found: Item | undefined,
  what: string,
  id: string,
): Item {
  if (!found || found.status === 'DELETED') throw notFound(what, id);
  return found;
}

export function programBy(project: Project, id: string): Program {
  return alive(project.programs.get(id), 'program', id);
}

export function memberBy(project: Project, programId: string, id: string): Member {
  const program = programBy(project, programId);
  const member = alive(project.members.get(id), 'member', id);
  if (member.programId !== program.id) throw notFound('member', id);
  return member;
}

export function cardBy(member: Member, id: string): LoyaltyCard {
  const card = member.cards.find((it) => it.id === id);
  if (!card) throw notFound('card', id);
  return card;
}

/** Spending, earning by hand and rewards all need a running program and a member who takes part. */
export function inForce(project: Project, member: Member): void {
  const program = programBy(project, member.programId);
  if (program.status !== 'ACTIVE') throw new Refusal(423, 'non_active_program', 'Program is not active', program.id);
  if (member.status !== 'ACTIVE') throw new Refusal(423, 'non_active_member', 'Member is not active', member.id);
}

export function balanceOn(card: LoyaltyCard): number {
  const it = card.points;
  return it.total - it.subtracted - it.expired - it.spent - it.refunded + it.returned - it.purchased_reversed;
}
