import { onTestFinished } from 'vitest';
import { createTerminal, type TerminalOptions } from '#electron/terminal/terminal.ts';
import type { StaffState } from '#shared/contract/staff.ts';
import type { AnyEvent } from '#shared/contract/events.ts';
import type { AskingOf, CallName, ReplyOf } from '#shared/contract/calls.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { cheapPins } from './people.ts';
import type { ManualTime } from './manual-time.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The whole terminal in this process, with training vendors and no readers, asked as the hosts ask it. */
export function wholeTill(directory: string, time: ManualTime, more: Partial<TerminalOptions> = {}) {
  const terminal = createTerminal({
    data: directory,
    host: 'browser',
    abilities: { kiosk: false, systemPrinting: false, catchesKeys: false },
    spawnScanners: () => ({ post: () => {}, onMessage: () => {}, onExit: () => {}, kill: () => {} }),
    ports: { time, pinCost: cheapPins },
    ...more,
  });
  const events: AnyEvent[] = [];
  terminal.events.listen((event) => void events.push(event));
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= terminal.close());
  onTestFinished(close);

  const ask = async <Name extends CallName>(
    session: string,
    name: Name,
    body: AskingOf<Name>,
  ): Promise<Answer<ReplyOf<Name>>> => {
    const dispatched = await terminal.dispatch(name, body, { session });
    if (dispatched.kind !== 'answered') throw new Error(`${name}: ${JSON.stringify(dispatched)}`);
    return dispatched.answer as Answer<ReplyOf<Name>>;
  };
  return { ask, events, close, dispatch: terminal.dispatch };
}

export type WholeTill = ReturnType<typeof wholeTill>;
export type Ask = WholeTill['ask'];

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

export const pins = { 'Jo Larsen': '482913', Ada: '570214', Ines: '570215' } as const;

/** A shop with a manager, a cashier and an installer, and nobody signed in. */
export async function hire(ask: Ask): Promise<StaffState['people']> {
  valueOf(await ask('office', 'staff/first-manager', { name: 'Jo Larsen', pin: pins['Jo Larsen'] }));
  valueOf(await ask('office', 'staff/add', { name: 'Ada', role: 'cashier', pin: pins.Ada }));
  valueOf(await ask('office', 'staff/add', { name: 'Ines', role: 'installer', pin: pins.Ines }));
  return valueOf(await ask('office', 'staff/sign-out', {})).people;
}

export async function signIn(ask: Ask, session: string, name: keyof typeof pins): Promise<StaffState> {
  const { people } = valueOf(await ask(session, 'staff/state', {}));
  const person = people.find((it) => it.name === name);
  if (person === undefined) throw new Error(`${name} is not here`);
  return valueOf(await ask(session, 'staff/sign-in', { person: person.id, pin: pins[name] }));
}
