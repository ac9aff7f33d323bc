import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ROUND_STATUSES, type RoundInstruction } from '@openentry/cases';
import { categoryVersion, type Program } from '@openentry/law';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../../database/instants.ts';
import { RequestError } from '../../errors.ts';
import { checkRound } from '../../rounds/check.ts';
import { checkTexts } from '../../rounds/texts.ts';
import { usualPrograms } from '../../rounds/workflow/instruct.ts';
import { loadRound, noRound, roundsOn, unknownCategory } from '../../rounds/workflow/load.ts';
import { numberAtCutoff, previewRound } from '../../standings/preview.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { leavesNoTrace, reads } from '../audit/declare.ts';
import { page, pageOf, pageQuery, placeOf } from '../conventions/cursor.ts';
import { etagOf } from '../conventions/etag.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { FieldsError } from '../fields-error.ts';
import { languageOf } from '../language.ts';
import { sent } from '../sent.ts';
import { expectPool, type Office, shownRound } from './context.ts';
import {
  checkSchema,
  poolParam,
  previewQuery,
  previewSchema,
  roundFileSchema,
  roundParam,
} from './schemas.ts';

const tags = ['Round files'];

const listRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/rounds',
  ...reads('round.list', 'pool/{pool}'),
  tags,
  security: SIGNED_IN,
  summary: `Rounds that have a file, in the order in which they were planned (${rolesFor('round.read')})`,
  request: { params: poolParam, query: z.object({ ...pageQuery, state: z.enum(ROUND_STATUSES).optional() }) },
  responses: {
    200: json('Rounds', pageOf(roundFileSchema).openapi('RoundFiles')),
    ...refusals(401, 403, 404, 422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/rounds/{number}',
  ...reads('round.read', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `One round: its instruction, who did what, and what the caller may do next (${rolesFor('round.read')})`,
  request: { params: roundParam },
  responses: { 200: json('The round', roundFileSchema), ...refusals(401, 403, 404, 422) },
});

const checkRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/rounds/{number}/check',
  ...leavesNoTrace('A round by its numbers, for whoever runs it: nothing of people.'),
  tags,
  security: SIGNED_IN,
  summary: `The independent check of a round that ran, made again now (${rolesFor('round.read')})`,
  request: { params: roundParam },
  responses: { 200: json('The check', checkSchema), ...refusals(401, 403, 404, 409, 422) },
});

const previewRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/preview',
  ...leavesNoTrace('Counts alone, for whoever runs rounds: nothing of anybody.'),
  tags,
  security: SIGNED_IN,
  summary: `What a round would come to now: from a number to the cut-off, or from a cut-off to the number (${rolesFor('round.preview')})`,
  request: { params: poolParam, query: previewQuery },
  responses: { 200: json('The preview', previewSchema), ...refusals(401, 403, 404, 422) },
});

const notRun = (number: string): RequestError =>
  new RequestError('round.not-executed', 409, {
    en: `Round ${number} has not run yet: there is nothing to check.`,
    fr: `La ronde ${number} n’a pas encore eu lieu : il n’y a rien à vérifier.`,
  });

/** A field of the query that is not valid, in words of its own. */
const wrong = (path: string, en: string, fr: string): FieldsError =>
  new FieldsError('round.preview', { en, fr }, [{ path, code: 'not-valid', text: { en, fr } }]);

type Previewed = Pick<RoundInstruction, 'kind' | 'programs' | 'category'> &
  Partial<Pick<RoundInstruction, 'number' | 'toInvite' | 'instant'>>;

const PROGRAMS: readonly Program[] = ['CEC', 'FSW', 'FST', 'PNP'];

function programsIn(given: string): Program[] {
  const names = given.split(',').map((name) => name.trim().toUpperCase());
  if (names.some((name) => !PROGRAMS.some((program) => program === name))) {
    throw wrong(
      'programs',
      'programs is a list of CEC, FSW, FST and PNP with commas between them.',
      'programs est une liste de CEC, FSW, FST et PNP séparés par des virgules.',
    );
  }
  return PROGRAMS.filter((program) => names.includes(program));
}

