import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { categoriesOn, categoryVersion, FIRST_DAY, PROGRAMS, plainDate, rulesetOn } from '@openentry/law';
import { contentOfBundle, type RoundBundle } from '../bundle.ts';
import { rulesetFingerprint } from '../fingerprint.ts';
import { digestOf } from '../hash.ts';
import { legalDayOf, microsecondsOf } from '../instant.ts';
import { emptyRoot } from '../merkle.ts';
import { fingerprintOfKey, isSignedBy } from '../signature.ts';
import { placeAltered } from '../sums.ts';
import { type ReadForm, readForm, readFormFile } from './file.ts';
import { checked, type Finding, fails, holds, notCompared } from './finding.ts';
import { bundleForm } from './forms.ts';

/** What a verifier brings along. */
export interface Verifier {
  /** Version of this software, as in `openentry/0.1.0`. */
  readonly engine: string;
  /** Raw public key that must have signed; null where none is known. */
  readonly key: Uint8Array | null;
}

/** A bundle with what was found; null where it has not the form of one. */
export interface VerifiedBundle {
  readonly bundle: RoundBundle | null;
  readonly findings: readonly Finding[];
}

type Check = (bundle: RoundBundle, verifier: Verifier) => Finding;

const digest: Check = (bundle) => {
  const content = contentOfBundle(bundle);
  const found = digestOf(content);
  const where = placeAltered(content, bundle.sums) ?? 'digest';
  return checked('bundle.digest', found === bundle.digest, { found, stated: bundle.digest, where });
};

const sums: Check = (bundle) => {
  const content = contentOfBundle(bundle);
  // What the digest finds is said there; here only sums that are wrong of a content that is right.
  const altered = digestOf(content) === bundle.digest && placeAltered(content, bundle.sums) !== null;
  return checked('bundle.sums', !altered, {});
};

async function signature(bundle: RoundBundle): Promise<Finding> {
  const { signedBy: key, signature: given } = bundle;
  if (given === null) {
    return key === null
      ? notCompared('bundle.signature', 'unsigned')
      : fails('bundle.signature', { why: 'missing', key });
  }
  if (key === null) return fails('bundle.signature', { why: 'not-announced' });
  const found = fingerprintOfHex(given.publicKey);
  if (found !== key) return fails('bundle.signature', { why: 'other-key', key, found });
  const valid = await isSignedBy(digestOf(contentOfBundle(bundle)), given);
  if (valid === null) return notCompared('bundle.signature', 'no-ed25519');
  return checked('bundle.signature', valid, { why: 'not-valid' });
}

const fingerprintOfHex = (key: string): string => fingerprintOfKey(hexToBytes(key));

const key: Check = ({ signature: given }, verifier) => {
  const found = given === null ? null : fingerprintOfHex(given.publicKey);
  if (verifier.key === null) {
    return found === null
      ? notCompared('bundle.key', 'unsigned')
      : notCompared('bundle.key', 'no-key', { key: found });
  }
  const expected = fingerprintOfKey(verifier.key);
  return checked('bundle.key', found === expected, { key: expected, found });
};

const instruction: Check = ({ commitment }) => {
  const { kind, category, programs } = commitment.instruction;
  const distinct = new Set<string>(programs);
  const everyone = [...PROGRAMS, 'PNP'].every((program) => distinct.has(program));
  const addressed = kind === 'general' ? everyone : distinct.size > 0;
  const consistent =
    (kind === 'category') === (category !== null) && distinct.size === programs.length && addressed;
  return checked('bundle.instruction', consistent, { kind, category, programs: programs.join(', ') });
};

const category: Check = ({ commitment }, { engine: own }) => {
  const { category: id, day } = commitment.instruction;
  if (id === null) return holds('bundle.category');
  const { engine } = commitment;
  if (categoryVersion(id) === undefined && engine !== own) {
    return notCompared('bundle.category', 'other-engine', { engine, own });
  }
  const inForce = categoriesOn(plainDate(day)).some((version) => version.id === id);
  return checked('bundle.category', inForce, { category: id, day });
};

