import {
  additional,
  age,
  CANADIAN_STUDY,
  type CodedCandidate,
  canadianStudy,
  canadianWork,
  certificate,
  core,
  EDUCATION_LEVELS,
  type EducationLevel,
  education,
  educationCanadianWork,
  educationLanguage,
  type Factor,
  firstLanguage,
  foreignCanadianWork,
  foreignLanguage,
  french,
  JOB_OFFERS,
  jobOffer,
  nomination,
  type Ruleset,
  secondLanguage,
  sibling,
  spouse,
  spouseCanadianWork,
  spouseEducation,
  spouseLanguage,
  transferability,
} from '@openentry/law';
import {
  capsOf,
  closes,
  expectParts,
  factorsOf,
  groupsOf,
  somebody,
  tabulate,
  whole,
  withSpouse,
} from './ask.ts';
import { AGES, allAt, COLUMNS, type Column, EDUCATIONS, LEVELS, OFFERS, STUDIES, YEARS } from './domain.ts';
import { frenchTable } from './french.ts';

/** Points by ability, in the order of the law's tables. */
type ByEachAbility = readonly [Uint16Array, Uint16Array, Uint16Array, Uint16Array];

/** Every factor of the CRS under one law, by the index of what it reads; the first index varies slowest. */
export interface Tables {
  /** [column, age] */
  readonly age: Uint16Array;
  /** [column, level of education] */
  readonly education: Uint16Array;
  /** [column, CLB] */
  readonly first: ByEachAbility;
  /** [column, CLB] */
  readonly second: ByEachAbility;
  /** [column, years] */
  readonly canadianWork: Uint16Array;
  /** [level of education] */
  readonly spouseEducation: Uint16Array;
  /** [CLB] */
  readonly spouseLanguage: ByEachAbility;
  /** [years] */
  readonly spouseCanadianWork: Uint16Array;
  /** [level of education, weakest CLB] */
  readonly educationLanguage: Uint16Array;
  /** [level of education, Canadian years] */
  readonly educationCanadianWork: Uint16Array;
  /** [foreign years, weakest CLB] */
  readonly foreignLanguage: Uint16Array;
  /** [foreign years, Canadian years] */
  readonly foreignCanadianWork: Uint16Array;
  /** [certificate, weakest CLB] */
  readonly certificate: Uint16Array;
  /** [sibling] */
  readonly sibling: Uint16Array;
  /** [class of French, class of English] */
  readonly french: Uint16Array;
  /** [Canadian credential] */
  readonly canadianStudy: Uint16Array;
  /** [offer] */
  readonly jobOffer: Uint16Array;
  /** [nomination] */
  readonly nomination: Uint16Array;
  /** The cap of each group, by column. */
  readonly caps: {
    readonly core: Uint16Array;
    readonly firstLanguage: Uint16Array;
    readonly secondLanguage: Uint16Array;
    readonly spouse: Uint16Array;
    readonly spouseLanguage: Uint16Array;
    readonly transferability: Uint16Array;
    readonly education: Uint16Array;
    readonly foreignWork: Uint16Array;
    readonly certificate: Uint16Array;
    readonly additional: Uint16Array;
    /** The whole score: the four blocks together. */
    readonly all: Uint16Array;
  };
}

const educationAt = (index: number): EducationLevel => EDUCATION_LEVELS[index] ?? 'none';
const columnAt = (index: number): Column => COLUMNS[index] ?? 0;
const flags = [false, true] as const;
const inEnglish = (level: number): CodedCandidate['firstLanguage'] => ({ name: 'en', clb: allAt(level) });

