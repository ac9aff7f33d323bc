import type { Actor, ProfileAction } from '@openentry/cases';
import { insertAccount } from '../../src/accounts/account.ts';
import { cookieName } from '../../src/accounts/caller.ts';
import { hashPassword } from '../../src/accounts/password.ts';
import type { Role } from '../../src/accounts/roles.ts';
import { openSession } from '../../src/accounts/sessions.ts';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { loadRound } from '../../src/rounds/workflow/load.ts';
import { type Answer, type Browser, type Desk, GOOD_PASSWORD } from '../accounts/support.ts';
import { act, by } from '../support/cases.ts';
import { facts } from '../support/people.ts';
import { roundFile } from './round-files.ts';
import { type Caller, roleOf } from './table.ts';

/** Somebody with an account and an open session. */
export interface Player {
  readonly accountId: string;
  readonly sessionId: string;
  readonly email: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** A profile as somebody made it. */
export interface Made {
  readonly id: number;
  readonly person: number;
  readonly owner: Player;
  readonly etag: string;
}

/** States in which profiles are made here. */
export type Status = 'draft' | 'inPool' | 'nominated' | 'invited' | 'untold' | 'withdrawn';

/** A header with a new key for a command. */
export const once = (): Record<string, string> => ({ 'idempotency-key': crypto.randomUUID() });

/** Callers who may reach profiles. */
const HAVE_TO_DO: readonly Caller[] = ['candidate', 'representative', 'officer', 'programOffice', 'auditor'];

/** What others do to a profile in the pool, by the state that it is in then. */
const HAPPENS: Readonly<Record<Status, { readonly action: ProfileAction; readonly by: Actor } | null>> = {
  draft: null,
  inPool: null,
  nominated: { action: { type: 'offerNomination', province: 'ON' }, by: by('province') },
  invited: {
    // Of a round without a file: what it did is known at once.
    action: { type: 'invite', roundId: 2_000_000_000, program: 'CEC', category: null, crs: 470 },
    by: by('system'),
  },
  // By a round that is not published: in whose file, a planned one, is found when it is needed.
  untold: null,
  withdrawn: { action: { type: 'withdraw' }, by: by('candidate') },
};

/** Invites as a round does that has a file and is not published. */
async function inviteUntold(stage: Stage): Promise<(typeof HAPPENS)[Status]> {
  const { pool, number } = await roundFile(stage, 'planned');
  const loaded = await loadRound(stage.desk.world.database.app, pool, number);
  if (loaded === null) throw new Error('The round was not planned');
  const action = {
    type: 'invite',
    roundId: loaded.roundId,
    program: 'CEC',
    category: null,
    crs: 470,
  } as const;
  return { action, by: by('system') };
}

/** Makes people as a test needs them, quickly: everybody has the same password, hashed once. */
export class Stage {
  readonly desk: Desk;
  readonly #passwordHash: Promise<string>;
  readonly #shared = new Map<string, Promise<Made>>();
  #made = 0;
  /** Who asks in the cell at hand; null for nobody. */
  asking: Player | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
    this.#passwordHash = hashPassword(GOOD_PASSWORD);
  }

  /** A network address of a cell's own, so that no limit of another counts. */
  address(): string {
    this.#made++;
    return `2001:db8::${this.#made.toString(16)}`;
  }

  /** Somebody new, with roles that count unless no second factor was shown. */
  async player(
    roles: readonly Role[],
    { secondFactor = true }: { readonly secondFactor?: boolean } = {},
  ): Promise<Player> {
    const { accounts } = this.desk;
    const passwordHash = await this.#passwordHash;
    const email = `player-${++this.#made}@example.ca`;
    const { accountId, sessionId, token } = await inTransaction(accounts.db, async (client) => {
      const accountId = await insertAccount(
        client,
        { email, language: 'en', passwordHash, verified: true },
        accounts.now(),
      );
      if (accountId === null) throw new Error('There is such an account');
      for (const role of roles) {
        await client.query(
          'INSERT INTO account_roles (account_id, role, granted_at, granted_by) VALUES ($1, $2, $3, $4)',
          [accountId, role, isoMicroseconds(accounts.now()), 'test'],
        );
      }
      const { id, token } = await openSession(accounts, client, accountId, {
        how: 'password',
        secondFactor,
        agent: 'test',
      });
      return { accountId, sessionId: id, token };
    });
    const browser = this.desk.browser({
      address: this.address(),
      cookie: `${cookieName(accounts)}=${token}`,
    });
    return { accountId, sessionId, email, send: (...parameters) => browser.send(...parameters) };
  }

  /** Who asks in a cell: nobody, or somebody new of the role. */
  async enter(caller: Caller): Promise<Browser['send']> {
    const role = roleOf(caller);
    if (role === null) {
      this.asking = null;
      const { send } = this.desk.browser({ address: this.address() });
      return send;
    }
    const player = await this.player([role], { secondFactor: !caller.startsWith('withheld') });
    this.asking = player;
    return (...parameters) => player.send(...parameters);
  }

