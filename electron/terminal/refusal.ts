/**
 * The terminal can't start, for a reason that a person can do something about. The message is the sentence
 * they read: what is wrong and what to do. Hosts print it and leave with exit code 1.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
