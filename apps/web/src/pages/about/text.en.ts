export const en = {
  heading: 'What OpenEntry is, and what it rests on',
  independent: 'An independent project',
  independentText:
    'OpenEntry is not a Government of Canada service. It is not connected to Immigration, Refugees and Citizenship Canada (IRCC). It cannot see, change or submit anything in your IRCC account. IRCC decides; OpenEntry calculates from public rules and public figures.',
  synthetic: 'What is synthetic',
  syntheticText:
    'The people in the simulated pool do not exist. They are fictional profiles, drawn from stated joint distributions of age, education, language and work, scored by the law of that day, and selected so that the published number of people in each band of scores is matched. No real profile was ever seen or used.',
  syntheticRounds:
    'A replayed round ranks these fictional people. Its cut-off is a result, not a copy, so it can differ from the published cut-off. Published and simulated figures are always labelled.',
  certain: 'How certain the rules are',
  verified: (day: string) =>
    `The values were compared with their sources through ${day}. Each result names the instrument that each value comes from and says how certain it is.`,
  gap: (day: string) =>
    `Known gap: two public traces report that the Comprehensive Ranking System changed on ${day}. Its text is not available to us. A calculation for that day or later carries a warning and uses the rules known before it.`,
  privacy: 'Privacy',
  privacyPoints: [
    'The calculator works in your browser. What you type in it is not sent anywhere.',
    'Your answers are kept in this browser tab, so that a reload does not lose them, and are gone when you close the tab or choose “Clear all answers”.',
    'Signing in sets one cookie, which holds your session and is gone when you sign out. There are no others, no trackers, no analytics, and nothing is loaded from other sites.',
  ],
  sources: 'Where the data come from',
  sourcePoints: [
    'Rounds of invitations and the distribution of scores in the pool: IRCC’s published list of rounds, through June 30, 2026.',
    'Rules of the score: the Ministerial Instructions respecting the Express Entry system and their amendments since 2015, through the Canada Gazette and IRCC pages.',
    'Rules of the programs: the Immigration and Refugee Protection Regulations.',
  ],
  licence: 'Use and reuse',
  licenceText:
    'The code is free to use, study, change and share under the Apache License 2.0. The same data and calculation are available to programs:',
  api: 'the API',
};

export type Texts = typeof en;
