import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { Connect, Connection, Door, Found, SetupState } from '#shared/contract/setup.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { create } from 'zustand';

export interface TypedDoor {
  readonly url: string;
  readonly appId: string;
  readonly token: string;
}

export interface Chosen {
  readonly program: string | null;
  readonly loyaltyProgram: string | null;
}

interface Connecting {
  /** Undefined until the terminal has answered. */
  readonly state: SetupState | undefined;
  readonly vendor: Vendor;
  readonly doors: Readonly<Record<Vendor, TypedDoor>>;
  readonly found: Readonly<Partial<Record<Vendor, Found>>>;
  readonly chosen: Readonly<Record<Vendor, Chosen>>;
  readonly problems: Readonly<Partial<Record<Vendor, AskProblem>>>;
  /** Connected already, and being changed. */
  readonly changing: boolean;
  /** Somebody pressed the key that forgets it, once. */
  readonly forgetting: boolean;
  readonly busy: boolean;
}

const blank: TypedDoor = { url: '', appId: '', token: '' };
const undecided: Chosen = { program: null, loyaltyProgram: null };

/** What is typed here lives as long as the window: leaving the page and coming back loses nothing. */
export const useConnect = create<Connecting>(() => ({
  state: undefined,
  vendor: 'loyaltydog',
  doors: { loyaltydog: blank, voucherify: blank },
  found: {},
  chosen: { loyaltydog: undecided, voucherify: undecided },
  problems: {},
  changing: false,
  forgetting: false,
  busy: false,
}));

const { getState, setState } = useConnect;

export async function readSetup(): Promise<void> {
  const answer = await bridge.call('setup/state', {});
  if (answer.ok) setState({ state: answer.value });
}

export function chooseVendor(vendor: Vendor): void {
  setState({ vendor, changing: false, forgetting: false });
}

export function connectionOf(state: SetupState | undefined, vendor: Vendor): Connection | undefined {
  return state?.connections.find((it) => it.vendor === vendor);
}

export function isBlank({ url, appId, token }: TypedDoor): boolean {
  return `${url}${appId}${token}`.trim() === '';
}

/** What was found belongs to the door that was tried. */
export function typeDoor(typed: Partial<TypedDoor>): void {
  const { vendor, doors, found, problems } = getState();
  setState({
    doors: { ...doors, [vendor]: { ...doors[vendor], ...typed } },
    found: { ...found, [vendor]: undefined },
    problems: { ...problems, [vendor]: undefined },
  });
}

export function choose(chosen: Partial<Chosen>): void {
  const { vendor, chosen: before, problems } = getState();
  setState({
    chosen: { ...before, [vendor]: { ...before[vendor], ...chosen } },
    problems: { ...problems, [vendor]: undefined },
  });
}

/** Opens a connection again; its key stays where it is unless another one is typed. */
export function change({ vendor, url, appId }: Connection): void {
  const { doors, found, problems } = getState();
  setState({
    vendor,
    changing: true,
    forgetting: false,
    doors: { ...doors, [vendor]: { url: url ?? '', appId: appId ?? '', token: '' } },
    found: { ...found, [vendor]: undefined },
    problems: { ...problems, [vendor]: undefined },
  });
}

export function leaveAsItIs(): void {
  const { vendor, doors, problems, found } = getState();
  setState({
    changing: false,
    found: { ...found, [vendor]: undefined },
    doors: { ...doors, [vendor]: blank },
    problems: { ...problems, [vendor]: undefined },
  });
}

const missing = (field: string): AskProblem => ({ code: 'bad-request', field, why: 'missing' });

function doorOf(vendor: Vendor, typed: TypedDoor, keyIsKept: boolean): Door | AskProblem {
  const url = typed.url.trim() === '' ? null : typed.url.trim();
  const token = typed.token.trim() === '' ? null : typed.token.trim();
  const appId = typed.appId.trim();
  if (vendor === 'voucherify' && appId === '') return missing('appId');
  if (token === null && !keyIsKept) return missing('token');
  return vendor === 'loyaltydog' ? { vendor, url, token } : { vendor, url, appId, token };
}

