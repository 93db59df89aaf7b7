import { pressWhenOpen } from './by-keyboard.ts';
import { heading, place, type Reach } from './screens.ts';
import { expect, type Till } from './till.ts';

/** A page of a place that has several, by its word in the list of them. */
const pageAt = (word: string): Reach => {
  return async (till, words) => {
    await till.page.getByRole('button', { name: words(word), exact: true }).click();
    await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
  };
};

const page = (name: string) => pageAt(`shell:settings.${name}`);

async function choose({ page: { keyboard }, page: window }: Till, name: string): Promise<void> {
  await window.getByRole('button', { name }).first().click();
  await keyboard.press('Home');
}

/** Something new of one kind of program, by the word of the key that begins it. */
const newAt =
  (kind: string, begin: string, seen: string): Reach =>
  async (till, words) => {
    // Out of the thing that is being shaped.
    await till.page.keyboard.press('Escape');
    await place(till, words('shell:place.programs'));
    await choose(till, words(`programs:line.${kind}.name`));
    await choose(till, words(begin));
    await expect(till.page.getByText(words(seen)).first()).toBeVisible();
  };

/** The screens behind the counter, in the order in which a manager comes by. */
export const screensBehind: Record<string, Reach> = {
  'play cards': async (till, words) => {
    await till.page.getByRole('button', { name: words('shell:training.cards') }).click();
    await expect(till.page.getByRole('button', { name: /4000716220354417/ })).toBeVisible();
  },
  'box empty': async (till, words) => {
    await place(till, words('shell:place.activate'));
    await heading(till, words('activation:list.empty'));
  },
  'box list': async (till, words) => {
    for (const code of ['4000716261203300', '4000716261203301', '4000716261203300', '4000716299999999']) {
      await till.scan(code);
    }
    await expect(till.page.getByText(words('activation:found.strangerNote'), { exact: true })).toBeVisible();
  },
  'box brought': async (till, words) => {
    await till.page.keyboard.press('F10');
    await till.page.keyboard.insertText('4.00072E+15\n4111111111111111');
    await choose(till, words('activation:bring.add'));
    await expect(till.page.getByText(words('activation:bring.why.ruined'))).toBeVisible();
  },
  'box payment': async (till, words) => {
    await till.page.keyboard.press('Escape');
    await pressWhenOpen(till.page, 'F2');
    await heading(till, words('activation:payment.title'));
  },
  'box paid': async (till, words) => {
    await pressWhenOpen(till.page, 'F3');
    await expect(till.page.getByRole('button', { name: words('activation:key.unpaid') })).toBeVisible();
  },
  'box done': async (till, words) => {
    await pressWhenOpen(till.page, 'F2');
    await expect(till.page.getByRole('toolbar', { name: words('activation:way.label') })).toBeVisible();
    const totals = till.page.getByRole('complementary', { name: words('activation:totals') });
    await expect(totals.getByText(words('activation:left.over'))).toBeVisible();
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
  'card definition': newAt('card-definitions', 'definition:new.card-definitions', 'definition:story.rules'),
  'loyalty program': newAt('loyalty-programs', 'definition:new.programs', 'program:summary'),
  'earning rule': newAt('program-parts', 'definition:new.earning-rules', 'program:part.earning-rules'),
  reward: newAt('program-parts', 'definition:new.rewards', 'program:part.rewards'),
  tiers: newAt('program-parts', 'definition:new.tier-structures', 'program:part.tier-structures'),
  'issue one': newAt('issue', 'issue:begin.one', 'issue:group.worth'),
  'issue many': newAt('issue', 'issue:begin.many', 'issue:group.howMany'),
  desk: async (till, words) => {
    await till.page.keyboard.press('Escape');
    await place(till, words('shell:place.shift'));
    await heading(till, words('desk:day'));
  },
  shift: pageAt('desk:page.shift'),
  'closed shifts': pageAt('desk:page.closed'),
  audit: pageAt('desk:page.audit'),
  readers: async (till, words) => {
    await place(till, words('shell:place.settings'));
    await page('readers')(till, words);
  },
  printers: page('printers'),
  people: page('people'),
  issuers: page('connection'),
  shop: page('shop'),
  limits: page('limits'),
  'printed cards': page('printed'),
  display: page('display'),
  training: page('training'),
  'first start': page('first-start'),
  about: page('about'),
  welcome: async (till, words) => {
    await page('first-start')(till, words);
    await heading(till, words('setup:first.title'));
    await till.page.keyboard.press('F2');
    await heading(till, words('setup:first.welcome.title'));
  },
};
