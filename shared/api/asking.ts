/** What goes along with a question, if anything. */
export interface Asking {
  readonly signal?: AbortSignal;
  /** The card's number where the terminal still holds it: saves a vendor that addresses cards by number one read. */
  readonly number?: string;
}
