import { setTimeout as pause } from 'node:timers/promises';
import type { ActionView } from '#shared/contract/action-view.ts';
import { goOn, openAmount, voucherifyCard, type BoxStage } from './box.ts';
import { voucherifyBooks } from './vendor-books.ts';
import type { Random } from './random.ts';
import { startTill, type TillProcess } from './till-process.ts';
import { everything, expect, expectWholeBook } from './verdict.ts';

const PATIENCE_MS = 90_000;

/** Starts the till once more, lets it finish the box, and holds its book against its vendors'. */
export async function judgeBox(stage: BoxStage, random: Random): Promise<void> {
  const { program, data, environment, numbers } = stage;
  const till = await startTill({ program, data, environment });
  if ('said' in till) throw new Error(`the till did not start again: ${till.said}`);
  const actions = await finish(stage, till, random).finally(() => till.kill());
  expectWholeBook(data, actions);

  const activations = actions.filter(({ operation }) => operation.do === 'activate');
  const loads = actions.filter(({ operation }) => operation.do === 'add');
  for (const { id, state: is } of actions) expect(is === 'confirmed', `${id} is ${is}`);
  expect(activations.length === numbers.length, `${numbers.length} cards and ${activations.length} activations`);
  const cards = new Set(activations.map(({ card }) => card.ref?.id));
  expect(cards.size === numbers.length, `${numbers.length} cards and actions for ${cards.size}`);
  for (const { after } of loads)
    expect(
      activations.some(({ id }) => id === after),
      `a load comes after ${after}`,
    );

  expectVendorsBooks(stage, new Set(loads.map(({ id }) => id)));
  const books = voucherifyBooks(stage.vendors, [voucherifyCard]);
  expect((await books.balance(voucherifyCard)) === openAmount.minor, `${voucherifyCard} holds something else`);
  const booked = await books.booked();
  expect(booked.length === 1, `${voucherifyCard} was loaded ${booked.length} times`);
}

/** Answers everything that the till was ever asked to do, newest first. */
async function finish(stage: BoxStage, till: TillProcess, random: Random): Promise<ActionView[]> {
  const done = await Promise.race([
    goOn(stage, till, 'all is done', random).then(() => true),
    pause(PATIENCE_MS, false, { ref: false }),
  ]);
  const state = await till.call('batch/state', {});
  const queue = await till.call('queue/list', { show: 'open', limit: 500 });
  expect(done, `the box did not come to its end: ${JSON.stringify(queue)}`);
  expect(state?.ok === true && state.value.batch !== null, 'the box is gone');
  const actions = await everything(till);
  expect((await till.stop()) === 0, 'a till in peace did not end as it should');
  return actions;
}

/** LoyaltyDog's: each card of the box activated once, each open-amount card loaded once, and nothing else touched. */
function expectVendorsBooks({ vendors, numbers }: BoxStage, loads: ReadonlySet<string>): void {
  const { cards, transactions } = vendors.loyaltydog.snapshot();
  const box = cards.filter(({ cardNumber }) => numbers.includes(cardNumber));
  expect(box.length === numbers.length - 1, 'the vendor lost cards');
  let loaded = 0;
  for (const { id, cardNumber, status, balance, initialValue } of box) {
    const moved = transactions.filter(({ cardId }) => cardId === id);
    const types = moved.map(({ transactionType }) => transactionType).join(', ');
    const open = initialValue === 0;
    expect(types === (open ? 'ACTIVATION, RELOAD' : 'ACTIVATION'), `${cardNumber} saw ${types}`);
    expect(status === 'active', `${cardNumber} is ${status}`);
    expect(balance === (open ? openAmount.minor : initialValue), `${cardNumber} holds ${balance}`);
    for (const { transactionType, referenceId } of moved) {
      if (transactionType === 'RELOAD')
        expect(loads.has(referenceId ?? ''), `${cardNumber} was loaded by somebody else`);
    }
    if (open) loaded += 1;
  }
  expect(loaded === loads.size, `${loaded} cards were loaded and the till knows of ${loads.size}`);
}
