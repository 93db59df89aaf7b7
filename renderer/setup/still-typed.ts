/** What was typed while something else was on its way to be kept: it waits for the next press, and is not lost. */
export function stillTyped<Typed extends object>(now: Typed, sent: Typed): Typed {
  const left = Object.entries(now).filter(([name, value]) => Reflect.get(sent, name) !== value);
  return Object.fromEntries(left) as Typed;
}
