/** Digits fill an amount from the right, as on every till: 4 3 5 0 is 43.50. Pure. */
export interface TypedAmount {
  readonly minor: number;
  /** It was put there by the till, not by a hand: the first digit replaces it. */
  readonly offered: boolean;
}

/** Nine digits are beyond any bill, and far within what adds up exactly. */
const LARGEST = 999_999_999;

export function offered(minor: number): TypedAmount {
  return { minor, offered: minor > 0 };
}

export function typeDigits(amount: TypedAmount, digits: string): TypedAmount {
  const before = amount.offered ? 0 : amount.minor;
  const minor = Number(`${before}${digits}`);
  return minor > LARGEST ? amount : { minor, offered: false };
}

export function deleteDigit(amount: TypedAmount): TypedAmount {
  return { minor: amount.offered ? 0 : Math.trunc(amount.minor / 10), offered: false };
}
