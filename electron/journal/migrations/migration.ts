/** One numbered step of the schema. Once released it is never edited: the next change is the next number. */
export interface Migration {
  readonly version: number;
  readonly about: string;
  readonly sql: string;
}
