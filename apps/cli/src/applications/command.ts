import {
  APPLICATION_ACTIONS,
  type ApplicationActionType,
  type ApplicationStatus,
  instantInWords,
  namesIn,
  readApplicationAction,
} from '@openentry/cases';
import { problemText } from '@openentry/law';
import {
  type ApplicationAsked,
  type ApplicationKey,
  actOnApplication,
  applicationKey,
  applicationNotFound,
  applicationsOf,
  isoMicroseconds,
  ledgerProvider,
  loadApplication,
  PAYS,
  type Pays,
  poolOf,
  profileNotFound,
  readAtShell,
  startApplication,
  verifyApplications,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { readJsonFile } from '../input/json.ts';
import { type Work, withDatabase } from '../office/database.ts';
import type { ActOptions, WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { accountOf, actionId, clockOf } from '../office/read.ts';
import { workText } from '../office/text.ts';
import { UsageError } from '../output/error.ts';
import { numberText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { NOBODY_NAMED, keyOf as profileKeyOf } from '../profile/act.ts';
import { addApplication, applicationJson, seenOf } from './page.ts';
import { applicationText } from './text.ts';

type Role = 'candidate' | 'representative' | 'officer' | 'programOffice';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The application with an id. @throws UsageError for what is none; RequestError where there is none of it */
async function keyOf({ db }: Work, id: string, { language }: Context): Promise<ApplicationKey> {
  if (!UUID.test(id)) throw new UsageError('application.no-id', applicationText(language).noId(id));
  const key = await applicationKey(db, id.toLowerCase());
  if (key === null) throw applicationNotFound();
  return key;
}

async function print(
  context: Context,
  work: Work,
  key: ApplicationKey,
  options: Pick<ActOptions, 'json' | 'at'>,
  repeated = false,
): Promise<void> {
  const loaded = await loadApplication(work.db, key);
  if (loaded === null) throw applicationNotFound();
  const seen = await seenOf(work, loaded, clockOf(options.at, context));
  if (options.json) {
    printJson({ ...applicationJson(seen), repeated });
    return;
  }
  const page = createPage(context.language);
  if (repeated) page.text(workText(context.language).repeated);
  addApplication(page, seen);
  printPage(page);
}

/** `openentry applications start PROFILE`: the application that an invitation allows. */
export async function startCommand(
  context: Context,
  profileId: number,
  options: Omit<ActOptions, 'as'> & { readonly as?: string },
): Promise<void> {
  const asked = {
    id: actionId(options.id, context),
    at: clockOf(options.at, context),
    by: { role: 'candidate', account: accountOf(options.as ?? NOBODY_NAMED, context) },
  } as const;
  await withDatabase(context, options, `applications start ${profileId}`, async (work) => {
    const key = await profileKeyOf(work, profileId, options, context);
    const poolId = await poolOf(work.db, key);
    if (poolId === null) throw profileNotFound();
    const answer = await startApplication(work.db, poolId, key, asked);
    await print(context, work, answer, options, answer.repeated);
  });
}

/** `openentry applications list`: those of a pool, in the order of their start. */
export async function listCommand(
  context: Context,
  options: WorkOptions & { readonly state?: ApplicationStatus; readonly limit: number },
): Promise<void> {
  const { language } = context;
  await withDatabase(context, options, 'applications list', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const found = await applicationsOf(work.db, poolId, { status: options.state, limit: options.limit });
    await readAtShell(work.db, {
      action: 'application.list',
      subject: 'applications',
      details: { applications: found.length },
    });
    const iso = (at: number | null): string | null => (at === null ? null : isoMicroseconds(at));
    if (options.json) {
      printJson({
        pool: poolId,
        items: found.map(({ applicationId: id, candidateId, profileId, ...row }) => ({
          id,
          candidate: candidateId,
          profile: profileId,
          ...row,
          startedAt: iso(row.startedAt),
          receivedAt: iso(row.receivedAt),
          finalAt: iso(row.finalAt),
        })),
      });
      return;
    }
    const text = applicationText(language);
    const names = namesIn(language);
    const page = createPage(language);
    if (found.length === 0) page.text(text.none);
    for (const { applicationId, status, program, startedAt, receivedAt } of found) {
      page.text(text.row(applicationId, names.applicationStatuses[status], program));
      page.text(
        receivedAt === null
          ? text.startedAt(instantInWords(startedAt, language))
          : text.receivedAt(instantInWords(receivedAt, language)),
        2,
      );
    }
    printPage(page);
  });
}

/** `openentry applications show ID`: where it stands, what is lacking, what was done and what can be done. */
export async function showCommand(
  context: Context,
  id: string,
  options: Pick<ActOptions, 'json' | 'data' | 'at'>,
): Promise<void> {
  await withDatabase(context, options, `applications show ${id}`, async (work) => {
    const key = await keyOf(work, id, context);
    await readAtShell(work.db, {
      action: 'application.read',
      subject: `application/${key.applicationId}`,
      details: {},
    });
    await print(context, work, key, options);
  });
}

function isAction(given: string): given is ApplicationActionType {
  return (APPLICATION_ACTIONS as readonly string[]).includes(given);
}

/** An action of its name and content. @throws UsageError that says what is wrong with it */
function actionOf(
  given: string,
  content: Readonly<Record<string, unknown>>,
  id: string,
  { language }: Context,
): ApplicationAsked['action'] {
  const text = applicationText(language);
  if (!isAction(given)) {
    throw new UsageError(
      'application.no-action',
      text.unknownAction(given, APPLICATION_ACTIONS.filter((type) => type !== 'start').join(', ')),
    );
  }
  if (given === 'pay' && !('lines' in content)) {
    const pays = PAYS.find((one) => one === content['for']);
    if (pays === undefined) throw new UsageError('application.no-action', text.badPay(PAYS.join(', ')));
    return { type: 'payDue', pays: pays satisfies Pays };
  }
  // What is asked for first is known by the id of its action.
  const own = given === 'request' ? { request: id } : given === 'sendFairness' ? { letter: id } : {};
  const read = readApplicationAction({ ...own, ...content, type: given });
  if (read.ok) return read.value;
  const lines = read.problems.map((problem) => `  ${problemText(problem, language)}`);
  throw new UsageError('application.content-not-valid', [text.notValid, ...lines].join('\n'));
}

/** `openentry applications act ID ACTION [CONTENT] --role ROLE --as ACCOUNT`: one thing that is done. */
export async function actCommand(
  context: Context,
  id: string,
  given: string,
  file: string | undefined,
  options: ActOptions & { readonly role: Role },
): Promise<void> {
  const { language } = context;
  const asked = {
    id: actionId(options.id, context),
    at: clockOf(options.at, context),
    by: { role: options.role, account: accountOf(options.as, context) },
  } as const;
  const content = file === undefined ? {} : await readJsonFile(context.resolve(file), file, language);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new UsageError('application.content-not-valid', applicationText(language).notObject);
  }
  const action = actionOf(given, content as Record<string, unknown>, asked.id, context);
  await withDatabase(context, options, `applications act ${id}`, async (work) => {
    const key = await keyOf(work, id, context);
    const answer = await actOnApplication(work.db, key, { ...asked, action }, { provider: ledgerProvider });
    await print(context, work, answer, options, answer.repeated);
  });
}

/** `openentry applications verify`: whether every application is what was done with it. */
export async function verifyCommand(context: Context, options: WorkOptions): Promise<void> {
  const { language } = context;
  await withDatabase(context, options, 'applications verify', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const check = await verifyApplications(work.db, poolId, clockOf(undefined, context));
    if (!check.passed) process.exitCode = 1;
    if (options.json) {
      printJson({ pool: poolId, ...check });
      return;
    }
    const text = applicationText(language);
    const page = createPage(language);
    page.text(text.checked(numberText(check.applications, language), numberText(check.actions, language)));
    page.text(check.passed ? text.allFits : text.faults);
    for (const { applicationId, fault } of check.faults) page.item('-', `${applicationId}: ${fault}`, 2);
    printPage(page);
  });
}
