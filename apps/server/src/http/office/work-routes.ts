import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type AmendmentFile, readAmendmentFile } from '@openentry/law';
import { RequestError } from '../../errors.ts';
import { roundPage } from '../../rounds/publish/page.ts';
import { publishRound } from '../../rounds/publish/publish.ts';
import type { ShadowRound } from '../../rounds/shadow/run.ts';
import { shadowById, shadowRound, signShadow } from '../../rounds/shadow/run.ts';
import { engineInstruction, loadRound, noRound } from '../../rounds/workflow/load.ts';
import { executePlanned } from '../../rounds/workflow/run.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands, reads } from '../audit/declare.ts';
import { commandHeaders, conditionalHeaders } from '../conventions/command.ts';
import { preconditionOf } from '../conventions/etag.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { FieldsError } from '../fields-error.ts';
import { dayOfLaw } from '../law/day.ts';
import { under } from '../law/reform.ts';
import { problemResponse } from '../problem.ts';
import { sent } from '../sent.ts';
import { acting, expectPool, type Office, roundAddress, shownWork, workAddress } from './context.ts';
import { poolParam, roundParam, shadowSchema, workSchema } from './schemas.ts';

const tags = ['Round files'];
const COMMAND = { 400: problemResponse('Idempotency-Key is missing'), ...refusals(401, 403, 404, 409, 422) };
const ACCEPTED = {
  202: json('It runs: Location says where to look at it', workSchema),
  412: problemResponse('It has changed since it was read'),
  ...COMMAND,
};

const executeRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds/{number}/execution',
  ...commands('round.execute', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Run an approved round: freeze, commit, rank, invite and check, the whole of it or nothing (${rolesFor('round.execute')})`,
  request: { params: roundParam, headers: conditionalHeaders },
  responses: ACCEPTED,
});

const publishRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds/{number}/publication',
  ...commands('round.publish', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Publish a round that ran: never by whoever ran it (${rolesFor('round.publish')})`,
  request: { params: roundParam, headers: conditionalHeaders },
  responses: ACCEPTED,
});

const shadowBody = z.strictObject({
  round: z.string().min(1).max(20).openapi({ example: '301' }),
  before: dayOfLaw.openapi({ description: 'Day whose law is the one before.' }),
  reform: z
    .record(z.string(), z.unknown())
    .optional()
    .openapi({ description: 'A draft of law laid over that of the day of the round: see /law/diff.' }),
});

const shadowRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/shadow-rounds',
  ...commands('round.shadow', 'pool/{pool}'),
  tags,
  security: SIGNED_IN,
  summary: `Run a planned round on one snapshot under two laws; nobody is invited (${rolesFor('shadow.run')})`,
  request: {
    params: poolParam,
    headers: commandHeaders,
    ...jsonBody(shadowBody),
  },
  responses: ACCEPTED,
});

