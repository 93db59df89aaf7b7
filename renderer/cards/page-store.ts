import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { ReplyOf } from '#shared/contract/calls.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { create } from 'zustand';

export type CardPage = ReplyOf<'card/page'>;

interface PageStore {
  readonly page: CardPage | undefined;
  /** Why the last reading told nothing; what was read before stands beside it. */
  readonly problem: AskProblem | undefined;
}

/** The card whose page is open. */
export const usePage = create<PageStore>(() => ({ page: undefined, problem: undefined }));

let asked = 0;

export async function readPage(card: CardRef): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await bridge.call('card/page', { card });
  // Asked again meanwhile, perhaps of another card.
  if (mine !== asked) return;
  usePage.setState(answer.ok ? { page: answer.value, problem: undefined } : { problem: answer.problem });
}
