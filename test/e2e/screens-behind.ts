import { heading, place, type Reach } from './screens.ts';
import { expect, type Till } from './till.ts';

const page = (name: string): Reach => {
  return async (till, words) => {
    await till.page.getByRole('button', { name: words(`shell:settings.${name}`), exact: true }).click();
    await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
  };
};

async function choose({ page: { keyboard }, page: window }: Till, name: string): Promise<void> {
  await window.getByRole('button', { name }).first().click();
  await keyboard.press('Home');
}

/** The screens behind the counter, in the order in which a manager comes by. */
export const screensBehind: Record<string, Reach> = {
  'play cards': async (till, words) => {
    await till.page.getByRole('button', { name: words('shell:training.cards') }).click();
    await expect(till.page.getByRole('button', { name: /4000716220354417/ })).toBeVisible();
  },
  cards: async (till, words) => {
    await place(till, words('shell:place.cards'));
    await expect(till.page.getByRole('region', { name: 'LoyaltyDog' }).getByRole('status')).toContainText(/\d|[٠-٩]/);
  },
  'card page': async (till, words) => {
    await till.page.getByLabel(words('cards:filter.status'), { exact: true }).selectOption('active');
    const row = till.page.getByRole('region', { name: 'LoyaltyDog' }).getByRole('button', { name: /4417/ });
    await row.click();
    await heading(till, words('cards:books.title'));
  },
  'put right': async (till, words) => {
    await choose(till, words('cards:key.putRight'));
    await expect(till.page.getByRole('button', { name: words('cards:way.extend') }).first()).toBeVisible();
  },
  suspend: async (till, words) => {
    await choose(till, words('cards:way.suspend'));
    await expect(till.page.getByLabel(words('cards:field.reason'))).toBeVisible();
  },
  programs: async (till, words) => {
    await place(till, words('shell:place.programs'));
    await heading(till, words('programs:title'));
  },
  'gift cards': async (till, words) => {
    await choose(till, words('programs:line.gift-cards.name'));
    await expect(till.page.getByText(words('programs:giftCards.what'))).toBeVisible();
  },
  'new voucher': async (till, words) => {
    await choose(till, words('programs:line.vouchers.name'));
    await choose(till, words('voucher:new'));
    await expect(till.page.getByText(words('voucher:group.worth')).first()).toBeVisible();
  },
  desk: async (till, words) => {
    await till.page.keyboard.press('Escape');
    await place(till, words('shell:place.shift'));
    await heading(till, words('desk:day'));
  },
  readers: async (till, words) => {
    await place(till, words('shell:place.settings'));
    await page('readers')(till, words);
  },
  people: page('people'),
  display: page('display'),
};
