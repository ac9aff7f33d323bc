/** English words of the rulebook. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  units: {
    points: 'Points',
    years: 'Years',
    months: 'Months',
    days: 'Days',
    dollars: 'Dollars',
    level: 'CLB',
    score: 'Score',
    age: 'Age',
    list: 'Value',
    rule: 'Value',
    mixed: 'Value',
  },
  areas: {
    crs: 'Comprehensive Ranking System',
    programs: 'Programs',
    work: 'Work experience',
    language: 'Language tests',
    education: 'Education',
    employment: 'Arranged employment',
    family: 'Family',
    funds: 'Settlement funds',
    fees: 'Fees',
    profile: 'Profiles',
    application: 'Applications for permanent residence',
    documents: 'Documents',
    invitation: 'Invitations',
    noc: 'National Occupational Classification',
  },
  grades: {
    L: 'text of the instrument',
    T: 'copy of IRCC’s own tool',
    P: 'IRCC page as transcribed',
    S: 'secondary source',
    I: 'inferred',
  },
  changes: {
    /** The day is left out where the title says it. */
    instrument: (title: string, day: string | null) =>
      day === null ? `In force: ${title}.` : `In force since ${day}: ${title}.`,
    instrumentGone: (title: string, day: string | null) =>
      day === null ? `Not yet in force: ${title}.` : `Not yet in force, from ${day}: ${title}.`,
    by: (title: string, day: string | null) =>
      day === null ? ` (${title})` : ` (${title}, in force since ${day})`,
    quoted: (text: string) => `“${text}”`,
    leaf: (label: string, to: string, from: string) => `${label}${to} instead of ${from}`,
    leafAdded: (label: string, to: string) => `${label}${to}, new`,
    leafRemoved: (label: string, from: string) => `${label}no longer ${from}`,
    set: (label: string, added: string, removed: string) =>
      `${label}${[added && `added ${added}`, removed && `removed ${removed}`].filter(Boolean).join('; ')}`,
    parameter: (title: string, unit: string, leaves: string, by: string) =>
      `${title}${unit}: ${leaves}${by}.`,
    parameterAdded: (title: string, unit: string, leaves: string, by: string) =>
      `${title}${unit}, new: ${leaves}${by}.`,
    parameterRemoved: (title: string, unit: string, leaves: string) =>
      `${title}${unit}: no rule any more; it was: ${leaves}.`,
    is: (label: string, value: string) => `${label}${value}`,
    label: (label: string) => `${label}: `,
    column: (row: string, column: string) => `${row} (${column})`,
    unit: (unit: string) => ` (${unit})`,
    policy: (question: string, to: string, from: string) => `${question} Now: ${to} Before: ${from}`,
    categoryAdded: (name: string, requirement: string, codes: string) =>
      `Category “${name}”, new: ${requirement}${codes}.`,
    categoryRemoved: (name: string) => `Category “${name}”: no longer in force.`,
    category: (name: string, from: string, to: string, details: string) =>
      `Category “${name}”: version ${to} instead of ${from}${details}.`,
    name: (to: string, from: string) => `; name ${to} instead of ${from}`,
    rounds: (to: string, from: string) => `; rounds named ${to} instead of ${from}`,
    requirement: (to: string, from: string) => `; ${to}, instead of ${from}`,
    codes: (codes: string) => `; occupations: ${codes}`,
    codesAdded: (codes: string) => `; occupations added: ${codes}`,
    codesRemoved: (codes: string) => `; occupations removed: ${codes}`,
    noCodes: '; same occupations',
    factorAdded: (title: string, group: string, tiers: string) => `${group}: new factor “${title}”. ${tiers}`,
    factorRemoved: (title: string, group: string) => `${group}: factor “${title}” no longer in force.`,
    factor: (title: string, group: string, to: string, from: string) =>
      `${group}: factor “${title}” changed. Now: ${to} Before: ${from}`,
    tier: (name: string, codes: string, work: string, offer: number, years: string, offers: string) =>
      `${name}${codes}: ${work} points for 0, 1, 2 … completed years of Canadian work ${years}, ${offer} for ${offers}.`,
    years: { oneOccupation: 'in one of them', tier: 'in all of them together' },
    offers: {
      qualify: 'a job offer that qualifies for points under the law as it is',
      valid: 'a valid job offer, with or without a labour market impact assessment',
    },
  },
  requirement: {
    work: (months: number, years: number, continuous: boolean, inCanada: boolean) =>
      `${months} months of full-time work, or the equivalent in part-time work, in one listed occupation within ${years} years, ${continuous ? 'continuous' : 'not necessarily continuous'}, ${inCanada ? 'in Canada' : 'in Canada or abroad'}`,
    language: (nclc: number) => `NCLC ${nclc} or more in all four abilities of French`,
    military: (service: number, offer: number, credential: number) =>
      `${service} years of continuous service in a recognized foreign military, in or aligned with a listed occupation; an offer of the Canadian Forces Recruiting Group of ${offer} years or more in one of them; a post-secondary credential of ${credential} years or more`,
  },
};

/** The shape both catalogues share. */
export type RulebookTexts = typeof en;
