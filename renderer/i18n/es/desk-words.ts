import type { DeskCatalogue } from '../catalogue.ts';
import activation from './activation.json';
import cards from './cards.json';
import definition from './definition.json';
import desk from './desk.json';
import form from './form.json';
import issue from './issue.json';
import loyalty from './loyalty.json';
import paper from './paper.json';
import people from './people.json';
import program from './program.json';
import programs from './programs.json';
import readers from './readers.json';
import setup from './setup.json';
import shift from './shift.json';
import voucher from './voucher.json';
import wallet from './wallet.json';

export const deskWords: DeskCatalogue = {
  activation,
  cards,
  definition,
  desk,
  form,
  issue,
  loyalty,
  paper,
  people,
  program,
  programs,
  readers,
  setup,
  shift,
  voucher,
  wallet,
};
