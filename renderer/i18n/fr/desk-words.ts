import type { DeskCatalogue } from '../catalogue.ts';
import readers from './readers.json';

export const deskWords: DeskCatalogue = { readers };
