/** English words for codes of explanations. `texts.fr.ts` must have the same shape or it does not compile. */
type Values = Readonly<Record<string, string | number | boolean | null>>;

/** A number of entries of a list or of characters of a text. */
const counted = (number: Values[string] | undefined, of: 'entries' | 'characters'): string =>
  number === 1 ? { entries: '1 entry', characters: '1 character' }[of] : `${number} ${of}`;

const completedYears = (years: Values[string] | undefined): string =>
  years === 1 ? '1 completed year' : `${years} completed years`;

export const en = {
  nodes: {
    crs: 'Comprehensive Ranking System score',
    'crs.core': 'Core / human capital factors',
    'crs.age': 'Age',
    'crs.education': 'Level of education',
    'crs.firstLanguage': 'First official language',
    'crs.firstLanguage.listening': 'Listening',
    'crs.firstLanguage.reading': 'Reading',
    'crs.firstLanguage.writing': 'Writing',
    'crs.firstLanguage.speaking': 'Speaking',
    'crs.secondLanguage': 'Second official language',
    'crs.secondLanguage.listening': 'Listening',
    'crs.secondLanguage.reading': 'Reading',
    'crs.secondLanguage.writing': 'Writing',
    'crs.secondLanguage.speaking': 'Speaking',
    'crs.canadianWork': 'Canadian work experience',
    'crs.spouse': 'Spouse or common-law partner factors',
    'crs.spouseEducation': 'Spouse or partner: level of education',
    'crs.spouseLanguage': 'Spouse or partner: first official language',
    'crs.spouseLanguage.listening': 'Listening',
    'crs.spouseLanguage.reading': 'Reading',
    'crs.spouseLanguage.writing': 'Writing',
    'crs.spouseLanguage.speaking': 'Speaking',
    'crs.spouseCanadianWork': 'Spouse or partner: Canadian work experience',
    'crs.transferability': 'Skill transferability factors',
    'crs.transferability.education': 'Education combinations',
    'crs.educationLanguage': 'Education and first official language',
    'crs.educationCanadianWork': 'Education and Canadian work experience',
    'crs.transferability.foreignWork': 'Foreign work experience combinations',
    'crs.foreignLanguage': 'Foreign work experience and first official language',
    'crs.foreignCanadianWork': 'Foreign and Canadian work experience',
    'crs.transferability.certificate': 'Certificate of qualification combination',
    'crs.certificate': 'Certificate of qualification and first official language',
    'crs.additional': 'Additional points',
    'crs.sibling': 'Brother or sister in Canada',
    'crs.french': 'French-language skills',
    'crs.canadianStudy': 'Post-secondary education in Canada',
    'crs.jobOffer': 'Arranged employment (job offer)',
    'crs.nomination': 'Provincial or territorial nomination',
    'program.cec': 'Canadian Experience Class',
    'cec.experience': 'One year of skilled work in Canada in the last three years',
    'cec.language': 'Language level for the occupation',
    'program.fsw': 'Federal Skilled Worker Program',
    'fsw.experience': 'One continuous year in one skilled occupation in the last ten years',
    'fsw.language': 'CLB/NCLC 7 in all four abilities',
    'fsw.education': 'Canadian credential, or foreign credential with an assessment',
    'fsw.points': 'Selection grid: 67 of 100 points',
    'fsw.grid.education': 'Grid: education',
    'fsw.grid.firstLanguage': 'Grid: first official language',
    'fsw.grid.secondLanguage': 'Grid: second official language',
    'fsw.grid.experience': 'Grid: work experience',
    'fsw.grid.age': 'Grid: age',
    'fsw.grid.arrangedEmployment': 'Grid: arranged employment',
    'fsw.grid.adaptability': 'Grid: adaptability',
    'fsw.funds': 'Settlement funds for the family size',
    'program.fst': 'Federal Skilled Trades Program',
    'fst.experience': 'Two years in one skilled trade in the last five years',
    'fst.language': 'CLB/NCLC 5 in speaking and listening, 4 in reading and writing',
    'fst.certificateOrOffer': 'Certificate of qualification or job offer',
    'fst.funds': 'Settlement funds for the family size',
    'program.outside-quebec': 'Intention to live outside Quebec',
    'program.pnp': 'Provincial nominee in Express Entry',
    pool: 'May be in the pool',
    category: 'Category-based selection',
    'category.military.service': 'Continuous service in a recognized foreign military',
    'category.military.occupation': 'Experience or training in a listed occupation',
    'category.military.offer': 'Offer of the Canadian Forces Recruiting Group',
    'category.military.credential': 'Post-secondary credential',
    'fsw.grid.adaptability.spouseLanguage': 'Spouse or partner: language',
    'fsw.grid.adaptability.ownStudy': 'Study in Canada',
    'fsw.grid.adaptability.spouseStudy': 'Spouse or partner: study in Canada',
    'fsw.grid.adaptability.ownWork': 'Work in Canada',
    'fsw.grid.adaptability.spouseWork': 'Spouse or partner: work in Canada',
    'fsw.grid.adaptability.relative': 'Relative in Canada',
    'fsw.grid.adaptability.arrangedEmployment': 'Arranged employment',
    facts: 'What the law makes of the facts',
    'facts.age': 'Age on the day',
    'facts.firstLanguage': 'First official language: CLB/NCLC (listening / reading / writing / speaking)',
    'facts.secondLanguage': 'Second official language: CLB/NCLC (listening / reading / writing / speaking)',
    'facts.education': 'Level of education',
    'facts.canadianWork': 'Completed years of Canadian work experience',
    'facts.foreignWork': 'Completed years of foreign work experience',
    'facts.job': 'Counts',
    'facts.certificate': 'Certificate of qualification',
    'facts.canadianStudy': 'Eligible study in Canada',
    'facts.sibling': 'Brother or sister in Canada',
    'facts.nomination': 'Nomination accepted',
    'facts.jobOffer': 'Qualifying job offer for the CRS',
    'facts.arrangedEmployment': 'Arranged employment: provision of the IRPR',
    'facts.familySize': 'Family size for settlement funds',
    'facts.spouse': 'Spouse or partner counted',
    'facts.spouse.education': 'Spouse or partner: level of education',
    'facts.spouse.language': 'Spouse or partner: CLB/NCLC (listening / reading / writing / speaking)',
    'facts.spouse.canadianWork': 'Spouse or partner: completed years of Canadian work experience',
  },
  reasons: {
    capped: (v: Values) => `The parts add up to ${v.raw}; the law counts at most ${v.maximum}.`,
    policy: (v: Values) => `${v.question} ${v.answer} (policy ${v.policy}, grade ${v.grade})`,
    'job-offer-no-points': () => 'Job offers have earned no points since 25 March 2025.',
    'months-in-window': (v: Values) =>
      `${v.months} months of full-time work counted of ${v.required} required, since ${v.since}.`,
    'months-unbroken': (v: Values) =>
      `Longest stretch without a break in one occupation: ${v.months} months of full-time work of ${v.required} required, since ${v.since}.`,
    'no-listed-occupation': () => 'No work in a listed occupation within the period.',
    'no-skilled-trade': () => 'No work in a skilled trade occupation of the class.',
    'language-too-low': (v: Values) => `Lowest ability is CLB/NCLC ${v.lowest}; ${v.required} is required.`,
    'ability-too-low': (v: Values) => `${v.ability}: CLB/NCLC ${v.level}; ${v.required} is required.`,
    'no-valid-test': () => 'No valid language test on this day.',
    'test.not-accepted': (v: Values) => `${v.test} of ${v.date} was not accepted on this day.`,
    'test.one-skill-retake': (v: Values) => `${v.test} of ${v.date}: a retake of one skill is not accepted.`,
    'test.later': (v: Values) => `${v.test} of ${v.date} is later than this day.`,
    'test.expired': (v: Values) => `${v.test} of ${v.date} is ${v.years} or more years old.`,
    'no-education': () => 'No Canadian credential and no assessed foreign credential.',
    'professional-body': (v: Values) =>
      `For occupation ${v.noc} the assessment must come from its professional body.`,
    'credential.later': (v: Values) => `${v.path}: completed after this day.`,
    'credential.under-a-year': (v: Values) =>
      `${v.path}: a program of less than one year has no level of its own.`,
    'credential.not-assessed': (v: Values) => `${v.path}: foreign, without an assessment.`,
    'credential.assessed-later': (v: Values) => `${v.path}: assessed after this day.`,
    'credential.assessment-expired': (v: Values) => `${v.path}: the assessment is five or more years old.`,
    'credential.body-not-designated': (v: Values) =>
      `${v.path}: the organization was not designated on this day.`,
    'study.full-time': (v: Values) =>
      `${v.path}: ${v.months} months enrolled full-time of ${v.required} required.`,
    'study.presence': (v: Values) => `${v.path}: ${v.months} months in Canada of ${v.required} required.`,
    'study.language-training': (v: Values) => `${v.path}: more than half was study of English or French.`,
    'study.return': (v: Values) => `${v.path}: an award requires a return to the home country.`,
    'study.graduate-years': (v: Values) =>
      `${v.path}: a graduate or professional program of ${v.years} academic years; ${v.required} required.`,
    'job.abroad': (v: Values) => `${v.path}: not in Canada.`,
    'job.in-canada': (v: Values) => `${v.path}: not outside Canada.`,
    'job.not-skilled': (v: Values) => `${v.path}: not a skilled occupation (TEER 0 to 3).`,
    'job.unpaid': (v: Values) => `${v.path}: not paid by wages or commission.`,
    'job.duties': (v: Values) => `${v.path}: the main duties of the occupation were not performed.`,
    'job.self-employed': (v: Values) => `${v.path}: self-employed.`,
    'job.unauthorised': (v: Values) => `${v.path}: not authorised to work in Canada.`,
    'job.study': (v: Values) => `${v.path}: during full-time study.`,
    'job.foreign-employer': (v: Values) => `${v.path}: the employer is outside Canada.`,
    'offer.employer': (v: Values) => `${v.path}: the employer is excluded.`,
    'offer.not-skilled': (v: Values) => `${v.path}: not a skilled occupation (TEER 0 to 3).`,
    'offer.part-time': (v: Values) => `${v.path}: under 30 hours a week.`,
    'offer.too-short': (v: Values) => `${v.path}: under one year after the visa.`,
    'offer.seasonal': (v: Values) => `${v.path}: seasonal.`,
    'offer.no-route': (v: Values) => `${v.path}: none of the routes of IRPR s. 82(2) applies.`,
    'route.no-assessment': (v: Values) =>
      `${v.path}: no positive labour market impact assessment supports the offer (82(2)(c), (d)).`,
    'route.no-right': (v: Values) => `${v.path}: no right to work in Canada on this day (82(2)(a), (b)).`,
    'route.other-permit': (v: Values) =>
      `${v.path}: the work permit is neither based on an assessment nor one of those that the Regulations name (82(2)(a), (b)).`,
    'route.permit-does-not-stand': (v: Values) =>
      `${v.path}: the assessment of the work permit was suspended or revoked, or is not of a skilled occupation (82(2)(a)).`,
    'route.no-year': (v: Values) =>
      `${v.path}: less than a continuous year of full-time work for the employer (82(2)(b)).`,
    'route.employer-not-named': (v: Values) => `${v.path}: the work permit does not name the employer.`,
    'route.not-employed': (v: Values) => `${v.path}: the person does not work for the employer now.`,
    'spouse.not-counted': () =>
      'Not counted: does not come along, or is a citizen or permanent resident of Canada.',
    quebec: () => 'Quebec selects its own skilled workers.',
    'adaptability.spouse-language': () =>
      'Needs: an accompanying spouse or partner, neither citizen nor permanent resident, with CLB/NCLC 4 or more in all four abilities.',
    'adaptability.study': () =>
      'Needs: two academic years of authorised full-time study in Canada, in a program of two years or more.',
    'adaptability.spouse-study': () =>
      'Needs: the same study in Canada by an accompanying spouse or partner.',
    'adaptability.work': () => 'Needs: one year of authorised full-time skilled work in Canada.',
    'adaptability.spouse-work': () =>
      'Needs: one year of authorised full-time work in Canada by an accompanying spouse or partner.',
    'adaptability.relative': () =>
      'Needs: a relative aged 18 or over living in Canada, citizen or permanent resident: parent, grandparent, child, grandchild, sibling, aunt, uncle, niece or nephew.',
    'adaptability.arranged-employment': () => 'Needs: arranged employment.',
    'grid-total': (v: Values) =>
      v.total === v.highest
        ? `${v.total} points; ${v.required} are required.`
        : `Between ${v.total} and ${v.highest} points; ${v.required} are required.`,
    'funds-short': (v: Values) => `${v.funds} held; ${v.required} required for a family of ${v.family}.`,
    'funds-exempt': () => 'Exempt: authorised to work in Canada with arranged employment that waives funds.',
    'no-funds-table': (v: Values) => `No published table of settlement funds is known for ${v.on}.`,
    'no-certificate-or-offer': () =>
      'Neither a certificate of qualification nor a qualifying offer in the trade.',
    'military.service': (v: Values) => `Needs ${v.years} years of continuous service that go on.`,
    'military.offer': (v: Values) =>
      `Needs an offer of continuous full-time work for ${v.years} years in a listed occupation.`,
    'military.credential': (v: Values) =>
      `Needs a post-secondary credential of ${v.years} years or more, assessed if foreign.`,
    'no-program': () => 'No federal program is met.',
    'no-nomination': () => 'No accepted nomination.',
    'nomination.quebec': () => 'Quebec has no nominations in Express Entry: it selects its own workers.',
    'nomination.pending': () => 'The nomination is not accepted yet.',
    'nomination.later': (v: Values) => `The nomination is accepted on ${v.date}, after this day.`,
    'certificate.later': (v: Values) =>
      `The certificate of qualification is issued on ${v.date}, after this day.`,
    'nomination.elsewhere': (v: Values) =>
      `Nominated by ${v.province}, but intends to live in ${v.intended}: on this day the class also asks for the intention to live in the province of the nomination.`,
    misrepresentation: () => 'A finding of misrepresentation bars a profile for five years.',
    'remedy.province': () => 'Intend to live in another province or territory.',
    'remedy.ability': (v: Values) => `Reach CLB/NCLC ${v.required} in ${v.ability}.`,
    'remedy.work': (v: Values) => `${v.months} more months of full-time work that counts.`,
    'remedy.unbroken-work': (v: Values) =>
      `${v.months} months of full-time work in a row, in one skilled occupation.`,
    'remedy.listed-work': (v: Values) =>
      `${v.months} more months of full-time work in one listed occupation.`,
    'remedy.trade-work': (v: Values) =>
      `${v.months} months of full-time work in one skilled trade of the class, after qualifying to practise it.`,
    'remedy.nomination': () =>
      'Be nominated through Express Entry by a province or territory other than Quebec, and accept it.',
    'remedy.arranged-employment': () =>
      'Obtain an offer supported by a positive labour market impact assessment, or from the employer whom the work permit names.',
    'remedy.military-service': (v: Values) =>
      `Serve without a break for ${v.years} years, and still serve, in a recognized foreign military.`,
    'remedy.military-occupation': () => 'Have experience or training in a listed occupation.',
    'remedy.military-offer': (v: Values) =>
      `Obtain an offer of the Canadian Forces Recruiting Group for ${v.years} years or more in a listed occupation.`,
    'remedy.military-credential': (v: Values) =>
      `Obtain a post-secondary credential of ${v.years} years or more, or the assessment of a foreign one.`,
    'remedy.province-of-nomination': (v: Values) => `Intend to live in ${v.province}, which nominated.`,
    'remedy.assessment': () => 'Obtain an assessment of a foreign credential, or a Canadian credential.',
    'remedy.professional-assessment': (v: Values) =>
      `Obtain the assessment of the professional body for occupation ${v.noc}.`,
    'remedy.grid': (v: Values) => `${v.points} more points of the grid.`,
    'remedy.funds': (v: Values) => `${v.amount} more.`,
    'remedy.certificate-or-offer': () =>
      'Obtain a certificate of qualification in the trade from a province or territory, or a qualifying offer.',
    'occupation.work': (v: Values) =>
      `Tier ${v.tier}: ${completedYears(v.years)} of Canadian work in NOC ${v.code}.`,
    'occupation.tier': (v: Values) =>
      `Tier ${v.tier}: ${completedYears(v.years)} of Canadian work in its occupations together.`,
    'occupation.offer': (v: Values) => `Tier ${v.tier}: a job offer in NOC ${v.code}.`,
    'advice.other-language-first': (v: Values) =>
      `Naming the other official language as the first would give ${v.points} more points.`,
  },
  problems: {
    missing: () => 'is missing',
    'wrong-type': (v: Values) => `must be of type ${v.expected}; got ${v.given}`,
    'not-a-choice': (v: Values) => `must be one of: ${v.choices}; got ${v.given}`,
    'not-an-integer': (v: Values) => `must be a whole number; got ${v.given}`,
    'too-small': (v: Values) =>
      v.of === 'entries' || v.of === 'characters'
        ? `must have at least ${counted(v.minimum, v.of)}; got ${v.given}`
        : `must be at least ${v.minimum}; got ${v.given}`,
    'too-large': (v: Values) =>
      v.of === 'entries' || v.of === 'characters'
        ? `must have at most ${counted(v.maximum, v.of)}; got ${v.given}`
        : `must be at most ${v.maximum}; got ${v.given}`,
    'unknown-field': () => 'is not a known field',
    'not-a-day': (v: Values) => `must be an existing day written YYYY-MM-DD; got ${v.given}`,
    'not-rising': (v: Values) => `must be higher than the one before it, ${v.before}; got ${v.given}`,
    'invalid-text': (v: Values) => `is not valid; got ${v.given}`,
    taken: (v: Values) => `must be another name: ${v.given} is taken`,
    'before-express-entry': (v: Values) =>
      `is before 2015-01-01, the first day of Express Entry; got ${v.given}`,
    'spouse-missing': () => 'is required because hasAccompanyingSpouse is true',
    'spouse-not-coming': () => 'must be null because hasAccompanyingSpouse is false',
    'spouse-denied': () =>
      'cannot be null where maritalStatus is married or commonLaw; leave it out if nothing is known',
    'spouse-without-union': () => 'must be null where maritalStatus is single, divorced, widowed or annulled',
    'not-a-country': (v: Values) =>
      `must be a country of today by its two letters in ISO 3166-1, such as CA; got ${v.given}`,
    'after-the-day': (v: Values) => `comes after ${v.on}, the day whose law applies; got ${v.given}`,
    'before-birth': (v: Values) => `lies before ${v.birth}, the date of birth; got ${v.given}`,
    'order-of-days': () => 'ends before it starts',
    'unknown-noc': (v: Values) => `is not a code of that version of the NOC; got ${v.given}`,
    'off-chart': (v: Values) => `is not a score that this test gives; got ${v.given}`,
    'no-noc': () => 'names no code of any version of the NOC',
    'no-score': () => 'needs the score of at least one ability',
    'unknown-parameter': () => 'is not a value or policy of the law',
    'wrong-shape': (v: Values) => `must have the same form as the present value; got ${v.given}`,
  },
  abilities: { listening: 'listening', reading: 'reading', writing: 'writing', speaking: 'speaking' },
  warnings: {
    'known-gap': (v: Values) =>
      `The rules for ${v.on} are not fully known: two public traces report that the CRS changed on 2026-11-03, and its text is not available. This result uses the rules verified through 2026-08-24.`,
    'not-verified': (v: Values) =>
      `The rules were compared with their sources through ${v.through}; what was published since may be missing for ${v.on}.`,
    hypothetical: (v: Values) => `This result lays a hypothetical reform over the law: ${v.title} (${v.id}).`,
  },
};

/** The shape both catalogues share. */
export type Texts = typeof en;
/** A node of the catalogues, or one that an amendment adds and names itself. */
export type NodeCode = keyof Texts['nodes'] | `added.${string}`;
export type ReasonCode = keyof Texts['reasons'];
