import { expect, test } from './till.ts';

test('the page cannot tell which host it is in, but for what it is told @everywhere', async ({ till, host }) => {
  await expect(till.page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
  const keys = await till.page.evaluate(() => Object.keys(Reflect.get(window, 'counterfoil') ?? {}));
  expect(keys).toEqual(host.kind === 'browser' ? [] : ['call', 'on']);
});

test('a window of the desktop app has its walls up @stand-in', async ({ till }) => {
  expect(await till.host.walls()).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the bridge is frozen and gives nothing of Electron away @desktop', async ({ till }) => {
  const found = await till.page.evaluate(() => {
    const bridge = Reflect.get(window, 'counterfoil') as object;
    return {
      frozen: Object.isFrozen(bridge),
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
    };
  });
  expect(found).toEqual({ frozen: true, require: 'undefined', process: 'undefined' });
});

test('the page may run its own scripts and no others @everywhere', async ({ till }) => {
  const ran = await till.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.smuggled = true';
    document.body.append(script);
    const fetched = await fetch('https://elsewhere.test/').then(
      () => 'reached',
      () => 'blocked',
    );
    return { smuggled: Reflect.get(window, 'smuggled') === true, fetched };
  });
  expect(ran).toEqual({ smuggled: false, fetched: 'blocked' });
});

test('the link opens the page once', async ({ till, browser }) => {
  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(till.host.link);
  expect(answer?.status()).toBe(410);
  await expect(stranger.getByText('This link was used already')).toBeVisible();
  await stranger.context().close();
});

test('another page on the same computer gets nothing', async ({ till, browser }) => {
  const foreign = await (await browser.newContext()).newPage();
  await foreign.route('http://evil.test/', (route) =>
    route.fulfill({ body: '<h1>evil</h1>', contentType: 'text/html' }),
  );
  await foreign.goto('http://evil.test/');
  const base = new URL(till.page.url()).origin;
  const got = await foreign.evaluate(async (url) => {
    const tries = [
      fetch(`${url}/call/terminal/state`, {
        method: 'POST',
        body: '{}',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
      }),
      fetch(`${url}/call/terminal/state`, { method: 'POST', body: '{}', credentials: 'include', mode: 'no-cors' }),
      fetch(`${url}/`, { credentials: 'include' }),
    ];
    return Promise.all(
      tries.map((one) =>
        one.then(
          (answer) => answer.type === 'opaque' || answer.ok === false,
          () => true,
        ),
      ),
    );
  }, base);
  expect(got).toEqual([true, true, true]);
  await foreign.context().close();
});