/** Asks the readable factors for every value of their small domains under one law. */
export function tablesOf(law: Ruleset): Tables {
  expectParts(core, [age, education, firstLanguage, secondLanguage, canadianWork]);
  expectParts(spouse, [spouseEducation, spouseLanguage, spouseCanadianWork]);
  expectParts(additional, [sibling, french, canadianStudy, jobOffer, nomination]);
  const [educationGroup, foreignGroup, certificateGroup] = groupsOf(transferability);
  if (!educationGroup || !foreignGroup || !certificateGroup || transferability.parts.length !== 3) {
    throw new RangeError('The compiled scorer knows three groups of skill transferability');
  }
  expectParts(educationGroup, [educationLanguage, educationCanadianWork]);
  expectParts(foreignGroup, [foreignLanguage, foreignCanadianWork]);
  expectParts(certificateGroup, [certificate]);

  const byColumn = (
    factor: Factor,
    field: keyof CodedCandidate,
    size: number,
    values: (at: number) => Partial<CodedCandidate>,
  ) =>
    tabulate(law, factor, [field, 'hasAccompanyingSpouse'], COLUMNS.length * size, (cell) =>
      somebody(columnAt(Math.floor(cell / size)), values(cell % size)),
    );
  const grid = (
    factor: Factor,
    fields: readonly (keyof CodedCandidate)[],
    rows: number,
    size: number,
    values: (row: number, at: number) => Partial<CodedCandidate>,
  ) =>
    tabulate(law, factor, fields, rows * size, (cell) =>
      somebody(0, values(Math.floor(cell / size), cell % size)),
    );
  const ofSpouse = (factor: Factor, size: number, values: (at: number) => Parameters<typeof withSpouse>[0]) =>
    tabulate(law, factor, ['spouse'], size, (at) => withSpouse(values(at)));
  const eachAbility = (
    group: typeof firstLanguage,
    table: (factor: Factor) => Uint16Array,
  ): ByEachAbility => {
    const [listening, reading, writing, speaking, ...more] = factorsOf(group).map(table);
    if (!listening || !reading || !writing || !speaking || more.length > 0) {
      throw new RangeError(`${group.code} has not four abilities`);
    }
    return [listening, reading, writing, speaking];
  };

  for (const column of COLUMNS)
    closes(law, canadianWork, (years) => somebody(column, { canadianWorkYears: years }));
  closes(law, spouseCanadianWork, (years) => withSpouse({ canadianWorkYears: years }));
  for (const level of EDUCATION_LEVELS) {
    closes(law, educationCanadianWork, (years) =>
      somebody(0, { education: level, canadianWorkYears: years }),
    );
  }
  for (let level = 0; level < LEVELS; level++) {
    closes(law, foreignLanguage, (years) =>
      somebody(0, { foreignWorkYears: years, firstLanguage: inEnglish(level) }),
    );
  }
  for (let other = 0; other < YEARS; other++) {
    closes(law, foreignCanadianWork, (years) =>
      somebody(0, { foreignWorkYears: years, canadianWorkYears: other }),
    );
    closes(law, foreignCanadianWork, (years) =>
      somebody(0, { foreignWorkYears: other, canadianWorkYears: years }),
    );
  }

  return {
    age: byColumn(age, 'age', AGES, (at) => ({ age: at })),
    education: byColumn(education, 'education', EDUCATIONS, (at) => ({ education: educationAt(at) })),
    first: eachAbility(firstLanguage, (factor) =>
      byColumn(factor, 'firstLanguage', LEVELS, (level) => ({ firstLanguage: inEnglish(level) })),
    ),
    second: eachAbility(secondLanguage, (factor) =>
      byColumn(factor, 'secondLanguage', LEVELS, (level) => ({ secondLanguage: allAt(level) })),
    ),
    canadianWork: byColumn(canadianWork, 'canadianWorkYears', YEARS, (years) => ({
      canadianWorkYears: years,
    })),
    spouseEducation: ofSpouse(spouseEducation, EDUCATIONS, (at) => ({ education: educationAt(at) })),
    spouseLanguage: eachAbility(spouseLanguage, (factor) =>
      ofSpouse(factor, LEVELS, (level) => ({ clb: allAt(level) })),
    ),
    spouseCanadianWork: ofSpouse(spouseCanadianWork, YEARS, (years) => ({ canadianWorkYears: years })),
    educationLanguage: grid(
      educationLanguage,
      ['education', 'firstLanguage'],
      EDUCATIONS,
      LEVELS,
      (at, level) => ({
        education: educationAt(at),
        firstLanguage: inEnglish(level),
      }),
    ),
    educationCanadianWork: grid(
      educationCanadianWork,
      ['education', 'canadianWorkYears'],
      EDUCATIONS,
      YEARS,
      (at, years) => ({ education: educationAt(at), canadianWorkYears: years }),
    ),
    foreignLanguage: grid(
      foreignLanguage,
      ['foreignWorkYears', 'firstLanguage'],
      YEARS,
      LEVELS,
      (years, level) => ({
        foreignWorkYears: years,
        firstLanguage: inEnglish(level),
      }),
    ),
    foreignCanadianWork: grid(
      foreignCanadianWork,
      ['foreignWorkYears', 'canadianWorkYears'],
      YEARS,
      YEARS,
      (foreign, years) => ({ foreignWorkYears: foreign, canadianWorkYears: years }),
    ),
    certificate: grid(
      certificate,
      ['certificateOfQualification', 'firstLanguage'],
      2,
      LEVELS,
      (at, level) => ({
        certificateOfQualification: flags[at] ?? false,
        firstLanguage: inEnglish(level),
      }),
    ),
    sibling: grid(sibling, ['sibling'], 1, 2, (_, at) => ({ sibling: flags[at] ?? false })),
    french: frenchTable(law),
    canadianStudy: grid(canadianStudy, ['canadianStudy'], 1, STUDIES, (_, at) => ({
      canadianStudy: CANADIAN_STUDY[at] ?? 'none',
    })),
    jobOffer: grid(jobOffer, ['jobOffer'], 1, OFFERS, (_, at) => ({ jobOffer: JOB_OFFERS[at] ?? 'none' })),
    nomination: grid(nomination, ['nomination'], 1, 2, (_, at) => ({ nomination: flags[at] ?? false })),
    caps: {
      core: capsOf(core, law),
      firstLanguage: capsOf(firstLanguage, law),
      secondLanguage: capsOf(secondLanguage, law),
      spouse: capsOf(spouse, law),
      spouseLanguage: capsOf(spouseLanguage, law),
      transferability: capsOf(transferability, law),
      education: capsOf(educationGroup, law),
      foreignWork: capsOf(foreignGroup, law),
      certificate: capsOf(certificateGroup, law),
      additional: capsOf(additional, law),
      all: blocksTogether(law),
    },
  };
}

/** The cap of the whole score by column, which is the sum of the caps of its blocks. */
function blocksTogether(law: Ruleset): Uint16Array {
  const blocks = [core, spouse, transferability, additional].map((block) => capsOf(block, law));
  return Uint16Array.from(COLUMNS, (column) =>
    whole(
      blocks.reduce((sum, caps) => sum + (caps[column] ?? 0), 0),
      'crs',
    ),
  );
}
