import type { DeskCatalogue } from '../catalogue.ts';
import cards from './cards.json';
import form from './form.json';
import loyalty from './loyalty.json';
import programs from './programs.json';
import readers from './readers.json';
import voucher from './voucher.json';

export const deskWords: DeskCatalogue = { cards, form, loyalty, programs, readers, voucher };
