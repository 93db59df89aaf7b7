import type { DeskCatalogue } from '../catalogue.ts';
import cards from './cards.json';
import readers from './readers.json';

export const deskWords: DeskCatalogue = { cards, readers };
