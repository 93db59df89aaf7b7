import { expect, test } from './till.ts';
import { allRows, turnedAway } from '#test/contract/staff/rights-table.ts';

interface Preloaded {
  call(name: string, body: unknown): Promise<{ ok: boolean; problem?: { code: string; needs?: string } }>;
}

test('past every screen, the desktop’s one bridge lets a cashier do what the table has, and a stranger nothing @desktop', async ({
  till,
}) => {
  const { page } = till;
  const ask = (calls: readonly (readonly [string, unknown])[]) =>
    page.evaluate(async (list) => {
      const bridge = Reflect.get(window, 'counterfoil') as Preloaded;
      const answers: Awaited<ReturnType<Preloaded['call']>>[] = [];
      for (const [name, body] of list) answers.push(await bridge.call(name, body));
      return answers;
    }, calls);
  const wrongFor = async (letter: string) => {
    const rows = allRows();
    const answers = await ask(rows.map(({ name, body }) => [name, body] as const));
    return rows.filter(({ may }, place) => {
      const answer = answers[place];
      return answer === undefined || !turnedAway(answer) !== may.includes(letter);
    });
  };

  await ask([
    ['staff/first-manager', { name: 'Jo Larsen', pin: '482913' }],
    ['staff/add', { name: 'Ada', role: 'cashier', pin: '570214' }],
    ['staff/sign-out', {}],
  ]);
  expect(await wrongFor('n')).toEqual([]);
  const [state] = (await ask([['staff/state', {}]])) as unknown as [
    { value: { people: { id: string; name: string }[] } },
  ];
  const ada = state.value.people.find((it) => it.name === 'Ada')?.id;
  await ask([['staff/sign-in', { person: ada, pin: '570214' }]]);
  expect(await wrongFor('c')).toEqual([]);
});
