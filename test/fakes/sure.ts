/** What a test knows to be there. */
export function sure<T>(it: T | undefined): T {
  if (it === undefined) throw new TypeError('the test expected something here');
  return it;
}
