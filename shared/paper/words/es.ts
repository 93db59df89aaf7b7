import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `Anotado en esta caja. Es definitivo cuando ${issuer} recibe el aviso, que va solo. Guarda este resguardo.`;

export const paperWords: PaperWords = {
  serial: 'Resguardo',
  card: 'Tarjeta',
  issuer: 'Emisor',
  till: 'Caja',
  when: 'Cuándo',
  servedBy: 'Atendido por',
  allowedBy: 'Autorizado por',
  left: 'Queda en la tarjeta',
  leftCounted: 'Queda en la tarjeta, contado aquí',
  bill: 'Cuenta',
  points: 'Puntos',
  pointsLeft: 'Puntos en la tarjeta',
  provisional: 'PROVISIONAL',
  unknown: 'SIN SABER',
  copy: 'COPIA',
  second: 'Segundo resguardo: en qué quedó',
  training: 'PRÁCTICAS',
  noValue: 'sin valor',
  thisTill: 'Esta caja',
  written: 'anotado y guardado',
  theirs: {
    notTold: 'aún sin aviso',
    noAnswer: 'sin respuesta',
    no: 'no',
    neverTold: 'nunca tuvo aviso',
    yes: 'sí',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `${issuer} recibió el aviso y no ha contestado. La caja pregunta hasta saberlo y nunca lo hace dos veces. Guarda este resguardo.`,
    parked: (issuer) => `${issuer} aún no está de acuerdo. Una persona encargada lo mira. Guarda este resguardo.`,
    confirmed: (issuer) => `${issuer} está de acuerdo. Ya está.`,
    refused: (issuer) => `${issuer} dijo que no. Nada cambió.`,
    withdrawn: (issuer) => `No llegó a enviarse. ${issuer} no sabe nada.`,
  },
  test: {
    title: 'Prueba de impresora',
    what: 'Los dos bordes del marco están enteros y se lee cada línea: entonces esta impresora está bien.',
  },
};
