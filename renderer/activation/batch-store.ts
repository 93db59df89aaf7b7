import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskingOf, ReplyOf } from '#shared/contract/calls.ts';
import type { Result } from '#shared/result.ts';
import { create } from 'zustand';
import { nothingSeen, rowsOf, withBatch, withRows, type SeenBox } from './seen-box.ts';

interface BatchStore {
  readonly box: SeenBox;
  /** The till has said what lies here. */
  readonly read: boolean;
  /** Scans that are not written down yet. */
  readonly unsent: number;
  /** Why the last thing that was asked was not done. */
  readonly notice: AskProblem | undefined;
}

export const useBatch = create<BatchStore>(() => ({ box: nothingSeen, read: false, unsent: 0, notice: undefined }));

/** All that was told since the line came up; shown once it is known to be the whole. */
let told = nothingSeen;
let whole = false;

/** A box that was brought at once is told row by row: drawn at most once in so many milliseconds. */
const A_FRAME = 16;
let drawing: ReturnType<typeof setTimeout> | undefined;

function learn(next: SeenBox): void {
  told = next;
  if (!whole) return;
  drawing ??= setTimeout(() => {
    drawing = undefined;
    if (whole) useBatch.setState({ box: told });
  }, A_FRAME);
}

async function read(): Promise<void> {
  const before = told;
  const answer = await bridge.call('batch/state', {});
  if (!answer.ok) return;
  const { batch } = answer.value;
  // A box that was begun while this was on its way: nothing lies here only if nothing was told meanwhile.
  if (batch === null && told !== before) return read();
  whole = true;
  told = batch === null ? nothingSeen : withBatch(told, batch);
  useBatch.setState({ box: told, read: true });
}

const unsent: AskingOf<'batch/scan'>[] = [];
let sending = false;

/** Puts a card on the list. One after the other, in the order of the scans; kept here until the till has it. */
export function scanIntoBox(code: string): void {
  unsent.push({ code, entry: 'scanned' });
  useBatch.setState({ unsent: unsent.length, notice: undefined });
  void sendScans();
}

async function sendScans(): Promise<void> {
  if (sending) return;
  sending = true;
  for (let next = unsent[0]; next !== undefined; next = unsent[0]) {
    const answer = await bridge.call('batch/scan', next);
    if (!answer.ok && answer.problem.code === 'till-stopped') break;
    unsent.shift();
    useBatch.setState({ unsent: unsent.length });
    if (answer.ok) learn(withRows(told, answer.value.id, [answer.value.row]));
    else useBatch.setState({ notice: answer.problem });
  }
  sending = false;
}

export function notTaken(problem: AskProblem): void {
  useBatch.setState({ notice: problem });
}

/** Takes the scan that came last off the list again. */
export async function undoLastScan(): Promise<void> {
  const last = rowsOf(told).at(-1);
  if (last !== undefined) await takeOut(last.no);
}

export async function takeOut(no: number): Promise<void> {
  const { id } = told;
  if (id === undefined) return;
  const answer = await bridge.call('batch/take-out', { id, no });
  if (answer.ok) learn(withBatch(told, answer.value));
  useBatch.setState({ notice: answer.ok ? undefined : answer.problem });
}

export async function bring(
  what: AskingOf<'batch/import'>['what'],
): Promise<Result<ReplyOf<'batch/import'>, AskProblem>> {
  const answer = await bridge.call('batch/import', { what });
  if (answer.ok && answer.value.batch !== null) learn(withBatch(told, answer.value.batch));
  return answer;
}

/** Asked again, it answers the same box: safe to press twice. */
export async function confirmBox(asking: AskingOf<'batch/confirm'>): Promise<AskProblem | undefined> {
  const answer = await bridge.call('batch/confirm', asking);
  if (!answer.ok) return answer.problem;
  learn(withBatch(told, answer.value));
  return undefined;
}

export async function pauseBox(id: string, paused: boolean): Promise<void> {
  const answer = await bridge.call('batch/pause', { id, paused });
  if (answer.ok) learn(withBatch(told, answer.value));
  useBatch.setState({ notice: answer.ok ? undefined : answer.problem });
}

export async function putBoxAway(id: string): Promise<void> {
  const answer = await bridge.call('batch/put-away', { id });
  // Gone already: another window was faster.
  if (answer.ok || answer.problem.code === 'not-found') await read();
  else useBatch.setState({ notice: answer.problem });
}

let following = false;

/** From the first look at a box for as long as the window lives. */
export function followBox(): void {
  if (following) return;
  following = true;
  bridge.onEvent(({ name, body }) => {
    if (name !== 'batch/changed') return;
    learn(withRows(told, body.id, body.rows));
    if (body.again) void read();
  });
  bridge.onLine((line) => {
    if (line !== 'up') return;
    // A terminal that was started anew counts its views from one again.
    told = nothingSeen;
    whole = false;
    void read().then(sendScans);
  });
}
