export const en = {
  heading: 'Canada’s Express Entry, in the open',
  lead: 'OpenEntry is an open implementation of Express Entry: it scores profiles under the rules of any day since 2015, ranks them, and replays rounds of invitations, with the provision behind each number.',
  replays: 'Two real rounds, replayed',
  replaysIntro:
    'OpenEntry was told only how many to invite and whom the round was for. It then ranked a simulated pool of 216,167 people and drew the line itself.',
  round: (number: string) => `Round ${number}`,
  roundMore: (number: string) => `Everything about round ${number}`,
  noReplay: 'The replay of this round has not been run on this server yet.',
  synthetic: 'What is real and what is not',
  syntheticReal:
    'Real: the rules, the published figures of each round, and the published number of people in each band of scores on April 9, 2024.',
  syntheticPeople:
    'Not real: the people. They are fictional profiles, drawn from stated joint distributions of age, education, language and work, scored by the law of that day, and selected so that the published number in each band is matched.',
  whyDifferent:
    'The published bands are ten or more points wide, and they do not say who is in which occupation, speaks French or has a nomination. Inside a band and inside a category the simulated people are assumed, so the simulated cut-off can differ from the published one. The difference is shown, not corrected.',
  go: 'What you can do here',
  links: {
    calculator: {
      title: 'Calculate a CRS score',
      what: 'Under the rules of any day, with the reason for each point. Nothing leaves your device.',
    },
    rounds: { title: 'Look up a round of invitations', what: 'Every published round since January 2015.' },
    pool: {
      title: 'See the pool',
      what: 'How many people stood in each band of scores, published and simulated.',
    },
    about: { title: 'Check what this rests on', what: 'Sources, how certain the rules are, privacy.' },
    api: { title: 'Use the API', what: 'The same data and calculation, for programs.' },
  },
};

export type Texts = typeof en;
