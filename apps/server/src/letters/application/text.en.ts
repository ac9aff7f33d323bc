import type { GroundWords, LackWords } from './words.ts';

const grounds: GroundWords = {
  'irpa.11.2': 'the criteria, qualifications or category of the invitation (section 11.2 of the Act)',
  'irpa.16': 'answering truthfully and producing what was asked for (section 16 of the Act)',
  'irpa.34': 'security (section 34 of the Act)',
  'irpa.35': 'violations of human or international rights (section 35 of the Act)',
  'irpa.35.1': 'sanctions (section 35.1 of the Act)',
  'irpa.36': 'criminality (section 36 of the Act)',
  'irpa.37': 'organized criminality (section 37 of the Act)',
  'irpa.38': 'health (section 38 of the Act)',
  'irpa.39': 'financial reasons (section 39 of the Act)',
  'irpa.40': 'misrepresentation (section 40 of the Act)',
  'irpa.41': 'non-compliance with the Act (section 41 of the Act)',
  'irpa.42': 'an inadmissible family member (section 42 of the Act)',
  'irpr.70': 'the requirements for a permanent resident visa (section 70 of the Regulations)',
  'irpr.75': 'the requirements of the federal skilled worker class (section 75 of the Regulations)',
  'irpr.76': 'the selection criteria for skilled workers (section 76 of the Regulations)',
  'irpr.87': 'the requirements of the provincial nominee class (section 87 of the Regulations)',
  'irpr.87.1': 'the requirements of the Canadian experience class (section 87.1 of the Regulations)',
  'irpr.87.2': 'the requirements of the federal skilled trades class (section 87.2 of the Regulations)',
};

const lacks: LackWords = {
  'fact-missing': 'Not stated',
  'document-missing': 'Document missing',
  'document-expired': 'Document too old, or no longer valid',
  'document-undated': 'Date of the document not stated',
  'document-in-question': 'Document that does not do',
  'fees-unpaid': 'Fees not paid in full',
  'member-missing': 'Family member not in the form',
  'birth-differs': 'Date of birth that differs from the one declared',
  'mailing-address-missing': 'Mailing address missing',
  'addresses-gap': 'Gap in the address history',
  'history-gap': 'Gap in the personal history',
  'background-missing': 'Background question not answered',
  'background-details-missing': 'Background question without details',
  'representative-unsaid': 'Not stated whether there is a representative',
};

