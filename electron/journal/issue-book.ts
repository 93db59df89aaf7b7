import { z } from 'zod';
import { madeCardSchema, orderedSchema } from '#shared/contract/issue.ts';
import { designBodySchema, type DesignBody } from '#shared/domain/design.ts';
import { problemSchema } from '#shared/domain/problem.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { JournalDatabase } from './database.ts';
import { storageProblemOf } from './refusal.ts';
import { sealText, unsealText } from './seal.ts';

export type KeptOrder = Readonly<z.infer<typeof orderedSchema>>;

const momentSchema = z.object({ wall: z.number(), tick: z.number(), run: z.int() });

/** One request of an order, and what has become of it. */
const keptStepSchema = z.object({
  no: z.int().positive(),
  /** How many cards this one request asks for. */
  count: z.int().positive(),
  /**
   * - `todo`: not told, or told and certainly without effect;
   * - `asked`: on its way; `working`: its vendor took it away to work on, as `task`;
   * - `unknown`: told, and nobody knows; `unsure`: and no machine will;
   * - `issued`, `refused`, `dropped`: over.
   */
  state: z.enum(['todo', 'asked', 'working', 'unknown', 'unsure', 'issued', 'refused', 'dropped']),
  /** Some attempt may have taken effect without our hearing of it. */
  doubt: z.boolean(),
  firstAsked: momentSchema.nullable(),
  lastAsked: momentSchema.nullable(),
  sends: z.int(),
  looks: z.int(),
  task: z.string().nullable(),
  /** Ids of cards just like it that were there before it was first asked for. */
  known: z.array(z.string()),
  cards: z.array(madeCardSchema),
  missing: z.int(),
  problem: problemSchema.nullable(),
  why: z.string().nullable(),
});
export type KeptStep = Readonly<z.infer<typeof keptStepSchema>>;

/** What only this machine may read of a step: the code that was drawn for it, then the numbers that came of it. */
const stepSecretsSchema = z.object({ code: z.string().nullable(), numbers: z.array(z.string()) });
export type StepSecrets = Readonly<z.infer<typeof stepSecretsSchema>>;

export interface StepWithSecrets {
  readonly step: KeptStep;
  readonly secrets: StepSecrets;
}

/** Orders of new cards on the disk. All writes are part of the caller's commit, except a step's own. */
export interface IssueBook {
  /** Newest first. */
  orders(): KeptOrder[];
  steps(order: string): StepWithSecrets[];
  /** What its vendor is told; undefined when it can't be opened any more. */
  bodyOf(order: string): DesignBody | undefined;
  open(order: KeptOrder, body: DesignBody, steps: readonly StepWithSecrets[]): void;
  put(order: string, step: StepWithSecrets): void;
  forget(order: string): void;
  /** After the journal came back from a copy: whatever was not over in it may have been told since. */
  doubtAll(): void;
  /** A commit of its own. */
  inOneCommit(work: () => void): Result<void>;
}

export function openIssueBook({ sqlite, keys }: JournalDatabase): IssueBook {
  const orders = sqlite.prepare<[], string>(`SELECT body FROM issue_order ORDER BY at DESC, id`).pluck();
  const sealedBody = sqlite.prepare<[string], Buffer | null>(`SELECT sealed FROM issue_order WHERE id = ?`).pluck();
  const steps = sqlite.prepare<[string], { body: string; sealed: Buffer | null }>(
    `SELECT body, sealed FROM issue_step WHERE "order" = ? ORDER BY no`,
  );
  const addOrder = sqlite.prepare(`INSERT INTO issue_order (id, at, body, sealed) VALUES (?, ?, ?, ?)`);
  const putStep = sqlite.prepare(
    `INSERT INTO issue_step ("order", no, body, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT ("order", no) DO UPDATE SET body = excluded.body, sealed = excluded.sealed`,
  );
  const dropSteps = sqlite.prepare(`DELETE FROM issue_step WHERE "order" = ?`);
  const dropOrder = sqlite.prepare(`DELETE FROM issue_order WHERE id = ?`);

  const stepName = (order: string, no: number) => `issue ${order} ${no}`;

  const put = (order: string, { step, secrets }: StepWithSecrets) => {
    const sealed = sealText(keys, stepName(order, step.no), JSON.stringify(secrets));
    putStep.run(order, step.no, JSON.stringify(step), sealed);
  };

  const book: IssueBook = {
    orders: () => orders.all().map((body) => orderedSchema.parse(JSON.parse(body))),
    steps: (order) =>
      steps.all(order).map(({ body, sealed }) => {
        const step = keptStepSchema.parse(JSON.parse(body));
        const text = sealed === null ? undefined : unsealText(keys, stepName(order, step.no), sealed);
        const nothing: StepSecrets = { code: null, numbers: [] };
        return { step, secrets: text === undefined ? nothing : stepSecretsSchema.parse(JSON.parse(text)) };
      }),
    bodyOf(order) {
      const sealed = sealedBody.get(order) ?? undefined;
      const text = sealed === undefined ? undefined : unsealText(keys, `issue ${order}`, sealed);
      return text === undefined ? undefined : designBodySchema.parse(JSON.parse(text));
    },
    open(order, body, first) {
      const sealed = sealText(keys, `issue ${order.id}`, JSON.stringify(body));
      addOrder.run(order.id, Date.parse(order.at), JSON.stringify(order), sealed);
      for (const step of first) put(order.id, step);
    },
    put,
    forget(order) {
      dropSteps.run(order);
      dropOrder.run(order);
    },
    doubtAll() {
      for (const text of orders.all()) {
        const order = orderedSchema.parse(JSON.parse(text));
        const asked = { wall: Date.parse(order.at), tick: 0, run: 0 };
        for (const it of book.steps(order.id)) {
          const { state, firstAsked, lastAsked } = it.step;
          if (state !== 'todo' && state !== 'working') continue;
          const doubtful = { state: 'unknown', doubt: true } as const;
          put(order.id, {
            ...it,
            step: { ...it.step, ...doubtful, firstAsked: firstAsked ?? asked, lastAsked: lastAsked ?? asked },
          });
        }
      }
    },
    inOneCommit(work) {
      try {
        sqlite.transaction(work).immediate();
        return done(undefined);
      } catch (error) {
        const problem = storageProblemOf(error);
        if (problem === undefined) throw error;
        return refused(problem);
      }
    },
  };
  return book;
}
