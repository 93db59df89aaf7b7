import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `Zapisane na tej kasie. Będzie ostateczne, gdy ${issuer} się dowie; to dzieje się samo. Zachowaj ten odcinek.`;

export const paperWords: PaperWords = {
  serial: 'Odcinek',
  card: 'Karta',
  issuer: 'Wystawca',
  till: 'Kasa',
  when: 'Kiedy',
  servedBy: 'Obsługa',
  allowedBy: 'Zgoda',
  left: 'Zostaje na karcie',
  leftCounted: 'Zostaje na karcie, policzone tutaj',
  bill: 'Rachunek',
  points: 'Punkty',
  pointsLeft: 'Punkty na karcie',
  provisional: 'TYMCZASOWE',
  unknown: 'NIEZNANE',
  copy: 'KOPIA',
  second: 'Drugi odcinek: co z tego wyszło',
  training: 'ĆWICZENIA',
  noValue: 'bez wartości',
  thisTill: 'Ta kasa',
  written: 'zapisane i zachowane',
  theirs: {
    notTold: 'jeszcze nie wie',
    noAnswer: 'brak odpowiedzi',
    no: 'nie',
    neverTold: 'nigdy się nie dowie',
    yes: 'tak',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `${issuer} ma wiadomość i nie odpowiada. Kasa pyta, aż się dowie, i nigdy nie robi tego dwa razy. Zachowaj ten odcinek.`,
    parked: (issuer) => `${issuer} jeszcze się nie zgadza. Zajmie się tym kierownik. Zachowaj ten odcinek.`,
    confirmed: (issuer) => `${issuer} się zgadza. Sprawa jest załatwiona.`,
    refused: (issuer) => `${issuer} mówi nie. Nic się nie zmieniło.`,
    withdrawn: (issuer) => `Nic nie wysłano. ${issuer} nic o tym nie wie.`,
  },
  test: {
    title: 'Wydruk próbny',
    what: 'Obie krawędzie ramki są całe, a każdy wiersz poniżej daje się przeczytać: ta drukarka jest dobrze ustawiona.',
  },
};
