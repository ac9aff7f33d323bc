import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { findingText, fingerprintOfKey, firstFailing, type RoundBundle, verifyBundle } from '@openentry/pool';
import { personOf } from '../../access/persons.ts';
import { ENGINE } from '../../engine.ts';
import { RequestError } from '../../errors.ts';
import { type PublishedBundle, profileInRound, publishedBundles } from '../../rounds/publish/list.ts';
import { proofFor } from '../../rounds/publish/proofs.ts';
import { keptProof } from '../../rounds/publish/seal.ts';
import { type LoadedRound, loadRound } from '../../rounds/workflow/load.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { PUBLISHED_PROOFS, reads } from '../audit/declare.ts';
import { page, pageOf, pageQuery, placeOf } from '../conventions/cursor.ts';
import { evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { languageOf } from '../language.ts';
import type { Office } from '../office/context.ts';
import { roundParam } from '../office/schemas.ts';
import { sent } from '../sent.ts';
import { bundleSchema, keySchema, proofSchema, publishedSchema, verificationSchema } from './schemas.ts';

const tags = ['Proofs'];

const listRoute = createRoute({
  method: 'get',
  path: '/proofs',
  ...PUBLISHED_PROOFS,
  tags,
  summary: 'Rounds that were published here and that anybody can verify, newest first',
  request: { query: z.object(pageQuery) },
  responses: { 200: json('Rounds', pageOf(publishedSchema).openapi('PublishedProofs')), ...refusals(422) },
});

const keyRoute = createRoute({
  method: 'get',
  path: '/proofs/key',
  ...PUBLISHED_PROOFS,
  tags,
  summary:
    'The public key with which rounds are published here; compare its fingerprint with one had some other way',
  responses: { 200: json('The key', keySchema), ...refusals(404) },
});

const bundleRoute = createRoute({
  method: 'get',
  path: '/proofs/{pool}/{number}',
  ...PUBLISHED_PROOFS,
  tags,
  summary: 'The bundle of a published round: counts and hashes, nobody’s name, number or facts',
  request: { params: roundParam },
  responses: {
    200: json('The bundle, as `openentry rounds verify` reads it', bundleSchema),
    ...refusals(404, 422),
  },
});

const verificationRoute = createRoute({
  method: 'get',
  path: '/proofs/{pool}/{number}/verification',
  ...PUBLISHED_PROOFS,
  tags,
  summary: 'The checks that anybody can make of a bundle, made here; to trust them, make them yourself',
  request: { params: roundParam },
  responses: { 200: json('What was found', verificationSchema), ...refusals(404, 422) },
});

const ownRoute = createRoute({
  method: 'get',
  path: '/proofs/{pool}/{number}/own',
  ...reads('proof.own.read', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `The proof of one’s own place in a published round, and of one’s rank (${rolesFor('proof.own')})`,
  request: { params: roundParam },
  responses: { 200: json('The proof', proofSchema), ...refusals(401, 403, 404, 422) },
});

/** A round that is planned or ran, but is not published, is nobody’s business here: it is as if there were none. */
function noProof(number: string): RequestError {
  return new RequestError('proof.unknown', 404, {
    en: `No round ${number} is published on this pool. /proofs lists those that are.`,
    fr: `Aucune ronde ${number} n’est publiée pour ce bassin. /proofs énumère celles qui le sont.`,
  });
}

const notInPool = (number: string): RequestError =>
  new RequestError('round.not-in-pool', 404, {
    en: `You had no profile in the pool of round ${number}.`,
    fr: `Vous n’aviez pas de profil dans le bassin de la ronde ${number}.`,
  });

function listed({ poolId: pool, number, bundle }: PublishedBundle): z.infer<typeof publishedSchema> {
  const { round, outcome, digest, signedBy } = bundle;
  const { people, members, invited, cutoff } = outcome;
  const { name, publishedAt } = round;
  return sent<z.infer<typeof publishedSchema>>({
    pool,
    number,
    name,
    publishedAt,
    people,
    members,
    invited,
    cutoff,
    digest,
    signedBy,
  });
}

/** Routes of what makes a round verifiable. */
export function proofRoutes(api: OpenAPIHono, { db, accounts, signer }: Office): void {
  /** @throws RequestError 404 */
  async function published(
    pool: number,
    number: string,
  ): Promise<{ readonly round: LoadedRound; readonly bundle: RoundBundle }> {
    const round = await loadRound(db, pool, number);
    const bundle = round === null ? null : ((await keptProof(db, round.roundId))?.bundle ?? null);
    if (round === null || bundle === null) throw noProof(number);
    return { round, bundle: bundle as RoundBundle };
  }

  api.openapi(listRoute, async (context) => {
    const { cursor, limit } = context.req.valid('query');
    const before = placeOf(cursor, 'proofs', z.tuple([z.int()]))?.[0] ?? null;
    const found = await publishedBundles(db, { before, limit: limit + 1 });
    const { items, next } = page(found, limit, 'proofs', ({ roundId }) => [roundId]);
    return context.json({ items: items.map(listed), next }, 200);
  });
  api.openapi(keyRoute, async (context) => {
    const key = signer === null ? null : (await signer()).publicKey;
    if (key === null) {
      throw new RequestError('proof.no-key', 404, {
        en: 'Rounds are published here without a signature.',
        fr: 'Les rondes sont publiées ici sans signature.',
      });
    }
    const publicKey = Buffer.from(key).toString('hex');
    return context.json(
      { algorithm: 'Ed25519' as const, publicKey, fingerprint: fingerprintOfKey(key) },
      200,
    );
  });
  api.openapi(bundleRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { bundle } = await published(pool, number);
    return context.json(sent<z.infer<typeof bundleSchema>>(bundle), 200);
  });
  api.openapi(verificationRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { bundle } = await published(pool, number);
    const key = signer === null ? null : (await signer()).publicKey;
    const { findings } = await verifyBundle(bundle, { engine: ENGINE, key });
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(
      {
        pool,
        number,
        digest: bundle.digest,
        passed: firstFailing(findings) === null,
        findings: findings.map((finding) => ({
          code: finding.code,
          outcome: finding.outcome,
          text: findingText(finding, language),
        })),
      },
      200,
    );
  });
  api.openapi(ownRoute, async (context) => {
    const { pool, number } = context.req.valid('param');
    const { accountId, by } = await admit(accounts, context, 'proof.own', `proof/${number}`);
    const { round } = await published(pool, number);
    const person = await personOf(db, accountId);
    const profileId = person === null ? null : await profileInRound(db, round.roundId, person.candidateId);
    if (profileId === null) throw notInPool(number);
    const proof = await proofFor(db, pool, number, profileId);
    await evidenceOf(accounts, {
      by,
      action: 'proof.own',
      subject: `profile/${profileId}`,
      details: { number },
    });
    context.header('cache-control', 'no-store');
    return context.json(sent<z.infer<typeof proofSchema>>(proof), 200);
  });
}
