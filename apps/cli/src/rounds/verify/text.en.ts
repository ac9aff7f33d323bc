/** English words of `rounds verify`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  holds: (round: string) => `Round ${round}: everything that was compared holds.`,
  fails: (round: string) => `Round ${round} DOES NOT HOLD.`,
  noBundle: 'This is not a bundle of a round.',
  first: 'First:',
  facts: {
    round: 'Round',
    day: 'Law of',
    engine: 'Run by',
    digest: 'Digest',
    signedBy: 'Signed by',
    nobody: 'nobody',
    invited: 'Invited',
    invitedOf: (invited: string, members: string, people: string) =>
      `${invited} of ${members} members of the group, in a pool of ${people}`,
    cutoff: 'Cut-off (CRS)',
    tieBreak: 'Tie-break',
    none: '–',
  },
  /** The person of the proof. */
  you: {
    title: 'The person of the proof',
    rank: 'Rank',
    place: (place: string, of: string) => `${place} of ${of} in the group`,
    outside: 'not in the group that the round addressed',
    score: 'Score (CRS)',
    received: 'Profile received',
    invited: 'Invited',
    yes: 'yes',
    no: 'no',
  },
  groups: {
    bundle: 'Bundle',
    proof: 'Proof',
    snapshot: 'Snapshot',
    replay: 'Replay',
  },
  marks: { holds: 'holds', fails: 'FAILS', 'not-compared': 'not compared' },
  decides: 'This verifies a round run by OpenEntry. It is not a Government of Canada service; IRCC decides.',
  progress: { reading: 'Snapshot', ranking: 'Ranking' },
  badKey: (name: string) =>
    `${name} holds no public key of Ed25519. Give a PEM file ("BEGIN PUBLIC KEY") or the 32 bytes of the key in hexadecimal.`,
  brokenGzip: (name: string, why: string) =>
    `${name} is compressed (gzip) and cannot be read to its end (${why}): it was cut off or altered.`,
  lineTooLong: (name: string, line: string, limit: string) =>
    `${name}, line ${line}: longer than ${limit} bytes; no line of a snapshot is.`,
};

export type VerifyText = typeof en;
