/** Numbered steps of the people's file; a step's place is its version. Once released, none is edited. */
export const staffMigrations: readonly string[] = [
  `
    CREATE TABLE person (
      id     TEXT PRIMARY KEY,
      name   TEXT NOT NULL,
      role   TEXT NOT NULL,
      picked TEXT,
      active INTEGER NOT NULL,
      pin    TEXT NOT NULL,
      fails  INTEGER NOT NULL DEFAULT 0,
      until  INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE trail (
      id   INTEGER PRIMARY KEY,
      at   INTEGER NOT NULL,
      line TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER trail_stays BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
    CREATE TRIGGER trail_is_kept BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

    CREATE TABLE about_staff (
      name  TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  // What a person chose of theme, language and sounds, as JSON.
  `ALTER TABLE person ADD COLUMN display TEXT;`,
];
