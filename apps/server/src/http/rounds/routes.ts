import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { distributionOn, type PublicRound, type PublishedRound } from '@openentry/data';
import type { Language } from '@openentry/law';
import type { Pool } from 'pg';
import { isoSeconds } from '../../database/instants.ts';
import { RequestError } from '../../errors.ts';
import { asPublished } from '../../history/published.ts';
import { readHistory } from '../../history/read.ts';
import { poolFit } from '../../rounds/replay.ts';
import { assumptions, checkTexts, whyDifferent } from '../../rounds/texts.ts';
import { poolById } from '../../store/pools.ts';
import { latestReplays, type StoredRound } from '../../store/rounds.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { languageOf } from '../language.ts';
import { problemResponse } from '../problem.ts';
import { roundDetailSchema, roundSchema, roundsSchema } from '../schemas.ts';

type Replayed = StoredRound & { readonly seed: string };

function replaySummary(stored: Replayed) {
  return {
    simulated: {
      invited: stored.invited,
      cutoff: stored.cutoff,
      tieBreak: stored.tieBreak === null ? null : isoSeconds(stored.tieBreak),
    },
    seed: stored.seed,
    executedAt: stored.executedAt,
  };
}

function summary(round: PublishedRound, replay: Replayed | undefined): z.infer<typeof roundSchema> {
  return {
    number: round.number,
    date: round.date,
    dateTimeUtc: round.instant,
    name: round.name,
    kind: round.kind,
    categoryVersionId: round.category,
    programs: [...round.programs],
    published: { invited: round.invited, cutoff: round.cutoff, tieBreak: round.tieBreak },
    poolAsOf: round.poolAsOf,
    replay: replay ? replaySummary(replay) : null,
  };
}

/** The distribution that was published with a round; of a few, one that others have recorded. */
function poolOf({ pool, poolAsOf }: PublicRound) {
  return pool ?? (poolAsOf === null ? null : (distributionOn(poolAsOf)?.bands ?? null));
}

async function detail(
  db: Pool,
  round: PublishedRound,
  pool: ReturnType<typeof poolOf>,
  replay: Replayed | undefined,
  language: Language,
): Promise<z.infer<typeof roundDetailSchema>> {
  const stored = replay ? await poolById(db, replay.poolId) : null;
  if (!replay || !stored) return { ...summary(round, undefined), pool, replay: null };
  const fit = poolFit(stored);
  return {
    ...summary(round, replay),
    pool,
    replay: {
      ...replaySummary(replay),
      instruction: {
        kind: round.kind,
        category: round.category,
        programs: [...round.programs],
        number: round.invited,
        instant: round.instant,
      },
      pool: { asOf: fit.asOf, total: fit.total, bands: [...fit.bands] },
      check: replay.check && {
        passed: replay.check.passed,
        findings: replay.check.findings.map(({ rule, passed, violations }) => ({
          rule,
          passed,
          violations,
          detail: checkTexts[rule][language],
        })),
      },
      assumptions: [...assumptions],
      whyDifferent: [...whyDifferent],
    },
  };
}

const listRoute = createRoute({
  method: 'get',
  path: '/rounds',
  ...leavesNoTrace('Published rounds: nothing personal.'),
  tags: ['Rounds'],
  summary: 'Published rounds of invitations, newest first, with their replays',
  request: {
    query: z.object({
      kind: z.enum(['general', 'program', 'category']).optional(),
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      replayed: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: {
    200: { description: 'Rounds', content: { 'application/json': { schema: roundsSchema } } },
    422: problemResponse('A filter is not valid'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/rounds/{number}',
  ...leavesNoTrace('A published round: nothing personal.'),
  tags: ['Rounds'],
  summary: 'One round: everything published, its replay beside it, and what the independent check found',
  request: { params: z.object({ number: z.string().max(10).openapi({ example: '293' }) }) },
  responses: {
    200: { description: 'The round', content: { 'application/json': { schema: roundDetailSchema } } },
    404: problemResponse('No published round has this number'),
  },
});

/** Routes of the public history of rounds. */
export function roundRoutes(api: OpenAPIHono, db: Pool): void {
  api.openapi(listRoute, async (context) => {
    const { kind, year, replayed } = context.req.valid('query');
    const replays = await latestReplays(db);
    const items = (await readHistory(db))
      .map(asPublished)
      .filter((round) => round !== null)
      .filter(
        (round) =>
          (kind === undefined || round.kind === kind) &&
          (year === undefined || round.date.startsWith(`${year}-`)) &&
          (replayed === undefined || replays.has(round.number) === (replayed === 'true')),
      )
      .map((round) => summary(round, replays.get(round.number)))
      .reverse();
    return context.json({ items, total: items.length }, 200);
  });

  api.openapi(oneRoute, async (context) => {
    const { number } = context.req.valid('param');
    const found = (await readHistory(db)).find((one) => one.number === number);
    const round = found === undefined ? null : asPublished(found);
    if (found === undefined || round === null) {
      throw new RequestError('round.unknown', 404, {
        en: `No published round has the number ${number}.`,
        fr: `Aucune ronde publiée ne porte le numéro ${number}.`,
      });
    }
    const replays = await latestReplays(db);
    const replay = replays.get(number);
    return context.json(await detail(db, round, poolOf(found), replay, languageOf(context)), 200);
  });
}
