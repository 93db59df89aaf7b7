import { pressWhenOpen, type } from './by-keyboard.ts';
import { expect, type Till } from './till.ts';
import type { Words } from './words-of.ts';

/** How a person gets to a screen, in any language, from the one before it in its list. */
export type Reach = (till: Till, words: Words) => Promise<void>;

export async function heading({ page }: Till, text: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { name: text, exact: true }).first()).toBeVisible();
}

export async function place({ page }: Till, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

/** A card whose keys are there: what can be done with it is decided. */
async function card(till: Till, number: string, key: string): Promise<void> {
  await till.scan(number);
  await expect(till.page.getByRole('button', { name: key }).first()).toBeEnabled();
}

async function idle(till: Till, words: Words): Promise<void> {
  await expect(async () => {
    await till.page.keyboard.press('Escape');
    await expect(till.page.getByRole('heading', { name: words('counter:idle.title') })).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function search(till: Till, words: Words, text: string): Promise<void> {
  await idle(till, words);
  await till.page.keyboard.press('F10');
  await till.page.getByRole('textbox').fill(text);
  await till.page.keyboard.press('Enter');
}

/** The screens of the counter, in the order in which a person comes by. */
export const counterScreens: Record<string, Reach> = {
  idle,
  card: (till, words) => card(till, '4000716220354417', words('counter:key.take')),
  take: async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await type(till.page, '150');
    await expect(till.page.getByText(words('counter:take.taken')).first()).toBeVisible();
  },
  confirmed: async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await heading(till, words('action:state.confirmed'));
  },
  suspended: async (till, words) => {
    await till.scan('4000716220350515');
    await heading(till, words('problem:suspended.title'));
  },
  unknown: async (till, words) => {
    await till.scan('4000716220359999');
    await heading(till, words('problem:not-found.title'));
  },
  'bank card': async (till, words) => {
    await till.scan('4111111111111111');
    await heading(till, words('problem:payment-card.title'));
  },
  'not active yet': (till, words) => card(till, '4000716220350424', words('counter:key.activate')),
  activate: async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await expect(till.page.getByText(words('counter:activate.worth')).first()).toBeVisible();
  },
  add: async (till, words) => {
    await till.page.keyboard.press('Escape');
    await card(till, '4000716220350002', words('counter:key.add'));
    await pressWhenOpen(till.page, 'F3');
    await expect(till.page.getByText(words('counter:add.after')).first()).toBeVisible();
  },
  'give back': async (till, words) => {
    await till.page.keyboard.press('Escape');
    await card(till, '4000716220354417', words('counter:key.giveBack'));
    // What is remembered of the card comes first; the key rests again for a moment when the fresh answer replaces it.
    await expect(async () => {
      await till.page.keyboard.press('F4');
      const movements = till.page.getByRole('group', { name: words('counter:back.which') });
      await expect(movements).toBeVisible({ timeout: 1_000 });
    }).toPass();
  },
  type: async (till, words) => {
    await till.page.keyboard.press('Escape');
    await idle(till, words);
    await till.page.keyboard.press('F10');
    await expect(till.page.getByRole('textbox')).toBeFocused();
  },
  choose: async (till, words) => {
    await search(till, words, 'Nadia');
    await heading(till, words('counter:search.title'));
  },
  nobody: async (till, words) => {
    await search(till, words, 'Zoe Nobody');
    await heading(till, words('counter:search.none'));
  },
  bill: async (till, words) => {
    await idle(till, words);
    await till.page.keyboard.press('F2');
    await heading(till, words('counter:bill.title'));
  },
  look: async (till, words) => {
    await idle(till, words);
    await till.page.keyboard.press('F7');
    await heading(till, words('counter:look.title'));
  },
  voucher: async (till, words) => {
    await idle(till, words);
    await card(till, 'OL-20PCT', words('counter:key.useCoupon'));
  },
  'voucher asked': async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await type(till.page, '3000');
    await pressWhenOpen(till.page, 'F2');
    await expect(till.page.getByRole('button', { name: words('counter:coupon.do') })).toBeEnabled();
  },
  'voucher used': async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await heading(till, words('action:state.confirmed'));
  },
  'use undone': async (till, words) => {
    await pressWhenOpen(till.page, 'F4');
    await expect(till.page.getByText(words('counter:undo.what'))).toBeVisible();
  },
  member: async (till, words) => {
    await till.page.keyboard.press('Escape');
    await idle(till, words);
    await card(till, 'OLCLUB-2231', words('counter:key.offers'));
  },
  offers: async (till, words) => {
    await till.page.keyboard.press('F10');
    await expect(till.page.getByRole('group', { name: words('counter:offers.which') })).toBeVisible();
  },
  accepted: async (till, words) => {
    const { page } = till;
    await page.keyboard.press('Escape');
    await idle(till, words);
    await card(till, '4000716220350002', words('counter:key.take'));
    await page.getByRole('button', { name: words('shell:training.plug') }).click();
    const plug = page.getByRole('radiogroup', { name: 'LoyaltyDog' });
    await plug.getByRole('radio', { name: words('training:plug.out'), exact: true }).click();
    await page.getByRole('button', { name: words('shell:key.close') }).click();
    await pressWhenOpen(page, 'F2');
    await type(page, '1000');
    await pressWhenOpen(page, 'F2');
    await heading(till, words('action:state.accepted'));
  },
  queue: async (till, words) => {
    await place(till, words('shell:place.queue'));
    await heading(till, words('queue:title'));
  },
};
