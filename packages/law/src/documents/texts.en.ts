import { charts, type LanguageTest } from '../language/charts.ts';
import { provinceText } from './provinces.ts';
import type { DocumentTexts } from './texts.ts';
import { countryName, dayInWords, dollars } from './words.ts';

const country = (code: unknown): string => countryName(String(code), 'en');

const statuses: DocumentTexts['statuses'] = {
  single: 'single',
  married: 'marriage',
  commonLaw: 'common-law union',
  separated: 'separation',
  divorced: 'divorce',
  widowed: 'widowhood',
  annulled: 'annulled marriage',
};

function statusOf(status: unknown): string {
  const words: Readonly<Record<string, string>> = statuses;
  return words[String(status)] ?? String(status);
}

function since(years: unknown, age: unknown): string {
  return years === null
    ? `since the age of ${String(age)}`
    : `in the last ${String(years)} years and since the age of ${String(age)}`;
}

/** English words about documents. */
export const en = {
  titles: {
    passport: 'Passport or travel document',
    'language-results': 'Language test results',
    eca: 'Educational credential assessment report',
    'canadian-credential': 'Canadian credential and transcript',
    'work-letter': 'Proof of work experience',
    'job-offer-letter': 'Job offer letter',
    'certificate-of-qualification': 'Certificate of qualification',
    'nomination-certificate': 'Nomination certificate',
    'relative-in-canada': 'Proof of a relative in Canada',
    'proof-of-funds': 'Proof of funds',
    'proof-of-funds-exemption-letter': 'Letter that explains why no proof of funds is owed',
    'marriage-certificate': 'Marriage certificate',
    'common-law-declaration': 'Statutory Declaration of Common-Law Union',
    'cohabitation-proof': 'Proof of living together for a year',
    'separation-agreement': 'Separation agreement',
    'divorce-certificate': 'Divorce certificate',
    'annulment-certificate': 'Certificate of annulment of the marriage',
    'death-certificate': 'Death certificate of the spouse or partner',
    'birth-certificate': 'Birth certificate',
    adoption: 'Adoption papers',
    'police-certificate': 'Police certificate',
    medical: 'Proof of medical examination',
    'representative-form': 'Use of a Representative',
  },
  withForm: (title, form) => `${title} (form ${form})`,
  persons: {
    principal: 'Applicant',
    spouse: 'Spouse or common-law partner',
    child: (number) => `Child ${number}`,
    children: 'Dependent children, if any',
  },
  subjects: {
    country: (of) => country(of.country),
    test: (of) => `${charts[of.test as LanguageTest].name}, ${dayInWords(of.date, 'en')}`,
    job: (of) => of.employer ?? `job ${of.index + 1}`,
    credential: (of) => `credential ${of.index + 1} (${country(of.country)})`,
    offer: (of) => of.employer ?? `offer ${of.index + 1}`,
    province: (of) => provinceText(of.province, 'en'),
  },
  statuses,
  reasons: {
    'each-person': () => 'Each person in the application owes one, whether or not they come along.',
    'language-for-program': () =>
      'Every program asks for a level of English or French proved by a test, whatever the first language.',
    'language-for-points': () => 'Points are claimed for the language of the spouse or partner.',
    'eca-for-program': () =>
      'The Federal Skilled Worker Program asks for a Canadian credential, or a foreign one with its assessment; none is declared that counts on this day.',
    'eca-claimed': () => 'Foreign education is claimed, and it counts only with its assessment.',
    'credential-claimed': () => 'Education in Canada is claimed.',
    'job-claimed': (v) => `Work of the last ${v.years} years is claimed.`,
    'offer-declared': () => 'A job offer is declared.',
    'certificate-declared': () => 'A certificate of qualification in a trade is declared.',
    'nomination-accepted': () => 'A nomination by a province or territory was accepted.',
    'relative-claimed': () => 'Points are claimed for a relative in Canada.',
    'funds-of-program': (v) =>
      v.required === null
        ? 'The program asks for settlement funds; the amount is not known.'
        : `The program asks for settlement funds: ${dollars(Number(v.required), 'en')} for this family.`,
    'funds-waived-by-program': () =>
      'This program asks for no funds, but the system asks everyone for a file in this place.',
    'funds-waived-by-offer': () =>
      'The right to work in Canada with a qualifying offer waives the funds, but the system asks everyone for a file in this place.',
    'marital-status': (v) => `Proof of the marital status: ${statusOf(v.status)}.`,
    'child-declared': () => 'Each declared dependent child owes one, whether or not they come along.',
    'child-adopted': () => 'The child is adopted.',
    'police-in-a-row': (v) =>
      `${v.months} months or more in a row: ${country(v.country)}, ${since(v.years, v.age)}.`,
    'police-in-total': (v) =>
      `${v.months} months or more in total: ${country(v.country)}, ${since(v.years, v.age)}.`,
    'police-history': (v) =>
      `One is owed for each country other than Canada lived in for ${v.months} months or more from the age of ${v.age} on; where this person lived is not declared.`,
    'examined-all': () =>
      'Everybody in the family is examined, whether or not they come along, except citizens and permanent residents.',
    'representative-used': () => 'A representative acts in the application.',
  },
  inThisCase: (reason) => `Owed in this case: ${reason}`,
  validity: {
    noLimit: () => 'No time limit.',
    validOnSubmission: () => 'Valid on the day of submission.',
    issuedWithinMonths: (of) => `Issued at most ${of.months} months before submission.`,
    youngerThanYears: (of) => `Less than ${of.years} years old on the day of submission.`,
    afterLastStay: (of) =>
      of.day === null
        ? 'Issued after the last stay that counts; for the country lived in now, shortly before submission.'
        : `Issued after the last stay that counts, which ended on ${dayInWords(of.day, 'en')}.`,
    examinedWithinMonths: (of) => `Good for ${of.months} months from the examination.`,
  },
  notes: {
    translation:
      'If it is neither in English nor in French: with a scan of the original and a translation by a certified translator or, as a last resort, one with an affidavit; never by family or by the representative.',
    'passport-kind': 'Not a diplomatic or official passport. Renew it if it expires within six months.',
    'letter-contents':
      'A letter of the employer on letterhead, signed, with contact details: job title, duties, dates, hours a week, salary and benefits, and whether the work goes on.',
    'self-employed':
      'Self-employment: papers of the business, proof of income, and proof from third parties; one’s own declaration is not accepted.',
    'tax-slips': 'For work in Canada, T4 slips and notices of assessment as well.',
    'with-credential': 'Include the credential itself.',
    'degree-and-transcript': 'The diploma or degree, and the transcript.',
    'bank-letter':
      'Official letters of the banks: account numbers, opening dates, balances, average of six months, and debts. Borrowed money and the value of a home do not count.',
    'exemption-letter': 'Submit the letter in the place of the proof of funds.',
    'colour-scan': 'A colour scan of the original.',
    'request-letter':
      'Some countries issue one only on a letter of request from IRCC: submit a statement that says so.',
    'best-efforts':
      'If it does not come in time: proof that it was requested, and a letter on the efforts made.',
    emedical: 'The eMedical information sheet or the form IMM 1017B.',
    'after-submission': 'Not with the application: IRCC says when to be examined.',
    'medical-in-canada':
      'In Canada, after an examination in the past five years, the number of that examination may be enough.',
    'separation-too': 'With the separation agreement, if there is one.',
  },
  due: {
    withApplication: 'With the application.',
    onRequest: 'Later, when IRCC asks for it.',
  },
  outcomes: {
    owed: 'Owed',
    unknown: (missing) => `May be owed; depends on: ${missing}`,
  },
} satisfies DocumentTexts;
