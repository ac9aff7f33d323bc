/** English words of the coverage. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  areas: {
    crs: {
      title: 'Comprehensive Ranking System',
      modelled:
        'Every factor, block and maximum of the score in each version since the first day, with the facts that decide each row: age on the day, education by assessment, language results by test, Canadian and foreign work, spouse or partner, sibling, French, study in Canada, job offer, nomination.',
      not: 'What later texts say, above all the one reported for 3 November 2026.',
    },
    fsw: {
      title: 'Federal Skilled Worker Program',
      modelled:
        'The minimum requirements (one continuous year in one occupation, language, education, funds) and the selection grid of 67 points, with every route of arranged employment.',
      not: 'Substituted evaluation by an officer (IRPR s. 76(3)). Licensing of regulated occupations, beyond the assessment by a professional body.',
    },
    cec: {
      title: 'Canadian Experience Class',
      modelled:
        'One year of Canadian work in three, the work that does not count, and the language level of the occupation with the greater amount of work.',
      not: 'Proof of temporary resident status day by day: whether work was authorised is declared.',
    },
    fst: {
      title: 'Federal Skilled Trades Program',
      modelled:
        'Two years in one trade in five, language, and a certificate of qualification or an offer by each route of s. 87.2(3)(d), also of two employers.',
      not: 'The employment requirements of each trade: that the person met them is declared. Substituted evaluation by an officer (s. 87.2(4)).',
    },
    pnp: {
      title: 'Provincial Nominee Program',
      modelled:
        'An accepted nomination linked to Express Entry: its points, and that a nominee who meets a federal program is invited as a nominee.',
      not: 'The criteria of the provinces and territories, and nominations outside Express Entry.',
    },
    categories: {
      title: 'Category-based selection',
      modelled: 'Every version of each category since 2023 with its occupations and what it asks for.',
      not: 'Which foreign militaries are recognized: the person’s word is taken.',
    },
    language: {
      title: 'Language tests',
      modelled:
        'The five accepted tests with the day of acceptance, the charts of equivalency by ability, two years of validity, and several results.',
      not: 'TOEFL Essentials. The scale of TEF Canada to 699 points, which Express Entry does not use.',
    },
    education: {
      title: 'Education',
      modelled:
        'Levels of education, designated organizations by day, the wordings of assessment reports, five years of validity, and the conditions on study in Canada.',
      not: 'Recognition of single institutions: a declared Canadian credential is taken as recognized.',
    },
    employment: {
      title: 'Arranged employment',
      modelled:
        'The conditions on an offer and each route of IRPR s. 82(2), with the permits that support it.',
      not: 'Whether the person can do the job and is likely to accept it: an officer judges that.',
    },
    funds: {
      title: 'Settlement funds',
      modelled: 'The published tables from 2017 on by family size, and who is exempt.',
      not: 'The tables of 2015 and 2016, and any table of 2026: none was found.',
    },
    fees: {
      title: 'Fees',
      modelled:
        'Processing fees, the right of permanent residence fee and biometrics fees by day of receipt.',
      not: 'Fees of provinces, tests, assessments, translations, examinations and certificates.',
    },
    profile: {
      title: 'Profiles',
      modelled:
        'How long a draft, a profile and an unanswered nomination last, what an outage of the system adds, and who may do what in which state.',
      not: 'The registration with Job Bank that was compulsory until June 2017.',
    },
    documents: {
      title: 'Documents',
      modelled: 'The documents that an application owes, by person, with the reason for each.',
      not: 'What an officer may ask for besides them.',
    },
    invitation: {
      title: 'Invitations',
      modelled:
        'The days to apply after an invitation, the order of programs, and age locked by public policy between invitation and application.',
      not: 'Orders that suspend or terminate applications (IRPA 87.301 to 87.305).',
    },
    noc: {
      title: 'National Occupational Classification',
      modelled:
        'NOC 2021 in both languages (516 unit groups), NOC 2016 in English (500), and the concordance between them.',
      not: 'NOC 2011, taken to have the codes of 2016, and NOC 2026.',
    },
    admissibility: {
      title: 'Admissibility',
      modelled:
        'Nothing: security, criminality, health and misrepresentation are decided on the application, by officers.',
      not: 'All of it.',
    },
  },
  gaps: {
    'crs-2026-11-03': {
      what: 'Two public traces say that the CRS changed on 3 November 2026: 186 high-wage occupations in three levels, points for Canadian work or a job offer in them, no labour market impact assessment for an offer. No text, list or number of points is available.',
      consequence:
        'Scores of that day and later use the rules verified through 24 August 2026 and carry a warning. The text can be laid over the law as an amendment when it is known.',
    },
    'mi-text': {
      what: 'The consolidated text of the Ministerial Instructions, ss. 9–14, 16–18, 20–32 and 4(1)(c), is not available.',
      consequence:
        'The point tables agree in every source; section numbers with grade S or I are not to be cited as law, and details that only the text could settle are policies.',
    },
    'mi-2024': {
      what: 'The instructions were consolidated on 26 June and 9 August 2024; what changed is not known.',
      consequence: 'Values before and after are the same here, as every source has them.',
    },
    'french-2020-10': {
      what: 'The points for French rose to 25 and 50 on 20 or on 27 October 2020.',
      consequence: 'From 20 to 26 October 2020 the higher points are used. No round was held in those days.',
    },
    'mi-2020-03': {
      what: 'The day in March 2020 from which invitations were valid for 90 days is not known.',
      consequence:
        '18 March is used; for invitations of other days of that month the time to apply may be wrong.',
    },
    'birthday-2015': {
      what: 'The public policy on birthdays between invitation and application existed by 13 July 2015; its first day is not known.',
      consequence: 'It is applied from 13 July 2015.',
    },
    'program-order-2015': {
      what: 'The order of programs for people eligible for several was updated on 15 September 2015; the order before is not known.',
      consequence: 'The later order, CEC, FSW, FST, is used for the days before too.',
    },
    'tcf-2018-12': {
      what: 'The day in December 2018 from which TCF Canada was accepted is not known.',
      consequence: '1 December is used.',
    },
    'tef-2023-12': {
      what: 'Certificates of TEF Canada of 11 December 2023 to 6 May 2024 showed levels read from another scale.',
      consequence:
        'Levels are computed from the scores of the column “Équivalence ancien score”, never read from the certificate.',
    },
    'toefl-essentials': {
      what: 'ETS was designated for TOEFL Essentials on 21 August 2025. No day of acceptance and no chart of equivalency were published.',
      consequence: 'The test is not accepted.',
    },
    'language-thresholds': {
      what: 'The text by which the Minister fixes the language levels of the programs (IRPR s. 74(1)) is not available.',
      consequence: 'The levels are those of IRCC’s pages, the same in every source.',
    },
    'study-waiver': {
      what: 'The instrument that waives full-time enrolment and presence for programs of March 2020 to August 2022 is not available.',
      consequence: 'The waiver is read from the questions of IRCC’s tool, from 1 March 2020 on.',
    },
    'eca-wordings': {
      what: 'The list of wordings of assessment reports is that of IRCC’s page of 12 November 2024.',
      consequence: 'It is used for every day. A wording that it does not have leaves the level unknown.',
    },
    'funds-2015-2016': {
      what: 'No published table of settlement funds of 2015 or 2016 was found.',
      consequence: 'Whether funds suffice is unknown on those days.',
    },
    'funds-days': {
      what: 'The first days of the tables of 2018, 2019, 2020 and 2021 are known only to the month or by the deadline to update profiles.',
      consequence:
        'The latest possible day is used; in the weeks before it the higher table may already have applied.',
    },
    'funds-2026': {
      what: 'No table of settlement funds of 2026 was found, although one is published every year.',
      consequence: 'The table of 2025 is used; it may be too low.',
    },
    'fees-2026': {
      what: 'The fees of a spouse or partner and of a child of 30 April 2026 are inferred from the rate of the others.',
      consequence: 'The total for a family may differ by a few dollars.',
    },
    'category-days': {
      what: 'IRCC publishes no first and last day of a category version. The days used are those of announcements and first rounds.',
      consequence:
        'The instruction of a round decides which version it used; near the days of change, read it.',
    },
    'category-agriculture-2025': {
      what: 'The only occupation of the agriculture category of 2025 is inferred; no round was held.',
      consequence: 'Membership in it is of grade I.',
    },
    'category-physicians-2026': {
      what: 'Before the update of 16 March 2026 an article quotes the physicians category with continuous work.',
      consequence: 'Work need not be continuous here; the round of 19 February 2026 may have asked for it.',
    },
    'military-force': {
      what: '“Recognized foreign military” is not defined.',
      consequence:
        'Whether the force is recognized is taken from what the person declares; without it, membership is unknown.',
    },
    'officer-substitution': {
      what: 'An officer may substitute an evaluation for the points or the requirements of a class (IRPR ss. 76(3), 87.2(4)).',
      consequence: 'Not modelled: an assessment says what the rules give, never what an officer may do.',
    },
    'noc-2011': {
      what: 'The list of NOC 2011 is not available.',
      consequence: 'Its codes are taken to be those of NOC 2016.',
    },
    'noc-senior-managers': {
      what: 'ESDC merges the senior managers 00011 to 00015 into 00018. Which codes IRCC’s profile offers is not known.',
      consequence:
        'The five codes of Statistics Canada are used; their French titles are adapted from NOC 2016.',
    },
    'noc-2026': {
      what: 'NOC 2026 is planned for December 2026; when IRCC adopts it is not known.',
      consequence: 'NOC 2021 is used.',
    },
  },
  instruments: {
    'irpr-2022-142':
      'Changes which employers are excluded. Whether an employer is excluded is declared, so no value follows it.',
    'irpr-2023-249':
      'Changes the wording of s. 80(4) and no value: thirty hours in one occupation, as before.',
    'irpr-2024-240':
      'Moves youth mobility permits to s. 204(d), which the list of exempt permits never named: no value changes.',
  },
};

/** The shape both catalogues share. */
export type CoverageTexts = typeof en;
export type CoveredArea = keyof CoverageTexts['areas'];
export type GapId = keyof CoverageTexts['gaps'];
