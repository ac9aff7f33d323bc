import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentOf, describePersonalFields } from '../../src/privacy/comments.ts';
import { registerIn, registerPage } from '../../src/privacy/page.ts';
import { PERSONAL_FIELDS } from '../../src/privacy/register/fields.ts';
import { REGISTER } from '../../src/privacy/register/register.ts';
import { onBothDatabases } from '../support/worlds.ts';

const DOCS = join(import.meta.dirname, '../../../../docs/privacy');

onBothDatabases((world) => {
  const columns = async (): Promise<{ table: string; column: string; comment: string | null }[]> => {
    const { rows } = await world().owner.query(
      `SELECT c.relname AS table, a.attname AS column, col_description(c.oid, a.attnum) AS comment
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'openentry'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1, a.attnum`,
    );
    return rows;
  };

  it('every column of every table is in the register, personal or not, and nothing else is', async () => {
    const there = (await columns()).map(({ table, column }) => `${table}.${column}`);
    const registered = Object.entries(REGISTER).flatMap(([table, entry]) =>
      Object.keys(entry.columns).map((column) => `${table}.${column}`),
    );
    expect(
      there.filter((name) => !registered.includes(name)),
      'A new column is declared in privacy/register/register.ts: personal, and of which kind, or not',
    ).toEqual([]);
    expect(registered.filter((name) => !there.includes(name))).toEqual([]);
  });

  it('the schema says of each personal column what the register does, after what its migration says', async () => {
    const comments = new Map(
      (await columns()).map(({ table, column, comment }) => [`${table}.${column}`, comment]),
    );
    for (const field of PERSONAL_FIELDS) {
      const comment = comments.get(`${field.table}.${field.column}`) ?? '';
      expect(comment.endsWith(commentOf(field)), `${field.table}.${field.column}`).toBe(true);
    }
    expect(comments.get('accounts.email')).toMatch(
      /^As its owner writes it\. Personal\. ‖ Personal: Email address; purpose/,
    );
    // What is personal says so, and nothing else does.
    const personal = new Set(PERSONAL_FIELDS.map(({ table, column }) => `${table}.${column}`));
    for (const [name, comment] of comments) {
      if (!personal.has(name)) expect(comment ?? '', name).not.toContain('Personal');
    }
  });

  it('said again, it says the same', async () => {
    const before = await columns();
    await describePersonalFields(world().owner, 'openentry');
    expect(await columns()).toEqual(before);
  });

  it('the column by which a person is found is one of the table', () => {
    for (const [table, { of, columns: registered }] of Object.entries(REGISTER)) {
      if (of !== null) expect(registered, table).toHaveProperty(of.column);
    }
  });
});

describe('the pages', () => {
  it.each([
    ['en', 'register.md'],
    ['fr', 'registre.md'],
  ] as const)('in %s are those of the code: npm run docs:privacy', (language, file) => {
    expect(readFileSync(join(DOCS, file), 'utf8')).toBe(registerPage(language));
  });

  it('have every personal field once, in both languages, in words that differ', () => {
    const [english, french] = [registerIn('en'), registerIn('fr')];
    expect(english.flatMap(({ fields }) => fields)).toHaveLength(PERSONAL_FIELDS.length);
    for (const [index, entry] of english.entries()) {
      const other = french[index];
      for (const name of ['name', 'purpose', 'authority', 'retention'] as const) {
        expect(other?.[name], entry.kind).not.toBe(entry[name]);
      }
      expect(entry.fields.length, entry.kind).toBeGreaterThan(0);
    }
  });
});
