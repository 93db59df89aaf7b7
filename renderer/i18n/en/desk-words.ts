import readers from './readers.json';

export const deskWords = { readers };
