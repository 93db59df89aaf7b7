/** How long a printer is waited for, in milliseconds, and how often it is asked. */
export interface Patience {
  readonly toConnect: number;
  readonly toAnswer: number;
  readonly toTake: number;
  readonly toHangUp: number;
  readonly betweenQuestions: number;
  /** So many questions without an answer, and nobody knows. */
  readonly unanswered: number;
  /** So many answers that all is well, after the last byte, and it is printed. */
  readonly calm: number;
}

export const patience: Patience = {
  toConnect: 5000,
  toAnswer: 800,
  toTake: 60_000,
  toHangUp: 3000,
  betweenQuestions: 1000,
  unanswered: 15,
  calm: 8,
};
