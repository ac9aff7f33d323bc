type Values = Readonly<Record<string, string | number | null>>;

/** A check: what holds, and how it is said that it does not. */
interface Check {
  readonly holds: string;
  readonly fails: (values: Values) => string;
}

const check = (holds: string, fails: Check['fails']): Check => ({ holds, fails });

/** A number nobody has. */
const orNone = (value: string | number | null | undefined): string | number => value ?? 'none';

/** English words about the verification of rounds. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  checks: {
    'bundle.form': check('The bundle has every member of a published round, and no other.', (v) =>
      v.count === 1
        ? `The bundle is not of the form round-bundle/1: ${v.path} ${v.fault}.`
        : `The bundle is not of the form round-bundle/1: ${v.path} ${v.fault}, and ${Number(v.count) - 1} more.`,
    ),
    'bundle.bytes': check(
      'The file is written exactly as bundles are published.',
      (v) =>
        `Line ${v.line} of the bundle is not written as it was published; its spaces or order were changed.`,
    ),
    'bundle.digest': check(
      'The content is the one that the digest was taken of.',
      (v) =>
        `The bundle was altered at ${v.where}: the digest of its content is ${v.found}, the bundle states ${v.stated}.`,
    ),
    'bundle.sums': check(
      'The sums that locate alterations are those of the content.',
      () => 'The sums that locate alterations were altered themselves.',
    ),
    'bundle.signature': check(
      'The signature is that of the key which the bundle names.',
      (v) =>
        ({
          missing: `The bundle says that the key ${v.key} signs it; the signature is missing.`,
          'not-announced': 'The bundle has a signature and says that nobody signs it.',
          'other-key': `The bundle says that the key ${v.key} signs it; the signature is by ${v.found}.`,
        })[String(v.why)] ?? 'The signature is not one of this bundle by that key.',
    ),
    'bundle.key': check('The key is the one you gave.', (v) =>
      v.found === null
        ? `You gave the key ${v.key}; nobody signs this bundle.`
        : `You gave the key ${v.key}; the bundle is signed by ${v.found}.`,
    ),
    'bundle.instruction': check(
      'The instruction names whom the round addresses without contradiction.',
      (v) =>
        `The instruction contradicts itself: kind ${v.kind}, category ${orNone(v.category)}, programs ${v.programs}.`,
    ),
    'bundle.category': check(
      'The category, if the round has one, is in force on its day.',
      (v) => `The category ${v.category} is not in force on ${v.day}.`,
    ),
    'bundle.day': check(
      'The day of the law is the day of the round in Toronto.',
      (v) =>
        `The round is of ${v.legal} in Toronto; the instruction says ${v.day} and the law is that of ${v.on}.`,
    ),
    'bundle.law': check(
      'The law is the one that this software computes for that day.',
      (v) => `The law of ${v.on} has the fingerprint ${v.found}; the bundle states ${v.stated}.`,
    ),
    'bundle.people': check(
      'As many people were ranked as the commitment froze.',
      (v) => `The commitment froze ${v.committed} people; the outcome ranks ${v.found}.`,
    ),
    'bundle.members': check(
      'The group is part of the pool.',
      (v) => `The group has ${v.members} members in a pool of ${v.people}.`,
    ),
    'bundle.invited': check(
      'As many were invited as the instruction allows and the group has.',
      (v) =>
        `${v.invited} were invited; for ${v.toInvite} invitations and ${v.members} members it must be ${v.expected}.`,
    ),
    'bundle.cutoff': check(
      'Cut-off and tie-break are there exactly when somebody was invited.',
      (v) => `${v.invited} were invited; cut-off: ${orNone(v.cutoff)}, tie-break: ${orNone(v.tieBreak)}.`,
    ),
    'bundle.root': check(
      'The tree is empty exactly when the pool is.',
      (v) => `The pool has ${v.people} people; the root ${v.root} does not fit that.`,
    ),
    'bundle.instants': check(
      'Instants are in order: tie-break, round, commitment, execution, publication.',
      (v) => `The order of instants is broken: ${v.earlier} is later than ${v.later}.`,
    ),
    'bundle.corrected': check(
      'No more invitations were corrected than issued.',
      (v) => `${v.corrected} invitations were corrected of ${v.invited}.`,
    ),
    'proof.form': check('The proof has every member of a proof, and no other.', (v) =>
      v.count === 1
        ? `The proof is not of the form round-proof/1: ${v.path} ${v.fault}.`
        : `The proof is not of the form round-proof/1: ${v.path} ${v.fault}, and ${Number(v.count) - 1} more.`,
    ),
    'proof.bytes': check(
      'The file is written exactly as proofs are given out.',
      (v) =>
        `Line ${v.line} of the proof is not written as it was given out; its spaces or order were changed.`,
    ),
    'proof.sums': check('The proof is as its sums say.', (v) => `The proof was altered at ${v.where}.`),
    'proof.bundle': check(
      'The proof belongs to this bundle.',
      (v) =>
        `The proof belongs to the bundle ${v.bundle} of round ${v.round}; this is ${v.foundBundle} of round ${v.foundRound}.`,
    ),
    'proof.index': check(
      'The position is one of the pool.',
      (v) => `The position ${v.index} is not one of a pool of ${v.people}.`,
    ),
    'proof.path': check(
      'The path leads from the person to the root of the bundle.',
      () => 'The path does not lead from this person to the root of the bundle.',
    ),
    'proof.group': check('Members of the group, and only they, stand first.', (v) =>
      v.inGroup === 'true'
        ? `The person is a member of the group at position ${v.index}; the group has ${v.members} members.`
        : `The person is no member of the group, at position ${v.index} of its ${v.members} members.`,
    ),
    'proof.invited': check('The first in rank, and only they, were invited.', (v) =>
      v.invited === 'true'
        ? `The person was invited from position ${v.index}; only the first ${v.count} were.`
        : `The person was not invited from position ${v.index}, though the first ${v.count} were.`,
    ),
    'proof.rank': check(
      'The rank is the position in the group.',
      (v) => `The proof gives the rank ${v.given}; the position gives ${v.expected}.`,
    ),
    'proof.score': check(
      'Score and time agree with cut-off and tie-break.',
      (v) =>
        `A score of ${v.crs} received at ${v.receivedAt} does not fit the cut-off ${orNone(v.cutoff)} with the tie-break ${orNone(v.tieBreak)}.`,
    ),
    'snapshot.header': check(
      'The first line names this round.',
      (v) =>
        ({
          round: `The first line of the snapshot names round ${v.found}; the bundle is of round ${v.round}.`,
          sum: 'The first line of the snapshot was altered.',
        })[String(v.fault)] ?? 'The first line is not that of a snapshot round-snapshot/1.',
    ),
    'snapshot.lines': check('Every line is as it was written.', (v) => {
      const what =
        {
          sum: 'was altered',
          facts: 'holds facts that are not valid',
          members: 'does not hold the members of a person, or not only them',
        }[String(v.fault)] ?? 'is not written as a snapshot is';
      const who = v.pseudonym === null ? '' : ` (${v.pseudonym})`;
      const more = v.count === 1 ? '' : ` So are ${Number(v.count) - 1} other lines not as they must be.`;
      return `Line ${v.line} of the snapshot${who} ${what}.${more}`;
    }),
    'snapshot.order': check(
      'People stand in the order of their profiles, each once.',
      (v) => `Line ${v.line} of the snapshot (${v.pseudonym}) stands out of order or twice.`,
    ),
    'snapshot.people': check(
      'The snapshot has as many people as its first line and the commitment say.',
      (v) =>
        `The snapshot has ${v.found} people, its first line says ${v.stated} and the commitment ${v.committed}.`,
    ),
    'snapshot.digest': check(
      'The snapshot is the one that was committed before the selection.',
      (v) => `The snapshot has the digest ${v.found}; the commitment states ${v.stated}.`,
    ),
    'snapshot.received': check('Everybody was in the pool at the instant of the round.', (v) => {
      const more = v.count === 1 ? '' : `, and ${Number(v.count) - 1} more,`;
      return `${v.pseudonym}${more} came into the pool after the instant of the round.`;
    }),
    'replay.scores': check('The score of everybody is known.', (v) => {
      const more = v.count === 1 ? '' : ` The same is true of ${Number(v.count) - 1} more.`;
      return `${v.pseudonym} cannot be ranked; not known is ${v.parts}.${more}`;
    }),
    'replay.proof': check(
      'The person of the proof is the one that the replay finds there.',
      (v) => `${v.pseudonym}: the proof says ${v.given} for ${v.member}; the replay finds ${v.found}.`,
    ),
    'replay.members': check(
      'The replay finds the same number of members.',
      (v) => `The replay finds ${v.found} members; the bundle states ${v.stated}.`,
    ),
    'replay.invited': check(
      'The replay invites the same number.',
      (v) => `The replay invites ${v.found}; the bundle states ${v.stated}.`,
    ),
    'replay.cutoff': check(
      'The replay finds the same cut-off.',
      (v) => `The replay finds the cut-off ${orNone(v.found)}; the bundle states ${orNone(v.stated)}.`,
    ),
    'replay.tie-break': check(
      'The replay finds the same tie-break.',
      (v) => `The replay finds the tie-break ${orNone(v.found)}; the bundle states ${orNone(v.stated)}.`,
    ),
    'replay.root': check(
      'The replay finds the same place and score for everybody.',
      (v) =>
        `Somebody has another place, score, time or name: the replay finds the root ${v.found}; the bundle states ${v.stated}.`,
    ),
    'replay.content': check(
      'The replay gives the content of the bundle to the same bytes.',
      (v) => `The content that the replay gives has the digest ${v.found}; the bundle states ${v.stated}.`,
    ),
  },
  /** Why something was not compared. */
  reasons: {
    unsigned: () => 'Nobody signs this bundle.',
    'no-ed25519': () =>
      'This runtime verifies no signatures of Ed25519. Use a current browser over HTTPS, or the command openentry rounds verify.',
    'no-key': (v: Values) =>
      `No key was given. The bundle is signed by the key ${v.key}: compare this with the one you trust.`,
    'other-engine': (v: Values) =>
      `The round was run by ${v.engine}, this is ${v.own}: another version may hold the law otherwise. Use ${v.engine} to compare.`,
    earlier: (v: Values) => `Without ${v.code} this cannot be compared.`,
  },
  /** What can be wrong with one member of a bundle or proof. */
  faults: {
    missing: 'is missing',
    unknown: 'is not a member',
    type: 'is of another type',
    value: 'has a value that is not possible there',
    json: 'is not JSON',
  },
  whole: 'the whole',
};

export type VerificationTexts = typeof en;
export type CheckCode = keyof VerificationTexts['checks'];
export type ReasonCode = keyof VerificationTexts['reasons'];
export type FormFault = keyof VerificationTexts['faults'];
