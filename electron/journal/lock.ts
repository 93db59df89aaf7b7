import Sqlite from 'better-sqlite3';

/**
 * Holds `file` for this process alone, or undefined when another process has it. The lock is the operating
 * system's own byte-range lock (SQLite's EXCLUSIVE transaction), so it dies with the process however that dies:
 * no stale lock file, no process id to guess at.
 */
export function takeLock(file: string): { release(): void } | undefined {
  const holder = new Sqlite(file, { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return { release: () => holder.close() };
}
