import { z } from '@hono/zod-openapi';
import { bilingual } from '../law/schemas.ts';

const instant = z.string().openapi({ format: 'date-time' });
const hex = z.string().openapi({ description: 'Hexadecimal.' });

export const publishedSchema = z
  .object({
    pool: z.int(),
    number: z.string(),
    name: bilingual,
    publishedAt: instant,
    people: z.int(),
    members: z.int(),
    invited: z.int(),
    cutoff: z.int().nullable(),
    digest: hex,
    signedBy: hex.nullable().openapi({ description: 'Fingerprint of the key that signed; null for nobody.' }),
  })
  .openapi('PublishedProof');

export const bundleSchema = z
  .object({
    schema: z.literal('round-bundle/1'),
    round: z.object({
      name: bilingual,
      text: bilingual.nullable(),
      pool: z.object({ asOf: z.string(), bands: z.record(z.string(), z.int()) }).nullable(),
      corrected: z.int(),
      executedAt: instant,
      publishedAt: instant,
    }),
    commitment: z.object({
      schema: z.literal('round-commitment/1'),
      instruction: z.object({
        number: z.string(),
        kind: z.enum(['general', 'program', 'category']),
        category: z.string().nullable(),
        programs: z.array(z.string()),
        toInvite: z.int(),
        instant,
        day: z.string(),
      }),
      ruleset: z.object({ on: z.string(), fingerprint: hex }),
      engine: z.string(),
      people: z.int(),
      snapshotDigest: hex,
      committedAt: instant,
    }),
    outcome: z.object({
      people: z.int(),
      members: z.int(),
      invited: z.int(),
      cutoff: z.int().nullable(),
      tieBreak: instant.nullable(),
      merkleRoot: hex,
    }),
    signedBy: hex.nullable(),
    digest: hex,
    signature: z.object({ algorithm: z.literal('Ed25519'), publicKey: hex, value: hex }).nullable(),
    sums: z.string(),
  })
  .openapi('RoundBundle');

export const verificationSchema = z
  .object({
    pool: z.int(),
    number: z.string(),
    digest: hex,
    passed: z.boolean().openapi({ description: 'Nothing fails that was compared.' }),
    findings: z.array(
      z.object({
        code: z.string(),
        outcome: z.enum(['holds', 'fails', 'not-compared']),
        text: z.string(),
      }),
    ),
  })
  .openapi('Verification');

export const proofSchema = z
  .object({
    schema: z.literal('round-proof/1'),
    round: z.string(),
    bundle: hex,
    leaf: z.object({
      crs: z.int(),
      inGroup: z.boolean(),
      invited: z.boolean(),
      pseudonym: hex,
      receivedAt: instant,
      salt: hex,
    }),
    index: z.int(),
    rank: z.object({ place: z.int(), of: z.int() }).nullable(),
    path: z.array(hex),
    sums: z.string(),
  })
  .openapi('RoundProof');

export const keySchema = z
  .object({ algorithm: z.literal('Ed25519'), publicKey: hex, fingerprint: hex })
  .openapi('PublishingKey');
