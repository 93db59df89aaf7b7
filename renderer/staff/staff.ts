import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { Denied } from '#renderer/bridge/stand-in.ts';
import type { StaffState } from '#shared/contract/staff.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { displayFor, type Display } from '#shared/domain/display.ts';
import { create } from 'zustand';

interface StaffStore {
  /** Undefined until the terminal has said who is here. */
  readonly state: StaffState | undefined;
  /** The person wants to hand over to somebody else. */
  readonly switching: boolean;
  /** What somebody has to stand in for, and who waits to hear of it. */
  readonly asked: (Denied & { readonly tell: (approved: boolean) => void }) | undefined;
}

export const useStaff = create<StaffStore>(() => ({ state: undefined, switching: false, asked: undefined }));

/** Nobody is signed in at a till that has people. */
export function isLocked({ state }: Pick<StaffStore, 'state'>): boolean {
  return state !== undefined && state.setUp && state.person === null;
}

/** Whoever is at this window may set the till up: everybody, until there are people. */
export function maySetUp({ state }: Pick<StaffStore, 'state'>): boolean {
  return state?.setUp !== true || (state.person?.rights.includes('change-settings') ?? false);
}

/** How this window looks, speaks and sounds: as its person chose, else as the till does. Undefined until both are known. */
export function displayNow(): Display | undefined {
  const till = useTerminal.getState().state?.display;
  const { state } = useStaff.getState();
  return till && state && displayFor(till, state.person?.display);
}

export function useDisplay(): Display | undefined {
  const till = useTerminal((terminal) => terminal.state?.display);
  const own = useStaff((store) => store.state?.person?.display);
  const known = useStaff((store) => store.state !== undefined);
  return till && known ? displayFor(till, own) : undefined;
}

/** A PIN is being typed: a scan waits. */
export function asksForPin(): boolean {
  const store = useStaff.getState();
  return isLocked(store) || store.switching || store.asked !== undefined;
}

function hear(state: StaffState): void {
  const before = useStaff.getState().state;
  useStaff.setState({ state });
  const someoneElse = state.person !== null && state.person.id !== before?.person?.id;
  if (before !== undefined && (someoneElse || state.setUp !== before.setUp)) bridge.readAgain();
}

async function readState(): Promise<void> {
  const answer = await bridge.call('staff/state', {});
  if (answer.ok) hear(answer.value);
}

/** What went wrong with a PIN; undefined when it fitted. */
export async function signIn(person: string, pin: string): Promise<AskProblem | undefined> {
  const answer = await bridge.call('staff/sign-in', { person, pin });
  if (!answer.ok) return answer.problem;
  useStaff.setState({ switching: false });
  hear(answer.value);
  return undefined;
}

export async function signOut(): Promise<void> {
  const answer = await bridge.call('staff/sign-out', {});
  useStaff.setState({ switching: false });
  if (answer.ok) hear(answer.value);
}

export async function standIn(person: string, pin: string): Promise<AskProblem | undefined> {
  const { asked } = useStaff.getState();
  if (asked === undefined) return undefined;
  const answer = await bridge.call('staff/approve', { person, pin, call: asked.call, body: asked.body });
  if (!answer.ok) return answer.problem;
  settle(true);
  return undefined;
}

/** Ends the question who stands in. */
export function settle(approved: boolean): void {
  const { asked } = useStaff.getState();
  useStaff.setState({ asked: undefined });
  asked?.tell(approved);
}

const TOUCH_EVERY = 20_000;
let touched = Number.NEGATIVE_INFINITY;

/** A hand on the window keeps it from locking itself. */
function onTouch(): void {
  const now = performance.now();
  const { state } = useStaff.getState();
  if (now - touched < TOUCH_EVERY || state === undefined || state.person === null) return;
  touched = now;
  void bridge.call('staff/here', {});
}

/** Follows who is at this window for as long as the window lives. */
export function followStaff(): void {
  bridge.onEvent((event) => {
    if (event.name === 'staff/changed') void readState();
  });
  bridge.onLine((line) => {
    if (line === 'up') void readState();
  });
  bridge.whenDenied(
    (denied) =>
      new Promise((tell) => {
        settle(false);
        useStaff.setState({ asked: { ...denied, tell } });
      }),
  );
  for (const name of ['pointerdown', 'keydown'] as const) window.addEventListener(name, onTouch, { passive: true });
}