/** English words of the letters on an application. `text.fr.ts` must have the same shape. */
export const en = {
  grounds,
  lacks,
  otherLack: 'Something else that an application must have',
  application: 'Application',
  class: 'Class',
  receivedAt: 'Received on',
  lastDay: 'Last day to answer',
  people: {
    principal: 'Applicant',
    spouse: 'Spouse or common-law partner',
    child: (number: string) => `Child ${number}`,
    family: 'Everybody together',
  },
  money: {
    heading: 'Fees',
    paid: 'Fees paid',
    refunded: 'Fees that are repaid',
    columns: { what: 'Fee', who: 'For', dollars: 'Amount' },
    kinds: {
      processing: 'Processing fee',
      rprf: 'Right of permanent residence fee',
      biometrics: 'Biometrics fee',
    },
    total: 'Total',
    nothing: 'No fee is repaid.',
    repaid: 'The amounts below are repaid to whoever paid them.',
  },
  received: {
    title: 'Your application was received',
    lead: (received: string) => `Your application for permanent residence was received on ${received}.`,
    meaning: 'What this means',
    notComplete:
      'Receipt does not mean that the application is complete. An officer checks next whether it contains everything that section 10 of the Immigration and Refugee Protection Regulations asks for; if not, it is returned to you and every fee is repaid.',
    compared:
      'Your qualifications must hold on the day of the invitation and on the day of receipt (section 11.2 of the Immigration and Refugee Protection Act).',
    standard: (percent: string, months: string) =>
      `The service standard is to decide ${percent}% of applications within ${months} months. It is not a promise for any one application.`,
    steps: [
      'Watch your account: what is asked of you is asked there.',
      'Report at once what changes: family, address, representative, work, or what you declared.',
    ],
  },
  returned: {
    title: 'Your application is returned as incomplete',
    lead: (on: string) =>
      `Your application for permanent residence was looked at on ${on} and is not complete. It is returned to you and is not processed.`,
    missing: 'What is missing',
    note: (note: string) => `The officer writes: ${note}`,
    effect: 'What follows from that',
    notRefused:
      'This is not a refusal: nobody has examined what you sent (sections 10 and 12 of the Immigration and Refugee Protection Regulations).',
    steps: [
      'To apply again you need a new profile and a new invitation: this one is used.',
      'If something on the list was in your application, answer through your account and say where.',
    ],
  },
  request: {
    title: 'Something is asked of you',
    lead: (lastDay: string) =>
      `To go on with your application, what is listed below is needed from you by ${lastDay}.`,
    kind: 'What is asked for',
    kinds: {
      documents: 'Documents',
      biometrics: 'Biometrics',
      medical: 'Medical examination',
      interview: 'Interview',
      information: 'Information',
    },
    items: 'The list',
    sent: 'Asked on',
    effect: 'If you do not answer',
    noAnswer:
      'A decision can then be made on what is on file. A person who makes an application must answer truthfully and produce what is reasonably required (section 16 of the Immigration and Refugee Protection Act).',
    steps: (lastDay: string) => [
      `Answer through your account no later than ${lastDay}.`,
      'If you cannot send something, say why and what you have done to get it.',
    ],
  },
  fairness: {
    title: 'There are concerns about your application',
    lead: (lastDay: string) =>
      `An officer has concerns that could lead to a refusal of your application. No decision has been made. You can answer by ${lastDay}.`,
    concerns: 'The concerns',
    about: (ground: string) => `This is about: ${ground}.`,
    sent: 'Sent on',
    effect: 'Why you are told',
    heard:
      'Nobody is refused without having had the chance to answer. What you send is read before a decision is made.',
    misrepresentation: (years: string) =>
      `A finding of misrepresentation makes a person inadmissible for ${years} years (subsection 40(2) of the Immigration and Refugee Protection Act).`,
    steps: (lastDay: string) => [
      `Answer each concern through your account no later than ${lastDay}, with documents where you have them.`,
      'You can have somebody help or represent you.',
    ],
  },
  approved: {
    title: 'Your application is approved',
    lead: (on: string) => `Your application for permanent residence was approved on ${on}.`,
    fee: 'Right of permanent residence fee',
    due: (dollars: string) =>
      `Before permanent residence can be confirmed, ${dollars} are still to be paid (subsection 303(3) of the Immigration and Refugee Protection Regulations).`,
    unknown: 'What is still to be paid cannot be stated: not everything that it depends on was declared.',
    none: 'It is paid: nothing is due.',
    notYet:
      'You are not a permanent resident yet: that comes with the confirmation of permanent residence and the landing.',
    steps: [
      'Pay what is still due through your account.',
      'Report any change in your family or marital status before you land (section 51 of the Immigration and Refugee Protection Regulations).',
    ],
  },
  refused: {
    title: 'Your application is refused',
    lead: (on: string) =>
      `Your application for permanent residence was refused by an officer on ${on}. The reasons follow.`,
    grounds: 'The reasons',
    about: (ground: string) => `Ground: ${ground}.`,
    review: 'If you disagree',
    leave: (days: string) =>
      `You can ask the Federal Court for leave for judicial review within ${days} days after the day on which you were notified of this decision (paragraph 72(2)(b) of the Immigration and Refugee Protection Act).`,
    where: {
      inCanada: 'That is the time for a matter that arises in Canada.',
      outside: 'That is the time for a matter that arises outside Canada.',
    },
    lastDay: 'Last day to ask for leave, if you were notified on the date of this letter',
    bar: 'Misrepresentation',
    barred: (from: string, until: string) =>
      `The finding of misrepresentation keeps you from a new profile and from permanent residence from ${from}; you can come back on ${until} (subsections 10.1(4), 40(2) and 40(3) of the Immigration and Refugee Protection Act).`,
    barredUntilRemoval: (years: string) =>
      `The finding of misrepresentation keeps you from a new profile and from permanent residence. Its ${years} years begin on the day on which a removal order is enforced (subsections 10.1(4), 40(2) and 40(3) of the Immigration and Refugee Protection Act).`,
    processing: 'The processing fee is not repaid once processing has begun.',
    steps: [
      'A lawyer or another authorised person can tell you what an application for judicial review involves.',
      'You can submit a new profile if nothing in this letter keeps you from it.',
    ],
  },
  confirmed: {
    title: 'Your confirmation of permanent residence',
    lead: (lastDay: string) =>
      `Your confirmation of permanent residence is issued. You become a permanent resident when you land with it, no later than ${lastDay}.`,
    issued: 'Issued on',
    validThrough: 'Valid through',
    effect: 'What you must know',
    notExtended: 'A confirmation that has expired cannot be extended.',
    report:
      'Any change in your family or marital status, or in what you declared, must be reported before you land (section 51 of the Immigration and Refugee Protection Regulations).',
    steps: [
      'From outside Canada, land at a port of entry with your passport and the confirmation.',
      'In Canada, use the portal whose address you will receive, and declare there that you are physically in Canada.',
    ],
  },
  withdrawn: {
    title: 'Your application is withdrawn',
    lead: (on: string) => `Your application for permanent residence was withdrawn on ${on}, as you asked.`,
    effect: 'What follows from that',
    closed: 'It is closed and is not processed any further.',
    early: 'It was not found complete before, so every fee is repaid.',
    late: 'Processing had begun, so the processing fee and the biometrics fee are not repaid.',
    notHeld: 'The withdrawal is not held against you.',
    steps: [
      'To apply again you need a new profile and a new invitation.',
      'If you did not ask for this, answer through your account at once.',
    ],
  },
};

export type ApplicationTexts = typeof en;
