import { expected, given } from '../../http/applications/walk.ts';
import { facts } from '../../support/people.ts';
import { once, type Player, type Stage } from '../stage.ts';
import type { Caller, RouteRows, Row, Sent, Subject } from '../table.ts';

const DENIED = {
  signedOut: '401 auth.signed-out',
  approver: '403 auth.role',
  administrator: '403 auth.role',
  withheld: '403 auth.role',
} as const satisfies Row;

const NOT_THERE = '404 application.not-found';
type Who = 'candidate' | 'representative' | 'officer' | 'programOffice' | 'auditor';
const EVERYBODY: readonly Who[] = ['candidate', 'representative', 'officer', 'programOffice', 'auditor'];

/** What those who have a role for an act are answered, and everybody else is not let in. */
function among(roles: readonly Who[], answers: (who: Who) => string): Row {
  const rows: Record<string, string> = { ...DENIED };
  for (const who of EVERYBODY) {
    const withheld = `withheld${who.charAt(0).toUpperCase()}${who.slice(1)}`;
    rows[who] = roles.includes(who) ? answers(who) : '403 auth.role';
    if (who !== 'candidate' && who !== 'representative') {
      rows[withheld] = roles.includes(who) ? '403 auth.second-factor' : '403 auth.role';
    }
  }
  return rows as Row;
}

const NUMBERS = 'id version status profile program startedAt receivedAt completeAt finalAt permitted';
const CASE = `${NUMBERS} invitation deadlines facts form attachments tracks requests fairness changes qualifications ledger ending`;
/** What each role sees of an application, field by field. */
const SEES: Readonly<Record<Who, string>> = {
  candidate: `200 ${CASE}`,
  representative: `200 ${CASE} person`,
  officer: `200 ${CASE} person work notes proposal`,
  auditor: `200 ${CASE} person work notes proposal`,
  programOffice: `200 ${NUMBERS} work`,
};

/**
 * The columns of an application: `theirs`, `once` theirs, of `others`, `unknown`.
 * @param any roles that reach whichever there is
 */
function columns(roles: readonly Who[], any: readonly Who[], answers: (who: Who) => string) {
  const others = among(roles, (who) => (any.includes(who) ? answers(who) : NOT_THERE));
  return {
    theirs: among(roles, answers),
    once: others,
    others,
    unknown: among(roles, () => NOT_THERE),
  };
}

const OWN = ['candidate', 'representative'] as const;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const FILE = '11111111-1111-4111-8111-111111111111';

/** Applications that were started already, by the profile that they are of. */
const startedOn = new WeakMap<Stage, Map<number, Promise<string>>>();

