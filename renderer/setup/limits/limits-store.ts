import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import type { ReplyOf } from '#shared/contract/calls.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import type { Result } from '#shared/result.ts';
import { create } from 'zustand';
import { stillTyped } from '../still-typed.ts';

interface Limits {
  /** As the book has them; undefined until the terminal has answered. */
  readonly rules: OfflineRules | undefined;
  /** What was changed here and is not kept yet. */
  readonly changed: Partial<OfflineRules>;
  readonly used: ReplyOf<'policy/limits'>['used'] | undefined;
}

export const useLimits = create<Limits>(() => ({ rules: undefined, changed: {}, used: undefined }));

export async function readLimits(): Promise<void> {
  const answer = await bridge.call('policy/limits', {});
  if (!answer.ok) return;
  const { rules, used } = answer.value;
  const { rules: before, changed } = useLimits.getState();
  // What was typed in another currency is no amount of this one.
  useLimits.setState({
    rules,
    used,
    changed: before === undefined || before.currency === rules.currency ? changed : {},
  });
}

export function changeLimits(changed: Partial<OfflineRules>): void {
  useLimits.setState((before) => ({ changed: { ...before.changed, ...changed } }));
}

/** Written into the book that is open now, which may be another than the one they were first read from. */
export async function keepLimits(): Promise<Result<unknown, AskProblem>> {
  await readLimits();
  const { rules, changed } = useLimits.getState();
  if (rules === undefined || Object.keys(changed).length === 0) return { ok: true, value: undefined };
  const answer = await bridge.call('policy/set', {
    ...rules,
    ...changed,
    operations: [...(changed.operations ?? rules.operations)],
  });
  if (answer.ok) {
    useLimits.setState((now) => ({ changed: stillTyped(now.changed, changed) }));
    await readLimits();
  }
  return answer;
}