async function previewedOf(
  db: Pool,
  poolId: number,
  { round: number, kind, programs, category }: z.infer<typeof previewQuery>,
): Promise<Previewed> {
  if ((number === undefined) === (kind === undefined)) {
    throw wrong(
      'round',
      'Name a planned round, or say with kind whom a round would address: one of the two.',
      'Nommez une ronde planifiée, ou dites par kind qui une ronde viserait : l’un des deux.',
    );
  }
  if (number !== undefined) {
    const loaded = await loadRound(db, poolId, number);
    if (loaded === null) throw noRound(number);
    return loaded.state.instruction;
  }
  const of = kind ?? 'general';
  if ((of === 'category') !== (category !== undefined)) {
    throw wrong(
      'category',
      'category is for a round of a category, and that needs one.',
      'category est pour une ronde d’une catégorie, qui en exige une.',
    );
  }
  if (of === 'program' && programs === undefined) {
    throw wrong(
      'programs',
      'A round of a program names its programs.',
      'Une ronde d’un programme nomme ses programmes.',
    );
  }
  if (category !== undefined && categoryVersion(category) === undefined) throw unknownCategory(category);
  return {
    kind: of,
    category: category ?? null,
    programs: programs === undefined ? usualPrograms(of) : programsIn(programs),
  };
}

/** Routes that look at rounds with a file. */
export function officeRoundRoutes(api: OpenAPIHono, office: Office): void {
  const { db, accounts } = office;
  api.openapi(listRoute, async (context) => {
    const { pool } = context.req.valid('param');
    const { caller } = await admit(accounts, context, 'round.read', `pool/${pool}`);
    await expectPool(db, pool);
    const { cursor, limit, state } = context.req.valid('query');
    const after = placeOf(cursor, `rounds/${pool}`, z.tuple([z.int()]))?.[0] ?? 0;
    const found = (await roundsOn(db, pool)).filter(
      (round) => round.roundId > after && (state === undefined || round.state.status === state),
    );
    const { items, next } = page(found.slice(0, limit + 1), limit, `rounds/${pool}`, ({ roundId }) => [
      roundId,
    ]);
    return context.json({ items: items.map((round) => shownRound(office, caller, round)), next }, 200);
  });
  api.openapi(oneRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { caller } = await admit(accounts, context, 'round.read', `round/${number}`);
    const round = await loadRound(db, pool, number);
    if (round === null) throw noRound(number);
    context.header('etag', etagOf(round.version));
    return context.json(shownRound(office, caller, round), 200);
  });
  api.openapi(checkRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    await admit(accounts, context, 'round.read', `round/${number}`);
    const round = await loadRound(db, pool, number);
    if (round === null) throw noRound(number);
    if (!round.history.some(({ action }) => action.type === 'execute')) throw notRun(number);
    const { passed, findings } = await checkRound(db, round.roundId, { later: true });
    const language = languageOf(context);
    return context.json(
      {
        number,
        passed,
        findings: findings.map(({ rule, passed: holds, violations }) => ({
          rule,
          passed: holds,
          violations,
          detail: checkTexts[rule][language],
        })),
      },
      200,
    );
  });
  api.openapi(previewRoute, async (context) => {
    const { pool } = context.req.valid('param');
    await admit(accounts, context, 'round.preview', `pool/${pool}`);
    await expectPool(db, pool);
    const query = context.req.valid('query');
    const previewed = await previewedOf(db, pool, query);
    const { kind, programs, category, instant, number = null } = previewed;
    const group = {
      poolId: pool,
      programs,
      category: category === null ? null : { id: category },
      ...(instant === undefined ? {} : { instant }),
    };
    const { cutoff } = query;
    const toInvite =
      cutoff === undefined ? (query.invite ?? previewed.toInvite) : await numberAtCutoff(db, group, cutoff);
    if (toInvite === undefined || (cutoff !== undefined && query.invite !== undefined)) {
      throw wrong(
        'invite',
        'Say with invite how many, or with cutoff down to which score: one of the two.',
        'Dites par invite combien, ou par cutoff jusqu’à quelle note : l’un des deux.',
      );
    }
    const { tieBreak, ...preview } = await previewRound(db, group, toInvite);
    return context.json(
      sent<z.infer<typeof previewSchema>>({
        pool,
        number,
        kind,
        category,
        programs,
        toInvite,
        ...preview,
        tieBreak: tieBreak === null ? null : isoMicroseconds(tieBreak),
      }),
      200,
    );
  });
}
