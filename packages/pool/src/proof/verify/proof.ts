import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { RoundBundle, RoundOutcome } from '../bundle.ts';
import { microsecondsOf } from '../instant.ts';
import { hashOfLeaf, type Leaf } from '../leaf.ts';
import { rootOfPath } from '../merkle.ts';
import { contentOfProof, type RoundProof } from '../proof.ts';
import { placeAltered } from '../sums.ts';
import { type ReadForm, readForm, readFormFile } from './file.ts';
import { checked, type Finding } from './finding.ts';
import { proofForm } from './forms.ts';

/** A proof with what was found; null where it has not the form of one. */
export interface VerifiedProof {
  readonly proof: RoundProof | null;
  readonly findings: readonly Finding[];
}

type Check = (proof: RoundProof, bundle: RoundBundle) => Finding;

const sums: Check = (proof) => {
  const where = placeAltered(contentOfProof(proof), proof.sums);
  return checked('proof.sums', where === null, { where });
};

const belongs: Check = ({ round, bundle: digest }, bundle) => {
  const { number } = bundle.commitment.instruction;
  return checked('proof.bundle', digest === bundle.digest && round === number, {
    bundle: digest,
    round,
    foundBundle: bundle.digest,
    foundRound: number,
  });
};

const index: Check = ({ index: position }, { outcome }) =>
  checked('proof.index', position < outcome.people, { index: position, people: outcome.people });

const path: Check = ({ leaf, index: position, path: given }, { outcome }) => {
  const root = rootOfPath(
    hashOfLeaf(leaf),
    position,
    outcome.people,
    given.map((hash) => hexToBytes(hash)),
  );
  return checked('proof.path', root !== null && bytesToHex(root) === outcome.merkleRoot, {});
};

const group: Check = ({ leaf, index: position }, { outcome }) =>
  checked('proof.group', leaf.inGroup === position < outcome.members, {
    inGroup: String(leaf.inGroup),
    index: position,
    members: outcome.members,
  });

const invited: Check = ({ leaf, index: position }, { outcome }) =>
  checked('proof.invited', leaf.invited === position < outcome.invited, {
    invited: String(leaf.invited),
    index: position,
    count: outcome.invited,
  });

const rank: Check = ({ leaf, index: position, rank: given }, { outcome }) => {
  const expected = leaf.inGroup ? `${position + 1} / ${outcome.members}` : null;
  const stated = given === null ? null : `${given.place} / ${given.of}`;
  return checked('proof.rank', stated === expected, { given: stated, expected });
};

/**
 * Whether a member of the group stands on the right side of the line that the bundle draws. Of equal score and time
 * the number of the profile decides, which a proof does not show.
 */
function standsRight(leaf: Leaf, position: number, outcome: RoundOutcome): boolean {
  const { cutoff, tieBreak } = outcome;
  if (!leaf.inGroup) return true;
  if (cutoff === null || tieBreak === null) return !leaf.invited;
  const above = leaf.crs - cutoff || microsecondsOf(tieBreak) - microsecondsOf(leaf.receivedAt);
  if (position === outcome.invited - 1) return above === 0;
  return leaf.invited ? above >= 0 : above <= 0;
}

const score: Check = ({ leaf, index: position }, { outcome }) =>
  checked('proof.score', standsRight(leaf, position, outcome), {
    crs: leaf.crs,
    receivedAt: leaf.receivedAt,
    cutoff: outcome.cutoff,
    tieBreak: outcome.tieBreak,
  });

const CHECKS: readonly Check[] = [sums, belongs, index, path, group, invited, rank, score];

function verifyRead({ value, findings }: ReadForm<RoundProof>, bundle: RoundBundle): VerifiedProof {
  if (value === null) return { proof: null, findings };
  return { proof: value, findings: [...findings, ...CHECKS.map((check) => check(value, bundle))] };
}

/** Verifies the proof of one person against a bundle, which is verified by itself. */
export function verifyProof(given: unknown, bundle: RoundBundle): VerifiedProof {
  return verifyRead(readForm(given, 'proof.form', proofForm), bundle);
}

/** The same for the text of a file, which must also be written as proofs are given out, to the byte. */
export function verifyProofFile(text: string, bundle: RoundBundle): VerifiedProof {
  return verifyRead(readFormFile(text, 'proof.form', 'proof.bytes', proofForm), bundle);
}
