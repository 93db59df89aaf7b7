import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { ActionState, ActionView } from '#shared/contract/action-view.ts';
import type { AskingOf, ReplyOf } from '#shared/contract/calls.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import { useState } from 'react';

export interface AuditAsk {
  readonly what: string;
  readonly person: string;
  readonly state: ActionState | '';
  /** Days of this calendar, as a date field writes them; empty where there is no end. */
  readonly from: string;
  readonly until: string;
}

export const everything: AuditAsk = { what: '', person: '', state: '', from: '', until: '' };

interface Chosen {
  readonly action: ActionView;
  readonly story: readonly StoryLine[];
}

type Next = ReplyOf<'audit/search'>['next'];

/** What was asked for, what was found, and the one whose story is read. */
export function useAudit() {
  const [ask, setAsk] = useState(everything);
  const [found, setFound] = useState<readonly ActionView[]>();
  const [next, setNext] = useState<Next>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<AskProblem>();
  const [keeping, setKeeping] = useState<number>();

  const read = async (before: Next) => {
    const answer = await bridge.call('audit/search', { ...searchOf(ask), before });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    const { actions, next: after } = answer.value;
    setFound((known) => (before === null ? actions : [...(known ?? []), ...actions]));
    setNext(after);
    if (before === null) setChosen(undefined);
  };

  const choose = async (action: ActionView) => {
    const answer = await bridge.call('action/story', { id: action.id });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setChosen(answer.value);
  };

  /** Fetches the rows of the period piece by piece, and hands them over as one file. */
  const keep = async (as: 'csv' | 'jsonl') => {
    const parts: string[] = [];
    let progress: ReplyOf<'audit/export'>['next'] = null;
    setKeeping(0);
    do {
      const answer: Awaited<ReturnType<typeof bridge.call<'audit/export'>>> = await bridge.call('audit/export', {
        as,
        ...periodOf(ask),
        next: progress,
      });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return setKeeping(undefined);
      parts.push(answer.value.text);
      progress = answer.value.next;
      if (progress !== null) setKeeping((progress.at - progress.after) / Math.max(1, progress.last - progress.after));
    } while (progress !== null);
    setKeeping(undefined);
    saveFile(`journal${ask.from && `-${ask.from}`}${ask.until && `-${ask.until}`}.${as}`, 'text/plain', parts);
  };

  return {
    ask,
    change: (change: Partial<AuditAsk>) => setAsk((before) => ({ ...before, ...change })),
    found,
    more: next !== null,
    chosen,
    problem,
    keeping,
    search: () => void read(null),
    readMore: () => void read(next),
    choose: (action: ActionView) => void choose(action),
    keep: (as: 'csv' | 'jsonl') => void keep(as),
  };
}

function searchOf(ask: AuditAsk): AskingOf<'audit/search'> {
  const { what, person, state } = ask;
  return {
    what: what.trim(),
    person: person.trim() === '' ? null : person.trim(),
    state: state === '' ? null : state,
    ...periodOf(ask),
  };
}

/** From the beginning of the first day to the end of the last, as this computer's calendar has them. */
export function periodOf({ from, until }: Pick<AuditAsk, 'from' | 'until'>) {
  const midnight = (day: string, days: number) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + days).toISOString();
  };
  return { from: from === '' ? null : midnight(from, 0), until: until === '' ? null : midnight(until, 1) };
}
