import type { Catalogue } from './catalogue.ts';
import type activation from './en/activation.json';
import type card from './en/card.json';
import type cards from './en/cards.json';
import type counter from './en/counter.json';
import type form from './en/form.json';
import type issue from './en/issue.json';
import type loyalty from './en/loyalty.json';
import type definition from './en/definition.json';
import type desk from './en/desk.json';
import type paper from './en/paper.json';
import type people from './en/people.json';
import type problem from './en/problem.json';
import type program from './en/program.json';
import type programs from './en/programs.json';
import type queue from './en/queue.json';
import type readers from './en/readers.json';
import type setup from './en/setup.json';
import type shell from './en/shell.json';
import type shift from './en/shift.json';
import type staff from './en/staff.json';
import type training from './en/training.json';
import type voucher from './en/voucher.json';
import type wallet from './en/wallet.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    returnNull: false;
    resources: {
      action: Catalogue['action'];
      activation: typeof activation;
      card: typeof card;
      cards: typeof cards;
      counter: typeof counter;
      form: typeof form;
      issue: typeof issue;
      loyalty: typeof loyalty;
      definition: typeof definition;
      desk: typeof desk;
      paper: typeof paper;
      people: typeof people;
      problem: typeof problem;
      program: typeof program;
      programs: typeof programs;
      queue: typeof queue;
      readers: typeof readers;
      setup: typeof setup;
      shell: typeof shell;
      shift: typeof shift;
      staff: typeof staff;
      training: typeof training;
      voucher: typeof voucher;
      wallet: typeof wallet;
    };
  }
}
