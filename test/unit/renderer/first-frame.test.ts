import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardView } from '#shared/contract/card-view.ts';

type Answer = (value: unknown) => void;

/** What the preload script lays into a window, with answers that come when a test says so. */
const asked: { readonly name: string; readonly answer: Answer }[] = [];
vi.stubGlobal('window', {
  counterfoil: {
    call: (name: string) => new Promise((answer) => asked.push({ name, answer })),
    on: () => () => undefined,
  },
});
const { showScan } = await import('#renderer/counter/take-scan.ts');
const { useCounter } = await import('#renderer/counter/counter-store.ts');
const { useHeldScan } = await import('#renderer/counter/held-scan-store.ts');
const { useWindow } = await import('#renderer/shell/window-store.ts');

const card = (lastFour: string) =>
  ({ ref: { vendor: 'loyaltydog', id: lastFour, program: null }, kind: 'gift-card', lastFour }) as CardView;
const found = (lastFour: string) => ({
  asked: undefined,
  card: card(lastFour),
  worth: undefined,
  unanswered: undefined,
});

const drawn: string[] = [];
useCounter.subscribe(({ counter }) => drawn.push(counter.at));

async function answerWith(lastFour: string): Promise<void> {
  asked.findLast(({ name }) => name === 'card/find')?.answer({ ok: true, value: card(lastFour) });
  await vi.advanceTimersByTimeAsync(0);
}

function onCounter(): string | undefined {
  const { counter } = useCounter.getState();
  return 'found' in counter ? counter.found.card.lastFour : counter.at;
}

beforeEach(() => {
  vi.useFakeTimers();
  useWindow.getState().goTo('counter');
  useCounter.getState().show({ at: 'card', found: found('1111') });
  useHeldScan.getState().forget();
  drawn.length = 0;
});
afterEach(() => void vi.useRealTimers());

test('a card that this till remembers is the first thing drawn after its scan', async () => {
  showScan('2222');
  await vi.advanceTimersByTimeAsync(20);
  await answerWith('2222');
  await vi.advanceTimersByTimeAsync(100);
  expect(drawn).toEqual(['card']);
  expect(onCounter()).toBe('2222');
});

test('a scan that nobody answers at once gets the frame of a card within 50 ms', async () => {
  showScan('2222');
  await vi.advanceTimersByTimeAsync(50);
  expect(drawn).toEqual(['asking']);
  await answerWith('2222');
  expect(drawn).toEqual(['asking', 'card']);
});

test('a scan away from the counter gets the frame of a card at once, and not the screen that lay there', () => {
  useWindow.getState().goTo('queue');
  showScan('2222');
  expect(drawn).toEqual(['asking']);
});

test('a scan in the moment in which an amount is opened is held, and its answer takes nothing from that screen', async () => {
  showScan('2222');
  useCounter.getState().open(found('1111'), 'take');
  expect(useHeldScan.getState().code).toBe('2222');
  await answerWith('2222');
  await vi.advanceTimersByTimeAsync(100);
  expect(useCounter.getState().counter.at).toBe('doing');
  expect(onCounter()).toBe('1111');
});

test('Esc in the moment of a scan puts it away', async () => {
  showScan('2222');
  useCounter.getState().clear();
  await answerWith('2222');
  await vi.advanceTimersByTimeAsync(100);
  expect(onCounter()).toBe('idle');
});

test('of two scans in one moment the later one counts', async () => {
  showScan('2222');
  showScan('3333');
  const [first, second] = asked.slice(-2);
  second?.answer({ ok: true, value: card('3333') });
  first?.answer({ ok: true, value: card('2222') });
  await vi.advanceTimersByTimeAsync(100);
  expect(onCounter()).toBe('3333');
  expect(drawn).toEqual(['card']);
});
