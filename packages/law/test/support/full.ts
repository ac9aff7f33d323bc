/**
 * Facts with every field that the form has, once, and every list with something in it: what spoilt inputs are made
 * from. A test holds that no field of the schema is left out.
 */
export function fullFacts(): Record<string, unknown> {
  const noc = { '2011': '7271', '2016': '7271', '2021': '72310' };
  const residence = { country: 'IN', start: '2010-01-01', end: '2019-12-31' };
  const person = {
    dateOfBirth: '1990-05-17',
    citizenships: ['IN'],
    residences: [residence],
    languageTests: [
      {
        test: 'celpip',
        date: '2024-05-01',
        listening: 9,
        reading: 8,
        writing: 7,
        speaking: 10,
        oneSkillRetake: false,
      },
    ],
    credentials: [
      {
        level: 'threeYear',
        country: 'IN',
        completed: '2012-06-30',
        programYears: 3,
        assessment: { body: 'wes', date: '2023-01-15', equivalence: "Bachelor's degree (three years)" },
        study: {
          start: '2009-09-01',
          fullTimeMonths: 24,
          presenceMonths: 24,
          mostlyLanguageTraining: false,
          returnRequired: false,
          authorised: true,
        },
      },
    ],
    jobs: [
      {
        noc,
        country: 'CA',
        employerCountry: 'CA',
        employer: 'Acme',
        start: '2021-01-01',
        end: '2024-03-31',
        hoursPerWeek: 37.5,
        paid: true,
        selfEmployed: false,
        publiclyFundedPhysician: false,
        authorised: true,
        duringFullTimeStudy: false,
        dutiesPerformed: true,
        qualifiedSince: '2020-06-01',
        qualifiedIn: 'CA',
      },
    ],
  };
  return structuredClone({
    schema: 'facts/2',
    ...person,
    gender: 'F',
    maritalStatus: 'married',
    firstOfficialLanguage: 'en',
    spouse: { ...person, accompanying: true, citizenOrPermanentResident: false },
    children: [
      {
        dateOfBirth: '2016-02-29',
        accompanying: true,
        partnered: false,
        dependentByCondition: false,
        adopted: false,
        citizenOrPermanentResident: false,
        residences: [{ country: 'IN', start: '2016-03-01', end: '2019-12-31' }],
      },
    ],
    familySize: 3,
    settlementFunds: 25_000,
    relativesInCanada: [
      {
        relation: 'sibling',
        of: 'self',
        livesInCanada: true,
        adult: true,
        citizenOrPermanentResident: true,
      },
    ],
    certificateOfQualification: { noc, issuedBy: 'provinceOrTerritory', issued: '2022-09-01' },
    nomination: { province: 'NB', accepted: '2024-06-01' },
    jobOffers: [
      {
        noc,
        employer: 'Acme',
        excludedEmployer: false,
        hoursPerWeek: 40,
        months: 24,
        seasonal: false,
        lmia: true,
        publiclyFundedPhysician: false,
      },
    ],
    workAuthorisation: {
      basis: 'lmia',
      employers: ['Acme'],
      noc,
      validUntil: '2026-12-31',
      lmiaRevoked: false,
    },
    intendedProvince: 'NB',
    militaryService: {
      recognizedForce: true,
      start: '2008-01-01',
      end: '2019-12-31',
      noc: { '2011': '4313', '2016': '4313', '2021': '42102' },
      offerMonths: 36,
      offerNoc: { '2011': '4313', '2016': '4313', '2021': '42102' },
    },
    inadmissibleForMisrepresentation: false,
    representative: false,
  });
}
