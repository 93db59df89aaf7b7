import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `An dieser Kasse festgehalten. Endgültig, sobald ${issuer} es weiß; das geht von selbst. Diesen Beleg aufheben.`;

export const paperWords: PaperWords = {
  serial: 'Beleg',
  card: 'Karte',
  issuer: 'Aussteller',
  till: 'Kasse',
  when: 'Wann',
  servedBy: 'Bedient von',
  allowedBy: 'Erlaubt von',
  left: 'Noch auf der Karte',
  leftCounted: 'Noch auf der Karte, hier gezählt',
  bill: 'Rechnung',
  points: 'Punkte',
  pointsLeft: 'Punkte auf der Karte',
  provisional: 'VORLÄUFIG',
  unknown: 'UNKLAR',
  copy: 'KOPIE',
  second: 'Zweiter Beleg: was daraus wurde',
  training: 'ÜBUNG',
  noValue: 'ohne Wert',
  thisTill: 'Diese Kasse',
  written: 'festgehalten',
  theirs: {
    notTold: 'weiß es noch nicht',
    noAnswer: 'keine Antwort',
    no: 'nein',
    neverTold: 'hat es nie erfahren',
    yes: 'ja',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `${issuer} hat es gehört und nicht geantwortet. Die Kasse fragt, bis sie es weiß, und macht nichts doppelt. Diesen Beleg aufheben.`,
    parked: (issuer) => `${issuer} ist noch nicht einverstanden. Die Leitung klärt es. Diesen Beleg aufheben.`,
    confirmed: (issuer) => `${issuer} ist einverstanden. Es ist erledigt.`,
    refused: (issuer) => `${issuer} hat Nein gesagt. Nichts wurde geändert.`,
    withdrawn: (issuer) => `Es wurde nie gesendet. ${issuer} weiß nichts davon.`,
  },
  test: {
    title: 'Probedruck',
    what: 'Beide Kanten des Rahmens sind ganz, und jede Zeile darunter ist lesbar: Dann ist dieser Drucker richtig.',
  },
};
