import type { DeskCatalogue } from '../catalogue.ts';
import cards from './cards.json';
import loyalty from './loyalty.json';
import readers from './readers.json';

export const deskWords: DeskCatalogue = { cards, loyalty, readers };
