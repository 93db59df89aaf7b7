import type { deskWords } from './en/desk-words.ts';
import type { words } from './en/words.ts';

/** What each language has to say: a key that only English has is a compile error in every other language. */
export type Catalogue = typeof words;
/** The same for what is said away from the counter. */
export type DeskCatalogue = typeof deskWords;
