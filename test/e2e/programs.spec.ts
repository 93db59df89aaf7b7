import type { DesignVendor } from '#test/fakes/design-vendor.ts';
import { expectAccessible } from './accessible.ts';
import { tabTo } from './by-keyboard.ts';
import { expect, openCard, test } from './at-design-vendor.ts';

const design = (vendor: DesignVendor) =>
  JSON.parse(
    vendor
      .writes()
      .findLast(({ path }) => path.endsWith('/card'))
      ?.body.toString() ?? 'null',
  );

test('a card is shaped, seen and sent by the keyboard alone, in light and in dark', async ({
  vendor,
  till: { page },
}) => {
  await openCard(page);
  await tabTo(page, 'Logo text', 'textbox');
  await page.keyboard.insertText('Oak & <b>Linen</b>\u202E');
  await tabTo(page, 'Add a primary field', 'button');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('€5 off');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('your order');
  const apple = page.locator('.pass.apple');
  await expect(apple).toContainText('€5 off');
  await expect(apple).toContainText('Oak & <b>Linen</b>');
  expect(await apple.locator('b').count()).toBe(0);
  // Undo in a field is the form's own: what was typed last goes, and comes again.
  await page.keyboard.press('Control+z');
  await expect(apple).not.toContainText('your order');
  await page.keyboard.press('Control+y');
  await expect(apple).toContainText('your order');

  await tabTo(page, 'Ground', 'textbox');
  await page.keyboard.insertText('#17443a');
  await page.keyboard.press('Tab');
  await tabTo(page, 'Text', 'textbox');
  await page.keyboard.insertText('#ffffff');
  await tabTo(page, 'Labels', 'textbox');
  await page.keyboard.insertText('#7fae9c');
  await tabTo(page, 'Use it', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Labels', exact: true })).toHaveValue('#9CC1B3');

  for (const colorScheme of ['light', 'dark'] as const) {
    // With the motion on, axe may look while the colours are still changing places.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectAccessible(page);
  }
  await page.keyboard.press('F7');
  await expect(page.getByRole('dialog')).toContainText('Voucher · Primary fields · 1 · Value');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(page.getByText('It was read back.')).toBeVisible();
  expect(design(vendor)).toEqual({
    description: 'Before',
    logoText: 'Oak & <b>Linen</b>\u202E',
    coupon: { primaryFields: [{ key: 'primary1', value: '€5 off', label: 'your order' }] },
    backgroundColor: '#17443a',
    foregroundColor: '#ffffff',
    labelColor: '#9CC1B3',
  });
});

test('a field that the vendor refuses is marked in its words, the rest is kept, and it is found again', async ({
  vendor,
  till: { page },
}) => {
  await openCard(page);
  await page.getByRole('textbox', { name: 'Logo text' }).fill('Oak');
  await page.getByRole('navigation', { name: 'Parts of the card' }).getByRole('button', { name: 'Dates' }).click();
  vendor.ways.refuse = [{ loc: ['body', 'logoText'], msg: 'no <i>oaks</i>', type: 'x' }];
  // The key that sends takes no press for 300 ms after its screen opened.
  await expect(async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('button', { name: 'Show' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('textbox', { name: 'Logo text' })).toBeFocused();
  await expect(page.getByText('Refused by the issuer: “no <i>oaks</i>”.')).toBeVisible();
  await page.keyboard.insertText(' & Linen');
  await expect(page.getByText('Refused by the issuer')).toBeHidden();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: /Keep as draft kept/ })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Programs' }).click();
  await page.getByRole('button', { name: /Wallet card of a voucher/ }).click();
  await expect(page.getByRole('textbox', { name: 'Logo text' })).toHaveValue('Oak & Linen');
});

test('a picture is looked at, cropped, seen and sent; a drawing is refused with a sentence', async ({
  vendor,
  till: { page },
}) => {
  await openCard(page);
  await page.getByRole('navigation', { name: 'Parts of the card' }).getByRole('button', { name: 'Pictures' }).click();
  const strip = page.getByRole('group', { name: 'Strip' });
  const choose = strip.getByLabel('Choose a file for Strip');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await choose.setInputFiles({ name: 'strip.png', mimeType: 'image/png', buffer: svg });
  await expect(strip.getByRole('alert')).toContainText('A drawing (SVG) can carry a program');
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 600;
    const context = canvas.getContext('2d');
    if (context) context.fillRect(0, 0, 600, 600);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  await choose.setInputFiles({ name: 'x.bin', mimeType: 'text/plain', buffer: Buffer.from(png, 'base64') });
  await page.getByRole('dialog').getByRole('button', { name: 'Use it' }).click();
  await expect(page.locator('.pass.apple .pic-strip')).toBeVisible();
  await expect(strip).toContainText('not sent yet, kept here');
  vendor.ways.refusePicture = 'The storage is full';
  await page.keyboard.press('F2');
  await expect(strip).toContainText('did not arrive');
  await strip.getByRole('button', { name: 'Send again' }).click();
  await expect(strip).toContainText('at LoyaltyDog');
  const sent = vendor.images.get('strip');
  const head = sent?.indexOf('IHDR') ?? -1;
  // Three times Apple's strip: the file has dots enough for that.
  expect([sent?.readUInt32BE(head + 4), sent?.readUInt32BE(head + 8)]).toEqual([1125, 432]);
});