  /** A profile of somebody, handed in unless it is to stay a draft. */
  async profile(owner: Player, status: Status = 'inPool'): Promise<Made> {
    const started = await owner.send('POST', '/profiles', { facts: facts() }, once());
    if (started.status !== 201) throw new Error(`Not started: ${JSON.stringify(started.body)}`);
    const { id } = started.body as { id: number };
    let etag = started.headers.get('etag') ?? '';
    if (status !== 'draft') {
      const submitted = await owner.send('POST', `/profiles/${id}/submit`, undefined, {
        ...once(),
        'if-match': etag,
      });
      if (submitted.status !== 200) throw new Error(`Not handed in: ${JSON.stringify(submitted.body)}`);
      etag = submitted.headers.get('etag') ?? '';
    }
    const { rows } = await this.desk.world.database.app.query<{ person_id: string }>(
      'SELECT person_id FROM account_persons WHERE account_id = $1',
      [owner.accountId],
    );
    const person = Number(rows[0]?.person_id);
    const happens = status === 'untold' ? await inviteUntold(this) : HAPPENS[status];
    if (happens === null) return { id, person, owner, etag };
    const { app } = this.desk.world.database;
    const key = { candidateId: person, profileId: id };
    await act(app, key, happens.action, this.desk.accounts.now(), happens.by);
    const { rows: now } = await app.query<{ version: number }>(
      'SELECT version FROM profiles WHERE profile_id = $1',
      [id],
    );
    // Of an invitation that is not told the person has the version of before.
    return { id, person, owner, etag: status === 'untold' ? etag : `"v${now[0]?.version}"` };
  }

  /** The number of the first notice about a profile. */
  async noticeOf({ id }: Made): Promise<number> {
    const { rows } = await this.desk.world.database.app.query<{ id: string }>(
      'SELECT min(notice_id)::text AS id FROM notices WHERE profile_id = $1',
      [id],
    );
    return Number(rows[0]?.id ?? 1);
  }

  /** Has a candidate authorise a representative; `ended` where that was revoked again. */
  async represented(
    { person, owner }: Made,
    representative: Player,
    { ended = false }: { readonly ended?: boolean } = {},
  ): Promise<void> {
    await this.desk.world.database.app.query(
      `INSERT INTO representations (candidate_id, representation_id, representative_id, name, paid, from_day, granted_at,
         granted_by, revoked_at, revoked_by)
       VALUES ($1, gen_random_uuid(), $2, 'Somebody', false, '2015-01-01', now(), $3,
         CASE WHEN $4 THEN now() END, CASE WHEN $4 THEN $3::uuid END)`,
      [person, representative.accountId, owner.accountId, ended],
    );
  }

  /** Has an officer assigned to a profile; `ended` where that is over. */
  async assigned(
    { id, person }: Made,
    officer: Player,
    { ended = false }: { readonly ended?: boolean } = {},
  ): Promise<void> {
    await this.desk.world.database.app.query(
      `INSERT INTO assignments (candidate_id, profile_id, assignment_id, officer_id, assigned_at, assigned_by, ended_at, ended_by)
       VALUES ($1, $2, gen_random_uuid(), $3, now(), $3, CASE WHEN $4 THEN now() END, CASE WHEN $4 THEN $3::uuid END)`,
      [person, id, officer.accountId, ended],
    );
  }

  /**
   * A profile as a column of a table has it: `theirs` of the caller, of a client of theirs, or assigned to them; `once`
   * the same until that was ended; `others` of somebody they have nothing to do with; `unknown` the number of none.
   */
  async profileFor(caller: Caller, column: string): Promise<Made> {
    const [whose = '', status = 'inPool'] = column.split(' ');
    if (whose === 'unknown') {
      const nobody = await this.player(['candidate']);
      return { id: 6_442_450_944, person: 6_442_450_944, owner: nobody, etag: '"v1"' };
    }
    const asking = this.asking;
    if (!HAVE_TO_DO.includes(caller)) {
      // Nobody of these ever reaches a profile: one for all of them does.
      const shared =
        this.#shared.get(status) ?? this.profile(await this.player(['candidate']), status as Status);
      this.#shared.set(status, shared);
      return shared;
    }
    const isOwner = whose === 'theirs' && caller === 'candidate' && asking !== null;
    const owner = isOwner ? asking : await this.player(['candidate']);
    const made = await this.profile(owner, status as Status);
    if (asking === null || whose === 'others') return made;
    const ended = whose === 'once';
    if (caller === 'representative') await this.represented(made, asking, { ended });
    if (roleOf(caller) === 'officer') await this.assigned(made, asking, { ended });
    return made;
  }
}
