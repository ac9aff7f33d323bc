import type { ImportedVersion } from '@openentry/data';
import type { Language } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';

interface VersionRow {
  language: Language;
  version: number;
  imported_at: Date;
  original: ImportedVersion['original'];
}

/** Every state of every round that was imported, each round's oldest first. */
export async function readVersions(db: Pool | ClientBase): Promise<ImportedVersion[]> {
  const { rows } = await db.query<VersionRow>(
    `SELECT r.language, r.version, i.imported_at, r.original
     FROM history_records r JOIN history_imports i USING (import_id)
     ORDER BY r.number, r.language, r.version`,
  );
  return rows.map(({ language, version, imported_at, original }) => ({
    language,
    version,
    importedAt: imported_at.toISOString(),
    original,
  }));
}

/** The number of the last import; 0 before the first. */
export async function lastImport(db: Pool | ClientBase): Promise<number> {
  const { rows } = await db.query<{ last: string }>(
    'SELECT coalesce(max(import_id), 0)::text AS last FROM history_imports',
  );
  return Number(rows[0]?.last ?? 0);
}