const day: Check = ({ commitment }) => {
  const { instruction, ruleset } = commitment;
  const legal = legalDayOf(microsecondsOf(instruction.instant));
  return checked('bundle.day', instruction.day === legal && ruleset.on === legal, {
    legal,
    day: instruction.day,
    on: ruleset.on,
  });
};

const law: Check = ({ commitment }, { engine: own }) => {
  const { engine, ruleset } = commitment;
  const { on, fingerprint: stated } = ruleset;
  const found = on < FIRST_DAY ? null : rulesetFingerprint(rulesetOn(plainDate(on)));
  if (found !== stated && engine !== own) return notCompared('bundle.law', 'other-engine', { engine, own });
  return checked('bundle.law', found === stated, { on, found, stated });
};

const people: Check = ({ commitment, outcome }) =>
  checked('bundle.people', commitment.people === outcome.people, {
    committed: commitment.people,
    found: outcome.people,
  });

const members: Check = ({ outcome }) =>
  checked('bundle.members', outcome.members <= outcome.people, {
    members: outcome.members,
    people: outcome.people,
  });

const invited: Check = ({ commitment, outcome }) => {
  const { toInvite } = commitment.instruction;
  const expected = Math.min(toInvite, outcome.members);
  return checked('bundle.invited', outcome.invited === expected, {
    invited: outcome.invited,
    toInvite,
    members: outcome.members,
    expected,
  });
};

const cutoff: Check = ({ outcome }) => {
  const { invited: number, cutoff: score, tieBreak } = outcome;
  const nobody = number === 0;
  const consistent = (score === null) === nobody && (tieBreak === null) === nobody;
  return checked('bundle.cutoff', consistent, { invited: number, cutoff: score, tieBreak });
};

const root: Check = ({ outcome }) => {
  const empty = outcome.merkleRoot === bytesToHex(emptyRoot());
  return checked('bundle.root', empty === (outcome.people === 0), {
    people: outcome.people,
    root: outcome.merkleRoot,
  });
};

const instants: Check = ({ commitment, outcome, round }) => {
  const inOrder: readonly (readonly [string, string | null])[] = [
    ['outcome.tieBreak', outcome.tieBreak],
    ['commitment.instruction.instant', commitment.instruction.instant],
    ['commitment.committedAt', commitment.committedAt],
    ['round.executedAt', round.executedAt],
    ['round.publishedAt', round.publishedAt],
  ];
  const known = inOrder.flatMap(([name, at]) => (at === null ? [] : [{ name, at: microsecondsOf(at) }]));
  const broken = known.findIndex(({ at }, i) => at > (known[i + 1]?.at ?? at));
  return checked('bundle.instants', broken < 0, {
    earlier: known[broken]?.name ?? null,
    later: known[broken + 1]?.name ?? null,
  });
};

const corrected: Check = ({ round, outcome }) =>
  checked('bundle.corrected', round.corrected <= outcome.invited, {
    corrected: round.corrected,
    invited: outcome.invited,
  });

/** In the order in which they are reported: first whether it is the bundle, then whether it is sound. */
const AFTER_SIGNATURE: readonly Check[] = [
  key,
  instruction,
  category,
  day,
  law,
  people,
  members,
  invited,
  cutoff,
  root,
  instants,
  corrected,
];

async function verifyRead(
  { value, findings }: ReadForm<RoundBundle>,
  verifier: Verifier,
): Promise<VerifiedBundle> {
  if (value === null) return { bundle: null, findings };
  return {
    bundle: value,
    findings: [
      ...findings,
      digest(value, verifier),
      sums(value, verifier),
      await signature(value),
      ...AFTER_SIGNATURE.map((check) => check(value, verifier)),
    ],
  };
}

/** Verifies a bundle that came as JSON, in whatever spelling: every check that needs nothing but the bundle. */
export function verifyBundle(given: unknown, verifier: Verifier): Promise<VerifiedBundle> {
  return verifyRead(readForm(given, 'bundle.form', bundleForm), verifier);
}

/** The same for the text of a file, which must also be written as bundles are published, to the byte. */
export function verifyBundleFile(text: string, verifier: Verifier): Promise<VerifiedBundle> {
  return verifyRead(readFormFile(text, 'bundle.form', 'bundle.bytes', bundleForm), verifier);
}
