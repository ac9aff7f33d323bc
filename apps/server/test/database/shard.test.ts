import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableFacts } from '../../src/database/shard/facts.ts';
import { DISTRIBUTED, LOCAL, shardPlan, type TableFacts } from '../../src/database/shard/plan.ts';
import { shardDatabase } from '../../src/database/shard/shard.ts';
import { noStockServer } from '../support/stock.ts';
import {
  onCitus,
  openEmbedded,
  openOnServer,
  stockTitle,
  useStockServer,
  type World,
} from '../support/worlds.ts';

const table = (name: string, more: Partial<TableFacts> = {}): TableFacts => ({
  name,
  refersTo: [],
  narrowIdentities: [],
  triggers: [],
  spread: null,
  ...more,
});

const spreadOf = (tables: readonly TableFacts[]): (string | null)[] =>
  shardPlan(tables, { appLogsIn: true }).flatMap(({ table: name }) => (name === null ? [] : [name]));

describe('the plan of a spread', () => {
  it('puts tables that grow with candidates beside each other, by candidate', () => {
    const steps = shardPlan([table('notices'), table('profiles'), table('invitations')], {
      appLogsIn: false,
    });
    expect(steps.map(({ statements }) => statements.at(-1))).toEqual([
      'ALTER ROLE openentry_app LOGIN',
      `SELECT create_distributed_table('openentry.profiles', 'candidate_id', colocate_with => 'none')`,
      `SELECT create_distributed_table('openentry.invitations', 'candidate_id', colocate_with => 'openentry.profiles')`,
      `SELECT create_distributed_table('openentry.notices', 'candidate_id', colocate_with => 'openentry.profiles')`,
    ]);
  });

  it('spreads a table after those it refers to, and numbers its rows with a sequence that Citus takes', () => {
    const rounds = table('rounds', {
      refersTo: ['pools'],
      narrowIdentities: [{ column: 'round_id', next: '8' }],
    });
    expect(spreadOf([table('a_checks', { refersTo: ['rounds'] }), rounds, table('pools')])).toEqual([
      'pools',
      'rounds',
      'a_checks',
    ]);
    expect(shardPlan([rounds], { appLogsIn: true }).at(-1)?.statements).toEqual([
      'ALTER TABLE openentry.rounds ALTER COLUMN round_id DROP IDENTITY',
      'CREATE SEQUENCE openentry.rounds_round_id_seq AS integer START 8 OWNED BY openentry.rounds.round_id',
      `ALTER TABLE openentry.rounds ALTER COLUMN round_id SET DEFAULT nextval('openentry.rounds_round_id_seq')`,
      'GRANT USAGE ON SEQUENCE openentry.rounds_round_id_seq TO openentry_app',
      `SELECT create_reference_table('openentry.rounds')`,
    ]);
  });

  it('gives up the triggers of a table of candidates, which Citus would not distribute', () => {
    const profiles = table('profiles', { triggers: ['received_at_kept'] });
    expect(shardPlan([profiles], { appLogsIn: true }).at(-1)?.statements).toEqual([
      'DROP TRIGGER received_at_kept ON openentry.profiles',
      `SELECT create_distributed_table('openentry.profiles', 'candidate_id', colocate_with => 'none')`,
    ]);
  });

  it('does what is left of a run that was interrupted, and nothing where all is done', () => {
    const done = [table('pools', { spread: 'reference' }), table('profiles', { spread: 'distributed' })];
    expect(spreadOf([...done, table('standings')])).toEqual(['standings']);
    expect(shardPlan(done, { appLogsIn: false })).toEqual([]);
  });

  it('refuses what would be wrong on a cluster', () => {
    expect(() => shardPlan([table('profiles', { spread: 'reference' })], { appLogsIn: true })).toThrow(
      /profiles is a reference/,
    );
    expect(() =>
      shardPlan([table('profiles'), table('others', { refersTo: ['profiles'] })], { appLogsIn: true }),
    ).toThrow(/others refers to profiles/);
  });
});

