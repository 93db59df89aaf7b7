import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `Written down on this till. It is final once ${issuer} has been told, which happens by itself. Keep this slip.`;

export const paperWords: PaperWords = {
  serial: 'Counterfoil',
  card: 'Card',
  issuer: 'Issued by',
  till: 'Till',
  when: 'When',
  servedBy: 'Served by',
  allowedBy: 'Allowed by',
  left: 'Left on card',
  leftCounted: 'Left on card, counted here',
  bill: 'Bill',
  points: 'Points',
  pointsLeft: 'Points on card',
  provisional: 'PROVISIONAL',
  unknown: 'UNKNOWN',
  copy: 'COPY',
  second: 'Second stub: what became of it',
  training: 'TRAINING',
  noValue: 'no value',
  thisTill: 'This till',
  written: 'written down',
  theirs: {
    notTold: 'not told yet',
    noAnswer: 'no answer',
    no: 'no',
    neverTold: 'never told',
    yes: 'yes',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `${issuer} was told and has not answered. The till asks until it knows, and never does it twice. Keep this slip.`,
    parked: (issuer) => `${issuer} does not agree yet. A manager looks at it. Keep this slip.`,
    confirmed: (issuer) => `${issuer} agrees. It is done.`,
    refused: (issuer) => `${issuer} said no. Nothing was changed.`,
    withdrawn: (issuer) => `It was never sent. ${issuer} knows nothing of it.`,
  },
  test: {
    title: 'Printer test',
    what: 'Both edges of the frame are whole, and every line below can be read: then this printer is right.',
  },
};
