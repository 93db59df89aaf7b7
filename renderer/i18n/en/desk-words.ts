import cards from './cards.json';
import readers from './readers.json';

export const deskWords = { cards, readers };