/** Knocks with what is typed, and keeps what was found for the eye. */
export async function tryDoor(): Promise<void> {
  const { vendor, doors, state, problems, found, chosen, busy } = getState();
  if (busy) return;
  const typed = doors[vendor];
  const before = connectionOf(state, vendor);
  const door = doorOf(vendor, typed, before !== undefined);
  if ('code' in door) return setState({ problems: { ...problems, [vendor]: door } });
  setState({ busy: true, problems: { ...problems, [vendor]: undefined } });
  const answer = await bridge.call('setup/try', door);
  // Typed on meanwhile: the answer is one to another question.
  if (getState().doors[vendor] !== typed) return setState({ busy: false });
  if (!answer.ok) {
    return setState({
      busy: false,
      found: { ...found, [vendor]: undefined },
      problems: { ...getState().problems, [vendor]: answer.problem },
    });
  }
  setState({
    busy: false,
    found: { ...getState().found, [vendor]: answer.value },
    chosen: { ...chosen, [vendor]: likely(vendor, answer.value, before) },
  });
}

/** The programs that were chosen before, if they are still there; else the first that fits. */
function likely(vendor: Vendor, { programs }: Found, before: Connection | undefined): Chosen {
  const has = (id: string | null | undefined) => programs.some((it) => it.id === id);
  const first = (kind: string) => programs.find((it) => it.kind === kind)?.id ?? null;
  const main = vendor === 'loyaltydog' ? (first('gift-cards') ?? first('unknown')) : first('loyalty');
  return {
    program: has(before?.program) ? (before?.program ?? null) : main,
    loyaltyProgram:
      vendor === 'voucherify'
        ? null
        : has(before?.loyaltyProgram)
          ? (before?.loyaltyProgram ?? null)
          : first('loyalty'),
  };
}

/** Knocks with the key that is kept: whether it still opens, and what is there now. */
export async function tryKept(): Promise<void> {
  const { vendor, state, busy, found, problems } = getState();
  const connection = connectionOf(state, vendor);
  if (busy || connection === undefined) return;
  setState({ busy: true, found: { ...found, [vendor]: undefined }, problems: { ...problems, [vendor]: undefined } });
  const door = doorOf(vendor, { url: connection.url ?? '', appId: connection.appId ?? '', token: '' }, true);
  if ('code' in door) return setState({ busy: false });
  const answer = await bridge.call('setup/try', door);
  if (answer.ok) setState({ busy: false, found: { ...getState().found, [vendor]: answer.value } });
  else setState({ busy: false, problems: { ...getState().problems, [vendor]: answer.problem } });
}

/** Keeps it. Asked once more when the live book belongs to another account. */
export async function connect(): Promise<boolean> {
  const { vendor, doors, chosen, problems, state, busy } = getState();
  const door = doorOf(vendor, doors[vendor], connectionOf(state, vendor) !== undefined);
  if (busy || 'code' in door) return false;
  const anotherAccount = isAnotherAccount(problems[vendor]);
  const { program, loyaltyProgram } = chosen[vendor];
  let request: Connect;
  if (door.vendor === 'voucherify') request = { ...door, program, anotherAccount };
  else if (program === null) {
    setState({ problems: { ...problems, [vendor]: missing('program') } });
    return false;
  } else request = { ...door, program, loyaltyProgram, anotherAccount };
  setState({ busy: true });
  const answer = await bridge.call('setup/connect', request);
  if (!answer.ok) {
    setState({ busy: false, problems: { ...getState().problems, [vendor]: answer.problem } });
    return false;
  }
  // The key has gone where it belongs, and is not needed here any more; what was typed since is.
  const typedOn = getState().doors[vendor] !== doors[vendor];
  setState({
    busy: false,
    changing: typedOn,
    state: answer.value,
    doors: typedOn ? getState().doors : { ...getState().doors, [vendor]: blank },
    problems: { ...getState().problems, [vendor]: undefined },
  });
  return true;
}

export function isAnotherAccount(problem: AskProblem | undefined): boolean {
  return problem?.code === 'not-possible' && problem.why === 'another-account';
}

/** The second press means it: an issuer and its key are gone from here. */
export async function forget(): Promise<void> {
  const { vendor, forgetting, problems } = getState();
  if (!forgetting) return setState({ forgetting: true, problems: { ...problems, [vendor]: undefined } });
  const answer = await bridge.call('setup/forget', { vendor });
  if (!answer.ok) return setState({ forgetting: false, problems: { ...problems, [vendor]: answer.problem } });
  setState({ forgetting: false, state: answer.value, problems: { ...problems, [vendor]: undefined } });
}
