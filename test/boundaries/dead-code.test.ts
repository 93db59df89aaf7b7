import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlantedHouse } from './planted-house.ts';

let house: PlantedHouse;
let output = '';

beforeAll(async () => {
  house = new PlantedHouse({
    'electron/browser/main.ts': "import { used } from '../terminal/used.ts';\nused();",
    'electron/terminal/used.ts':
      'export function used() {}\nexport function neverCalled() {}\nexport type NeverNamed = string;',
    'electron/terminal/forgotten.ts': 'export const forgotten = 1;',
  });
  ({ output } = await house.run('knip/bin/knip.js', '--no-config-hints'));
});
afterAll(() => house.remove());

test.each(['neverCalled', 'NeverNamed', 'electron/terminal/forgotten.ts', 'react-aria-components'])(
  'what nobody uses is found: %s',
  (name) => {
    expect(output).toContain(name);
  },
);

test('what somebody uses is left alone', () => {
  expect(output).not.toMatch(/\bused\b.*used\.ts/);
});
