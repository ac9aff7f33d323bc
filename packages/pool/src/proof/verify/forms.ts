import { BUNDLE_SCHEMA } from '../bundle.ts';
import { COMMITMENT_SCHEMA } from '../commitment.ts';
import { HASH_BYTES } from '../hash.ts';
import { PROOF_SCHEMA } from '../proof.ts';
import { NAME_BYTES } from '../secret.ts';
import { KEY_BYTES, SIGNATURE_BYTES } from '../signature.ts';
import { count, day, hex, instant, list, members, oneOf, orNull, recordOf, text, yesOrNo } from './shape.ts';

const MOST_POINTS = 1200;
const MOST_BANDS = 100;
/** A tree of more leaves than there are whole numbers is not deeper. */
const DEEPEST_TREE = 53;
const LONGEST_SUMS = 10_000;
const LONGEST_NUMBER = 20;
const LONGEST_NAME = 500;
const LONGEST_TEXT = 1_000_000;

const sums = text(LONGEST_SUMS);
const hash = hex(HASH_BYTES);
const bilingual = (longest: number) => members({ en: text(longest), fr: text(longest) });

const instruction = members({
  number: text(LONGEST_NUMBER),
  kind: oneOf('general', 'program', 'category'),
  category: orNull(text(LONGEST_NAME)),
  programs: list(oneOf('CEC', 'FSW', 'FST', 'PNP'), 4),
  toInvite: count(),
  instant,
  day,
});

/** The form of a bundle. */
export const bundleForm = members({
  schema: oneOf(BUNDLE_SCHEMA),
  round: members({
    name: bilingual(LONGEST_NAME),
    text: orNull(bilingual(LONGEST_TEXT)),
    pool: orNull(members({ asOf: day, bands: recordOf(count(), MOST_BANDS) })),
    corrected: count(),
    executedAt: instant,
    publishedAt: instant,
  }),
  commitment: members({
    schema: oneOf(COMMITMENT_SCHEMA),
    instruction,
    ruleset: members({ on: day, fingerprint: hash }),
    engine: text(LONGEST_NAME),
    people: count(),
    snapshotDigest: hash,
    committedAt: instant,
  }),
  outcome: members({
    people: count(),
    members: count(),
    invited: count(),
    cutoff: orNull(count(MOST_POINTS)),
    tieBreak: orNull(instant),
    merkleRoot: hash,
  }),
  signedBy: orNull(hash),
  digest: hash,
  signature: orNull(
    members({ algorithm: oneOf('Ed25519'), publicKey: hex(KEY_BYTES), value: hex(SIGNATURE_BYTES) }),
  ),
  sums,
});

/** The form of a proof. */
export const proofForm = members({
  schema: oneOf(PROOF_SCHEMA),
  round: text(LONGEST_NUMBER),
  bundle: hash,
  leaf: members({
    crs: count(MOST_POINTS),
    inGroup: yesOrNo,
    invited: yesOrNo,
    pseudonym: hex(NAME_BYTES),
    receivedAt: instant,
    salt: hex(NAME_BYTES),
  }),
  index: count(),
  rank: orNull(members({ place: count(), of: count() })),
  path: list(hash, DEEPEST_TREE),
  sums,
});