/** An application in progress as a column has it, and whose it is. */
async function appliedFor(
  stage: Stage,
  caller: Caller,
  column: string,
): Promise<{ readonly id: string; readonly owner: Player | null }> {
  if (column === 'unknown') return { id: UNKNOWN, owner: null };
  const made = await stage.profileFor(caller, `${column} invited`);
  const known = startedOn.get(stage) ?? new Map<number, Promise<string>>();
  startedOn.set(stage, known);
  const start = async (): Promise<string> => {
    const answer = await made.owner.send('POST', `/profiles/${made.id}/application`, undefined, once());
    if (answer.status !== 201) throw new Error(`Not started: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const starting = known.get(made.id) ?? start();
  known.set(made.id, starting);
  const id = await starting;
  if (column === 'theirs' && /officer$/i.test(caller) && stage.asking !== null) {
    await stage.desk.world.database.app.query(
      'UPDATE applications SET officer = $2, claimed_at = now() WHERE application_id = $1',
      [id, stage.asking.accountId],
    );
  }
  return { id, owner: made.owner };
}

const applicationFor = async (stage: Stage, caller: Caller, column: string): Promise<string> =>
  (await appliedFor(stage, caller, column)).id;

const PLACE = 'principal/passport';

/** A file of an application as a column has it, for callers to whom more than their role matters. */
async function fileFor(
  stage: Stage,
  caller: Caller,
  column: string,
  give: (owner: Player, id: string) => Promise<string> = (owner, id) => given(owner, id, PLACE),
): Promise<{ readonly id: string; readonly file: string }> {
  const { id, owner } = await appliedFor(stage, caller, column);
  const matters = owner !== null && (EVERYBODY as readonly string[]).includes(caller);
  return { id, file: matters ? await give(owner, id) : FILE };
}

const get = (path: string, cells: RouteRows['cells']): RouteRows => ({
  cells,
  send: async (stage, caller, column) => ({
    path: `/applications/${await applicationFor(stage, caller, column)}${path}`,
  }),
});

/** What is sent by a command on an application that is in progress still. */
const doing = (path: string, cells: RouteRows['cells'], body?: unknown): RouteRows => ({
  cells,
  send: async (stage, caller, column): Promise<Sent> => ({
    path: `/applications/${await applicationFor(stage, caller, column)}/${path}`,
    headers: { ...once(), 'if-match': '*' },
    ...(body === undefined ? {} : { body }),
  }),
});

const own = (answers: (who: Who) => string) => columns(OWN, [], answers);
const NOT_RECEIVED = '409 application.not-received';
const examined = columns(['officer'], [], () => NOT_RECEIVED);
const anyOfficers = columns(['officer'], ['officer'], () => NOT_RECEIVED);
const offices = columns(['programOffice'], ['programOffice'], () => NOT_RECEIVED);
const early = own(() => NOT_RECEIVED);

const grounds = [{ provision: 'irpr.87.1', text: 'The work was not skilled.' }];
const DAY = '2030-01-01';
const answer = { text: 'An answer.' };
/** The number of no officer: who may hand over is asked before to whom. */
const officer = UNKNOWN;

const examining = (path: string, body?: unknown): RouteRows => doing(path, examined, body);
const A = '/applications/{application}';

const reading: Subject = {
  'GET /applications': {
    cells: { '-': among(EVERYBODY, () => '200 items next') },
    send: () => ({ path: '/applications?limit=2' }),
  },
  [`GET ${A}`]: get(
    '',
    columns(EVERYBODY, ['auditor', 'programOffice'], (who) => SEES[who]),
  ),
  [`GET ${A}/checklist`]: get(
    '/checklist',
    columns(
      ['candidate', 'representative', 'officer', 'auditor'],
      ['auditor'],
      () => '200 on complete documents lacks account',
    ),
  ),
};

const owning: Subject = {
  'POST /profiles/{id}/application': {
    cells: {
      theirs: among(OWN, (who) => SEES[who].replace('200', '201')),
      once: among(OWN, () => '404 profile.not-found'),
      others: among(OWN, () => '404 profile.not-found'),
    },
    send: async (stage, caller, column) => ({
      path: `/profiles/${(await stage.profileFor(caller, `${column} invited`)).id}/application`,
      headers: once(),
    }),
  },
  [`PUT ${A}/content`]: doing(
    'content',
    own((who) => SEES[who]),
    { facts: facts() },
  ),
  [`POST ${A}/attachments`]: {
    cells: own((who) => SEES[who]),
    send: async (stage, caller, column) => {
      const { id, file } = await fileFor(stage, caller, column);
      return { path: `/applications/${id}/attachments`, headers: once(), body: { slot: PLACE, file } };
    },
  },
  [`POST ${A}/attachments/{file}/removal`]: doing(
    `attachments/${FILE}/removal`,
    own(() => '409 application.file-not-there'),
    { slot: 'principal/passport' },
  ),
  [`POST ${A}/payments`]: doing(
    'payments',
    own(() => '409 application.fees-unknown'),
    { for: 'application' },
  ),
  [`POST ${A}/submission`]: doing(
    'submission',
    own(() => '409 application.incomplete'),
    { declaredTrue: true },
  ),
  [`POST ${A}/requests/{request}/answer`]: doing(`requests/${FILE}/answer`, early, answer),
  [`POST ${A}/fairness/{letter}/answer`]: doing(`fairness/${FILE}/answer`, early, answer),
  [`POST ${A}/changes`]: doing('changes', early, { about: 'work', text: 'A new employer.' }),
  [`POST ${A}/withdrawal`]: doing('withdrawal', early, {}),
};

const FILE_FIELDS =
  'id application slot state name mediaType bytes receivedBytes sha256 createdAt keptAt ended';
const readsFiles = (answer: string) =>
  columns(['candidate', 'representative', 'officer', 'auditor'], ['auditor'], () => answer);
const ofFile = (path: string, cells: RouteRows['cells']): RouteRows => ({
  cells,
  send: async (stage, caller, column) => {
    const { id, file } = await fileFor(stage, caller, column);
    return { path: `/applications/${id}/files/${file}${path}` };
  },
});
const NEW_FILE = { slot: PLACE, name: 'a.pdf', bytes: 10 };

const files: Subject = {
  [`GET ${A}/files`]: get('/files', readsFiles('200 items next')),
  [`GET ${A}/files/{file}`]: ofFile('', readsFiles(`200 ${FILE_FIELDS}`)),
  [`GET ${A}/files/{file}/content`]: ofFile('/content', readsFiles('200')),
  [`POST ${A}/files`]: doing(
    'files',
    own(() => `201 ${FILE_FIELDS}`),
    NEW_FILE,
  ),
  [`PATCH ${A}/files/{file}/content`]: {
    cells: own(() => '204'),
    send: async (stage, caller, column) => {
      const { id, file } = await fileFor(stage, caller, column, async (owner, of) => {
        const begun = await owner.send('POST', `/applications/${of}/files`, NEW_FILE, once());
        return expected(begun, 201).id;
      });
      return {
        path: `/applications/${id}/files/${file}/content`,
        headers: { 'upload-offset': '0' },
        body: Buffer.from('%PDF-'),
      };
    },
  },
  [`POST ${A}/files/{file}/completion`]: ofFile(
    '/completion',
    own(() => `200 ${FILE_FIELDS}`),
  ),
  [`POST ${A}/files/{file}/removal`]: ofFile(
    '/removal',
    own(() => `200 ${FILE_FIELDS}`),
  ),
};

const examination: Subject = {
  [`POST ${A}/claim`]: doing('claim', anyOfficers),
  [`POST ${A}/completeness`]: examining('completeness'),
  [`POST ${A}/return`]: examining('return', { missing: [{ code: 'document-missing' }] }),
  [`POST ${A}/documents/question`]: examining('documents/question', { slot: 'x', reason: 'Blurred.' }),
  [`POST ${A}/documents/acceptance`]: examining('documents/acceptance', { slot: 'x' }),
  [`PUT ${A}/tracks/{track}`]: examining('tracks/medical', { result: 'passed' }),
  [`POST ${A}/requests`]: examining('requests', {
    kind: 'information',
    items: [{ person: 'principal', text: 'More.' }],
    lastDay: DAY,
  }),
  [`POST ${A}/requests/{request}/closing`]: examining(`requests/${FILE}/closing`, { outcome: 'satisfied' }),
  [`POST ${A}/fairness`]: examining('fairness', { grounds, lastDay: DAY }),
  [`POST ${A}/proposal`]: examining('proposal', { outcome: 'approve' }),
  [`POST ${A}/approval`]: examining('approval'),
  [`POST ${A}/refusal`]: examining('refusal', { grounds, misrepresentation: false, inCanada: true }),
  [`POST ${A}/removal`]: doing('removal', anyOfficers, { on: '2024-01-01' }),
  [`POST ${A}/confirmation`]: doing('confirmation', anyOfficers, { validThrough: DAY }),
  [`POST ${A}/landing`]: doing('landing', anyOfficers, { on: '2024-01-01', where: 'portal' }),
  [`POST ${A}/hand-over`]: doing(
    'hand-over',
    columns(['officer'], [], () => '422 officer.unknown'),
    { officer, reason: 'Leave.' },
  ),
  [`POST ${A}/release`]: doing(
    'release',
    columns(['officer', 'programOffice'], ['programOffice'], () => NOT_RECEIVED),
    { reason: 'Leave.' },
  ),
  [`PUT ${A}/hold`]: examining('hold', { reason: 'Leave.' }),
  [`DELETE ${A}/hold`]: examining('hold'),
  [`PUT ${A}/assignment`]: doing(
    'assignment',
    columns(['programOffice'], ['programOffice'], () => '422 officer.unknown'),
    { officer },
  ),
  [`POST ${A}/suspension`]: doing('suspension', offices, { order: 'P.C. 2026-1' }),
  [`POST ${A}/resumption`]: doing('resumption', offices, { order: 'P.C. 2026-1' }),
  [`POST ${A}/termination`]: doing('termination', offices, { order: 'P.C. 2026-1', repayFees: true }),
};

const STAFF = ['officer', 'programOffice', 'auditor'] as const;
const queue: Subject = {
  'GET /queue': { cells: { '-': among(STAFF, () => '200 items next') }, send: () => ({ path: '/queue' }) },
  'GET /queue/fairness': {
    cells: {
      '-': among(
        STAFF,
        () => '200 at since finalised outOfOrder shareOutOfOrder waiting oldestReceivedAt oldestDays',
      ),
    },
    send: () => ({ path: '/queue/fairness' }),
  },
  'POST /queue/claim': {
    cells: { '-': among(['officer'], () => '404 queue.empty') },
    send: () => ({ path: '/queue/claim', body: {}, headers: once() }),
  },
};

/** Applications, and the queue of work on them. */
export const applications: Subject = { ...reading, ...owning, ...files, ...examination, ...queue };
