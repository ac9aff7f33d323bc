type Values = Readonly<Record<string, string | number>>;

/** English words of what is wrong with a feed. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  round: (number: string) => `#${number}`,
  about: (where: string, what: string) => `${where}: ${what}`,
  feed: 'feed',
  fields: {
    number: 'number',
    date: 'date',
    instantUtc: 'date and time',
    name: 'name',
    kind: 'kind',
    category: 'category',
    programs: 'programs',
    invitations: 'invitations',
    crsCutoff: 'cut-off',
    tieBreakUtc: 'tie-break',
    poolAsOf: 'day of the pool',
    pool: 'pool',
  },
  problems: {
    'not-json': (v: Values) =>
      `this is not JSON (${v.why}). Download it again; IRCC’s file is broken at times`,
    'too-deep': () => 'nested deeper than any feed of rounds',
    'no-rounds': () => 'there is no list "rounds" in it',
    'empty-list': () => 'its list "rounds" is empty',
    'not-a-round': (v: Values) => `entry ${v.position} has no number of a round; it was left out`,
    'unknown-field': (v: Values) =>
      `the field "${v.field}" is not known (${v.times} times); it is kept, not read`,
    missing: () => 'not given',
    unreadable: (v: Values) =>
      v.band === undefined ? `cannot be read: "${v.given}"` : `band ${v.band} cannot be read: "${v.given}"`,
    'ambiguous-day': (v: Values) => `"${v.given}" can be two days, and nothing beside it says which`,
    'day-first': (v: Values) => `"${v.given}" is not written YYYY-MM-DD; taken as ${v.taken}`,
    'other-link': (v: Values) => `the link of round ${v.given} leads to ${v.other}`,
    contradicts: (v: Values) => `${v.given}, but ${v.other} beside it`,
    'not-that-day': (v: Values) => `"${v.given}" is more than a day from ${v.date}; not taken`,
    'other-day': (v: Values) => `in Ottawa it was ${v.day}, not ${v.date}`,
    'no-year': (v: Values) => `"${v.given}" has no year; not taken`,
    'after-round': (v: Values) => `"${v.given}" is after the round; not taken`,
    'too-old': (v: Values) => `"${v.given}" is more than twelve months before the round; not taken`,
    'equals-round': () => 'the same moment as the round',
    'later-than-round': (v: Values) => `${v.given} is after the round of ${v.date}`,
    stale: (v: Values) => `${v.day}, ${v.days} days before the round`,
    'out-of-range': (v: Values) => `${v.given} is more than ${v.maximum}; not taken`,
    'unknown-name': (v: Values) => `no program or category is known by "${v.given}"`,
    'unknown-version': (v: Values) => `"${v.given}" is a category in a version that is not known`,
    'unknown-words': (v: Values) => `"${v.given}" also names something that is no program`,
    'same-time': (v: Values) => `${v.time} is to the second the time of #${v.other}, of another day`,
    'same-number': (v: Values) => `${v.given} is also the number of #${v.other}`,
    'same-pool': (v: Values) => `figure by figure the pool of #${v.other} (${v.before}), dated ${v.day}`,
    sum: (v: Values) => `band ${v.band} is ${v.published}; its parts add up to ${v.sum}`,
    twice: () => 'is there twice, the same',
    'twice-different': () => 'is there twice and differs; the first was taken',
    gap: (v: Values) => (v.from === v.to ? `#${v.from} is missing` : `#${v.from} to #${v.to} are missing`),
    'out-of-order': (v: Values) => `${v.date} is before #${v.other} (${v.before})`,
    'languages-differ': (v: Values) => `${v.given} in English, ${v.other} in French`,
  },
};

export type FeedText = typeof en;
