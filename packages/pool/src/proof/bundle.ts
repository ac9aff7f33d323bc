import { bytesToHex } from '@noble/hashes/utils.js';
import type { Commitment } from './commitment.ts';
import { digestOf } from './hash.ts';
import { instantText } from './instant.ts';
import type { SealedRound } from './seal.ts';
import { type BundleSignature, fingerprintOfKey, type Signer, signatureOf } from './signature.ts';
import { sumsOf } from './sums.ts';

export const BUNDLE_SCHEMA = 'round-bundle/1';

interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** What stands beside the numbers of a published round. */
export interface RoundPage {
  readonly name: Bilingual;
  /** The whole text of the instruction; null where there is none. */
  readonly text: Bilingual | null;
  /** How many people the pool held by band of CRS points, on its own day; null where none is published. */
  readonly pool: { readonly asOf: string; readonly bands: Readonly<Record<string, number>> } | null;
  /** Invitations that were cancelled before publication because they were issued in error. */
  readonly corrected: number;
  /** ISO instants in UTC with six decimals. */
  readonly executedAt: string;
  readonly publishedAt: string;
}

/** What a round came to. */
export interface RoundOutcome {
  /** People in the frozen pool: the leaves of the tree. */
  readonly people: number;
  /** Of them, members of the group that the round addressed: the first leaves. */
  readonly members: number;
  /** Of them, invited: the first of the first. */
  readonly invited: number;
  /** CRS points of the lowest-ranked person invited; null when nobody was. */
  readonly cutoff: number | null;
  /** When the profile of that person was received, ISO in UTC with six decimals; null when nobody was invited. */
  readonly tieBreak: string | null;
  /** Root over the leaves in rank order, in hexadecimal. */
  readonly merkleRoot: string;
}

/** Everything in a bundle that its digest covers. */
export interface BundleContent {
  readonly schema: typeof BUNDLE_SCHEMA;
  readonly round: RoundPage;
  readonly commitment: Commitment;
  readonly outcome: RoundOutcome;
  /** Fingerprint of the key whose signature the bundle must have; null for one that nobody signs. */
  readonly signedBy: string | null;
}

/** A published round that anyone can verify. It holds counts and hashes, and nobody's name, number or facts. */
export interface RoundBundle extends BundleContent {
  /** SHA-256 over the canonical form of the content. */
  readonly digest: string;
  readonly signature: BundleSignature | null;
  /** Sums of the single values of the content: they say where it was altered, if it was. */
  readonly sums: string;
}

/** What the digest of a bundle is taken of. */
export function contentOfBundle(bundle: RoundBundle): BundleContent {
  const { schema, round, commitment, outcome, signedBy } = bundle;
  return { schema, round, commitment, outcome, signedBy };
}

/** What a bundle is made of. */
export interface BundleRequest {
  readonly page: Omit<RoundPage, 'executedAt' | 'publishedAt'>;
  readonly commitment: Commitment;
  readonly sealed: Pick<SealedRound, 'people' | 'members' | 'invited' | 'cutoff' | 'tieBreak' | 'merkleRoot'>;
  /** Microseconds since 1970-01-01 UTC. */
  readonly executedAt: number;
  readonly publishedAt: number;
  /** Who signs; null for a bundle without a signature. */
  readonly signer: Signer | null;
}

/** The outcome of a sealed round as it is published. */
export function outcomeOf(sealed: BundleRequest['sealed']): RoundOutcome {
  const { people, members, invited, cutoff, tieBreak, merkleRoot } = sealed;
  return {
    people,
    members,
    invited,
    cutoff,
    tieBreak: tieBreak === null ? null : instantText(tieBreak),
    merkleRoot: bytesToHex(merkleRoot),
  };
}

/** The bundle of a round. The same request gives the same bytes. */
export async function buildBundle(request: BundleRequest): Promise<RoundBundle> {
  const { page, commitment, sealed, executedAt, publishedAt, signer } = request;
  const content: BundleContent = {
    schema: BUNDLE_SCHEMA,
    round: { ...page, executedAt: instantText(executedAt), publishedAt: instantText(publishedAt) },
    commitment,
    outcome: outcomeOf(sealed),
    signedBy: signer === null ? null : fingerprintOfKey(signer.publicKey),
  };
  const digest = digestOf(content);
  const signature = signer === null ? null : await signatureOf(digest, signer);
  return { ...content, digest, signature, sums: sumsOf(content) };
}
