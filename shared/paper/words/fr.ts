import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `Noté sur cette caisse. Définitif dès que ${issuer} est prévenu, ce qui se fait tout seul. Gardez ce talon.`;

export const paperWords: PaperWords = {
  serial: 'Talon',
  card: 'Carte',
  issuer: 'Émetteur',
  till: 'Caisse',
  when: 'Quand',
  servedBy: 'Servi par',
  allowedBy: 'Autorisé par',
  left: 'Reste sur la carte',
  leftCounted: 'Reste sur la carte, compté ici',
  bill: 'Addition',
  points: 'Points',
  pointsLeft: 'Points sur la carte',
  provisional: 'PROVISOIRE',
  unknown: 'INCONNU',
  copy: 'COPIE',
  second: 'Second talon\u202f: ce qu’il en est advenu',
  training: 'EXERCICE',
  noValue: 'sans valeur',
  thisTill: 'Cette caisse',
  written: 'noté et gardé',
  theirs: {
    notTold: 'pas encore prévenu',
    noAnswer: 'pas de réponse',
    no: 'non',
    neverTold: 'jamais prévenu',
    yes: 'oui',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `${issuer} a été prévenu et n’a pas répondu. La caisse demande jusqu’à savoir, et ne fait rien deux fois. Gardez ce talon.`,
    parked: (issuer) => `${issuer} n’est pas encore d’accord. Un responsable s’en occupe. Gardez ce talon.`,
    confirmed: (issuer) => `${issuer} est d’accord. C’est fait.`,
    refused: (issuer) => `${issuer} a dit non. Rien n’a changé.`,
    withdrawn: (issuer) => `Rien n’a été envoyé. ${issuer} n’en sait rien.`,
  },
  test: {
    title: 'Page d’essai',
    what: 'Les deux bords du cadre sont entiers et chaque ligne se lit\u202f: cette imprimante est bien réglée.',
  },
};
