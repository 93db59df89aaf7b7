import type { DeskCatalogue } from '../catalogue.ts';
import activation from './activation.json';
import cards from './cards.json';
import desk from './desk.json';
import form from './form.json';
import loyalty from './loyalty.json';
import people from './people.json';
import programs from './programs.json';
import readers from './readers.json';
import setup from './setup.json';
import voucher from './voucher.json';
import wallet from './wallet.json';

export const deskWords: DeskCatalogue = {
  activation,
  cards,
  desk,
  form,
  loyalty,
  people,
  programs,
  readers,
  setup,
  voucher,
  wallet,
};