const shadowId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const oneShadowRoute = createRoute({
  method: 'get',
  path: '/shadow-rounds/{id}',
  ...reads('shadow.read', 'shadow/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `What a shadow round found, and who signed it (${rolesFor('round.read')})`,
  request: { params: shadowId },
  responses: { 200: json('The shadow round', shadowSchema), ...refusals(401, 403, 404, 422) },
});

const signRoute = createRoute({
  method: 'post',
  path: '/shadow-rounds/{id}/signatures',
  ...commands('round.shadow-sign', 'shadow/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Sign what a shadow round found; two people do, before a round runs under the new law (${rolesFor('shadow.sign')})`,
  request: { params: shadowId, headers: commandHeaders },
  responses: { 200: json('The shadow round', shadowSchema), ...COMMAND },
});

const workRoute = createRoute({
  method: 'get',
  path: '/work/{id}',
  ...reads('work.read', 'work/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `How far work has come that takes its time (${rolesFor('round.read')})`,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json('The work', workSchema), ...refusals(401, 403, 404, 422) },
});

/** @throws FieldsError that names every problem of a draft of law */
function reformsIn(given: unknown): AmendmentFile[] {
  if (given === undefined) return [];
  const read = readAmendmentFile(given);
  if (read.ok) return [read.value];
  throw new FieldsError(
    'reform.not-valid',
    {
      en: 'The draft of law is not valid. Nothing was run.',
      fr: 'Le projet de modification n’est pas valide. Rien n’a été lancé.',
    },
    under('reform', read.problems),
  );
}

function shown({ shadowId: id, ...shadow }: ShadowRound): z.infer<typeof shadowSchema> {
  return sent<z.infer<typeof shadowSchema>>({ id, ...shadow });
}

/** Routes of what takes its time: running, publishing and shadowing a round. */
export function officeWorkRoutes(api: OpenAPIHono, office: Office): void {
  const { db, accounts, works, signer } = office;

  api.openapi(executeRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { id, at, by } = await acting(office, context, 'round.execute', `round/${number}`);
    const expect = preconditionOf(context, { required: false });
    const asked = { key: `${by.account}/${id}`, kind: 'execute', poolId: pool, number } as const;
    const work = await works.begin(asked, async ({ begun, progress }) => {
      await executePlanned(db, pool, number, { id, at, by }, { expect, begun, progress });
      return roundAddress(pool, number);
    });
    context.header('location', workAddress(work.id));
    return context.json(shownWork(context, work), 202);
  });

  api.openapi(publishRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { id, at, by } = await acting(office, context, 'round.publish', `round/${number}`);
    const expect = preconditionOf(context, { required: false });
    const loaded = await loadRound(db, pool, number);
    if (loaded === null) throw noRound(number);
    const asked = { key: `${by.account}/${id}`, kind: 'publish', poolId: pool, number } as const;
    const work = await works.begin(asked, async ({ begun, progress }) => {
      await publishRound(
        db,
        pool,
        number,
        { id, at, by },
        {
          page: await roundPage(db, loaded),
          signer: signer === null ? null : await signer(),
          progress,
          expect,
          reached: (step) => (step === 'begin' ? begun() : undefined),
        },
      );
      return `/api/v1/proofs/${pool}/${encodeURIComponent(number)}`;
    });
    context.header('location', workAddress(work.id));
    return context.json(shownWork(context, work), 202);
  });

  api.openapi(shadowRoute, async (context) => {
    const { pool } = context.req.valid('param');
    const { round: number, before, reform } = context.req.valid('json');
    const { id, at, by } = await acting(office, context, 'shadow.run', `round/${number}`);
    await expectPool(db, pool);
    const reforms = reformsIn(reform);
    const loaded = await loadRound(db, pool, number);
    if (loaded === null) throw noRound(number);
    const asked = { key: `${by.account}/${id}`, kind: 'shadow', poolId: pool, number } as const;
    const work = await works.begin(asked, async ({ begun, progress }) => {
      begun();
      const instruction = engineInstruction(loaded.state);
      const { shadowId: made } = await shadowRound(db, pool, {
        instruction,
        before,
        reforms,
        by,
        at,
        progress,
      });
      return `/api/v1/shadow-rounds/${made}`;
    });
    context.header('location', workAddress(work.id));
    return context.json(shownWork(context, work), 202);
  });

  api.openapi(oneShadowRoute, async (context) => {
    const { id } = context.req.valid('param');
    await admit(accounts, context, 'round.read', `shadow/${id}`);
    const found = await shadowById(db, id);
    if (found === null) {
      throw new RequestError('shadow.unknown', 404, {
        en: `There is no shadow round ${id}.`,
        fr: `Il n’existe aucune ronde fantôme ${id}.`,
      });
    }
    return context.json(shown(found), 200);
  });

  api.openapi(signRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { at, by } = await acting(office, context, 'shadow.sign', `shadow/${id}`);
    return context.json(shown(await signShadow(db, id, { by, at })), 200);
  });

  api.openapi(workRoute, async (context) => {
    const { id } = context.req.valid('param');
    await admit(accounts, context, 'round.read', `work/${id}`);
    const work = works.find(id);
    if (work === null) {
      throw new RequestError('work.unknown', 404, {
        en: `No work has the id ${id}: it ended long ago, or the server was started again. The file of the round says what became of it.`,
        fr: `Aucun travail ne porte l’identifiant ${id} : il est terminé depuis longtemps, ou le serveur a redémarré. Le dossier de la ronde dit ce qu’il en est advenu.`,
      });
    }
    return context.json(shownWork(context, work), 200);
  });
}
