import cards from './cards.json';
import loyalty from './loyalty.json';
import readers from './readers.json';

export const deskWords = { cards, loyalty, readers };
