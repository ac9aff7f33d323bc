/** English words of the work on rounds. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  round: {
    title: (number: string, name: string, state: string) => `Round ${number}, ${name}: ${state}`,
    kind: 'Kind',
    kinds: { general: 'general', program: 'program-specific', category: 'category-based' },
    category: 'Category',
    programs: 'Programs',
    toInvite: 'To invite',
    atMost: (count: string) => `at most ${count}`,
    instant: 'Instant',
    scheduled: 'Scheduled',
    members: 'Members',
    membersOf: (count: string) => `${count} eligible people in the group`,
    invited: 'Invited',
    cutoff: 'Cut-off (CRS)',
    tieBreak: 'Tie-break',
    corrected: 'Corrected',
    history: 'What was done',
    done: (what: string, who: string, role: string, when: string) => `${what}: ${who} (${role}), ${when}`,
    next: (commands: string) => `Next: ${commands}.`,
    second: 'Two people: whoever planned does not approve, whoever runs does not publish.',
  },
  files: {
    title: (pool: number) => `Rounds with a file on pool ${pool}`,
    none: 'No round is planned on this pool. "openentry rounds plan --help" says how to plan one.',
    by: (plan: string, approved: string, executed: string, published: string) =>
      `planned by ${plan}; approved by ${approved}; run by ${executed}; published by ${published}`,
  },
  execute: {
    progress: (number: string) => `Round ${number}`,
    steps: (number: string) => `Round ${number}: committed, ranked, written, invited, checked`,
  },
  cancel: {
    progress: 'Invitations cancelled',
    cancelled: (count: string) => `Invitations cancelled, their people back in the pool: ${count}.`,
    over: (count: string) =>
      `Invitations whose period was over, so that nothing was left to cancel: ${count}. "openentry pool day" records their end.`,
  },
  publish: {
    progress: 'Sealing',
    bundle: (digest: string) => `Bundle digest: ${digest}`,
    key: (fingerprint: string) => `Signed by key: ${fingerprint}`,
    what: (number: string) =>
      `"openentry rounds bundle ${number} FILE" writes what is published; anyone can verify it with "openentry rounds verify FILE".`,
  },
  check: {
    title: (number: string) => `Independent check of round ${number}, from the database alone`,
    later:
      'Rules about the moment of the round were checked when it ran; they are left out here, since people may have moved on.',
    passed: 'holds',
    failed: (violations: string) => `does NOT hold: ${violations} against it`,
    notRun: (number: string) => `Round ${number} has not run; there is nothing to check.`,
  },
  plan: {
    programs: (given: string, known: string) =>
      `--programs: "${given}" is no program. Name some of ${known}, with commas between them.`,
    programsNeeded: 'A program-specific round names its programs: --programs PNP, or --programs CEC,FSW.',
    programsNotFor: 'A general round addresses every program. Leave --programs out, or plan --kind program.',
    categoryNeeded:
      'A category-based round names its category: --category stem@v1. "openentry categories --on DATE" lists those of a day.',
    categoryNotFor: (kind: string) => `A ${kind} round has no category. Leave --category out.`,
    scheduleOne:
      'Name an instant with --at-instant, or take the schedule back with --cancel: one of the two.',
    reason: (longest: number) => `--reason: say why in 1 to ${longest} characters.`,
  },
  preview: {
    title: (name: string) => `Preview, ${name}`,
    standings: (on: string) =>
      `From the standings as they are kept; the oldest is of ${on}. The round computes everything again.`,
    other: (day: string) =>
      `The round applies the law of ${day}: "openentry pool assess --on ${day}" brings the standings to it.`,
    empty: 'Nobody in the pool belongs to the group of this round.',
    noStandings:
      'Nobody in the pool has been assessed. "openentry pool assess" assesses the pool; then a preview shows what a round would come to.',
    members: 'People in the group',
    invited: 'Would be invited',
    cutoff: 'Cut-off (CRS)',
    tieBreak: 'Tie-break',
    ties: 'At the cut-off score',
    tiesOf: (invited: string, members: string) => `${invited} of ${members}, by time received`,
    toCutoff: (count: string, cutoff: string) =>
      `${count} people of the group have ${cutoff} points or more.`,
    heads: { invited: 'Invited', members: 'In the group' },
    traits: {
      program: 'Program',
      province: 'Province or territory',
      language: 'First official language',
      gender: 'Gender',
      country: 'Country',
    },
    others: (count: number) => `${count} others`,
    one: 'Say what to preview: the number of a planned round, or --kind with --programs or --category.',
    need: 'Say --invite N to see the cut-off, or --cutoff N to see how many would be invited.',
  },
  shadow: {
    title: (number: string, before: string, after: string) =>
      `Shadow round ${number}: the same pool under the law of ${before} and of ${after}`,
    under: (reform: string) => `${reform} laid over the second`,
    progress: 'Two laws',
    people: 'People',
    differences: 'Treated differently',
    moreCrs: 'More points',
    lessCrs: 'Fewer points',
    becameEligible: 'Become eligible',
    lostEligibility: 'Are eligible no longer',
    enteredGroup: 'Enter the group',
    leftGroup: 'Leave the group',
    invitedOnlyBefore: 'Invited only under the first',
    invitedOnlyAfter: 'Invited only under the second',
    cutoff: 'Cut-off (CRS)',
    change: (before: string, after: string) => `${before} → ${after}`,
    sameLaw: 'The two laws are the same.',
    kept: (id: number) => `Kept as shadow round ${id}.`,
    sign: (missing: number, id: number) =>
      `${missing === 1 ? 'One signature is' : `${missing} signatures are`} missing before a round may run under the second law: "openentry rounds sign ${id} --as ACCOUNT".`,
    ready: 'A round may run under the second law.',
    signed: (id: number, who: string) => `Shadow round ${id} is signed by ${who}.`,
  },
  proof: {
    rank: (rank: string, people: string) => `Rank ${rank} of ${people}.`,
    personal:
      'This proof says what one person scored and whether they were invited. Give it to that person only.',
  },
  snapshot: {
    personal:
      'WARNING: the snapshot holds the facts of everybody in the pool and the secret of the round. It is for an auditor: keep it where nobody else reads it, and do not publish it.',
    progress: 'People written',
    done: (people: string, file: string) => `${people} people written to ${file}.`,
  },
};

export type WorkflowText = typeof en;
