import { wholeDesign } from '#test/contract/designs/whole-design.ts';
import { expect, openCard, test } from './at-design-vendor.ts';
import { fill, press } from './by-keyboard.ts';

const bodyOf = (sent: { readonly body: Buffer } | undefined): unknown => JSON.parse(sent?.body.toString() ?? 'null');

test('a voucher is made, published, given and cancelled by the keyboard alone, each told once', async ({
  vendor,
  till: { page },
}) => {
  await press(page, 'Programs');
  await press(page, 'New voucher');
  await fill(page, 'Name', 'Spring');
  // Kept a moment after the last key: by then the key that sends takes a press.
  await expect(page.getByRole('button', { name: /Keep as draft kept/ })).toBeVisible();
  await page.keyboard.press('F2');
  await press(page, 'Publish');
  await press(page, 'Publish');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await fill(page, 'Give it to this e-mail address', 'ada@example.com');
  await page.keyboard.press('Enter');
  await expect(page.getByText('LoyaltyDog has given it to ada@example.com.')).toBeVisible();
  await press(page, 'Cancel it');
  await press(page, 'Cancel it');
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  const told = vendor.writes().map(({ path }) => path.split('/').at(-1));
  expect(told).toEqual(['vouchers', 'publish', 'issue', 'cancel']);
  expect(bodyOf(vendor.writes()[0])).toEqual({ name: 'Spring', type: 'other' });
  expect(new Set(vendor.writes().map(({ key }) => key)).size).toBe(4);
});

test('a card with every documented field goes out whole when one of them is changed', async ({
  vendor,
  till: { page },
}) => {
  vendor.changeThere(JSON.stringify({ ...wholeDesign, logoText: 'Before' }));
  await openCard(page);
  await fill(page, 'Logo text', String(wholeDesign.logoText));
  await expect(page.getByRole('button', { name: /Keep as draft kept/ })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByText('It was read back.')).toBeVisible();
  expect(bodyOf(vendor.writes().at(-1))).toEqual(wholeDesign);
});

test('a picture is taken when it is dropped on its row or pasted there', async ({ till: { page } }) => {
  await openCard(page);
  await page.getByRole('navigation', { name: 'Parts of the card' }).getByRole('button', { name: 'Pictures' }).click();
  const picture = await page.evaluateHandle(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 200;
    canvas.height = 200;
    canvas.getContext('2d')?.fillRect(0, 0, 100, 100);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const carried = new DataTransfer();
    if (blob !== null) carried.items.add(new File([blob], 'logo.png', { type: 'image/png' }));
    return carried;
  });
  const dialog = page.getByRole('dialog');
  const logo = page.getByRole('group', { name: 'Logo', exact: true });
  await logo.dispatchEvent('drop', { dataTransfer: picture });
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(logo).toContainText('not sent yet, kept here');
  const icon = page.getByRole('group', { name: 'Icon', exact: true });
  await icon.getByLabel('Choose a file for Icon').focus();
  await page.evaluate((carried) => {
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, cancelable: true }));
  }, picture);
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(icon).toContainText('not sent yet, kept here');
});
