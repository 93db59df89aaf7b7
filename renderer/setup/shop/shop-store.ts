import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { create } from 'zustand';
import { stillTyped } from '../still-typed.ts';

type Shop = TerminalState['shop'];

interface Typing {
  /** What was typed and is not kept yet; the rest is as the till has it. */
  readonly typed: Partial<Shop>;
  readonly problem: AskProblem | undefined;
  readonly busy: boolean;
}

export const useShopForm = create<Typing>(() => ({ typed: {}, problem: undefined, busy: false }));

export function typeShop(typed: Partial<Shop>): void {
  useShopForm.setState((before) => ({ typed: { ...before.typed, ...typed }, problem: undefined }));
}

/** Answers whether all of it is kept. */
export async function keepShop(): Promise<boolean> {
  const { typed, busy } = useShopForm.getState();
  if (busy) return false;
  if (isAsItWas(typed, useTerminal.getState().state?.shop)) return true;
  useShopForm.setState({ busy: true });
  const answer = await bridge.call('shop/set', typed);
  if (answer.ok) {
    useShopForm.setState((now) => ({ typed: stillTyped(now.typed, typed), problem: undefined, busy: false }));
  } else useShopForm.setState({ problem: answer.problem, busy: false });
  return answer.ok;
}

export function isAsItWas(typed: Partial<Shop>, shop: Shop | undefined): boolean {
  return Object.entries(typed).every(([name, value]) => shop?.[name as keyof Shop] === value);
}