describe('the schema', () => {
  let world: World;
  beforeAll(async () => {
    world = await openEmbedded();
  });
  afterAll(() => world.close());

  it('has a place for every table, each with its candidate first where it grows with them', async () => {
    const facts = await tableFacts(world.owner, { citus: false });
    const planned = spreadOf(facts);
    expect(facts.find(({ name }) => name === 'profiles')?.triggers).toEqual(['received_at_kept']);
    expect(planned.toSorted()).toEqual(
      facts
        .map(({ name }) => name)
        .filter((name) => !LOCAL.includes(name))
        .toSorted(),
    );
    for (const { name, refersTo } of facts.filter((each) => planned.includes(each.name))) {
      for (const other of refersTo) expect(planned.indexOf(other)).toBeLessThan(planned.indexOf(name));
    }
    const { rows } = await world.owner.query(
      `SELECT DISTINCT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'candidate_id'
       WHERE i.indisunique AND c.relname = ANY ($1) AND NOT a.attnum = ANY (i.indkey::smallint[])`,
      [[...DISTRIBUTED]],
    );
    // Citus holds a rule of uniqueness only where the column that tables are spread by is part of it.
    expect(rows).toEqual([]);
  });

  it('spreads no table with a trigger, and none that refers to one that stays or is referred to by it', async () => {
    const { rows } = await world.owner.query<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE NOT t.tgisinternal AND c.relnamespace = 'openentry'::regnamespace`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(['audit_chain', 'audit_entries', 'profiles']);
    const facts = await tableFacts(world.owner, { citus: false });
    const steps = shardPlan(facts, { appLogsIn: true });
    for (const { name, triggers } of facts.filter((each) => each.triggers.length > 0)) {
      if (LOCAL.includes(name)) continue;
      // Given up before the table is spread.
      const { statements = [] } = steps.find((step) => step.table === name) ?? {};
      expect(statements.slice(0, triggers.length)).toEqual(
        triggers.map((trigger) => `DROP TRIGGER ${trigger} ON openentry.${name}`),
      );
    }
    for (const { name, refersTo } of facts) {
      for (const other of refersTo)
        expect(LOCAL.includes(other), `${name}, ${other}`).toBe(LOCAL.includes(name));
    }
  });

  it('goes on numbering where it was once an identity is a sequence', async () => {
    const facts = await tableFacts(world.owner, { citus: false });
    const pools = facts.find(({ name }) => name === 'pools');
    expect(pools?.narrowIdentities).toEqual([{ column: 'pool_id', next: '1' }]);
    await world.owner.query('BEGIN');
    const statements = shardPlan(facts, { appLogsIn: true }).flatMap((step) => step.statements);
    for (const statement of statements.filter((each) => !each.startsWith('SELECT'))) {
      await world.owner.query(statement);
    }
    const { rows } = await world.owner.query(
      `INSERT INTO pools (as_of, seed, engine, size, stem_share, count_by_crs, load_seconds)
       VALUES ('2024-04-09', 's', 'test', 0, 0, '{}', 0) RETURNING pool_id`,
    );
    expect(rows).toEqual([{ pool_id: 1 }]);
    await world.owner.query('ROLLBACK');
  });
});

describe.skipIf(noStockServer !== null)(stockTitle, () => {
  const server = useStockServer();

  it('without Citus is refused with what to do', async () => {
    const world = await openOnServer(server());
    await expect(shardDatabase(world.url ?? '')).rejects.toMatchObject({
      code: expect.stringMatching(/^shard\.no-(citus|extension)$/),
      status: 409,
    });
    await world.close();
  });
});

onCitus((world) => {
  it('is spread once, and a second run finds nothing to do', async () => {
    const again = await shardDatabase(world().url ?? '');
    expect(again.steps).toEqual([]);
    const spread = new Map(again.tables.map(({ name, spread: kept }) => [name, kept]));
    for (const name of DISTRIBUTED) expect(spread.get(name), name).toBe('distributed');
    expect(spread.get('rounds')).toBe('reference');
    for (const name of LOCAL) expect(spread.get(name), name).toBeNull();
  });
});
