import { type ByAbility, breakdownOf, type CodedCandidate, type Ruleset, scoreCrs } from '@openentry/law';
import { type AddedToGroups, addedToGroups, expectRead, NOTHING_ADDED } from './added.ts';
import { whereTabular } from './ask.ts';
import { educationSlot } from './domain.ts';
import { flatten } from './leaves.ts';
import { isRoomy } from './roomy.ts';
import { type CAPS, type ROWS, rowsOf } from './rows.ts';
import { tablesOf } from './tables.ts';

/** Scores one coded candidate into a flat breakdown, which it also returns: no allocation in bulk runs. */
export type CompiledBreakdown = (candidate: CodedCandidate, into: Int32Array) => Int32Array;

/**
 * Every number of the readable breakdown from tables, for candidates that have been read: the same leaves and points,
 * groups with what reforms add to them. It has no words, facts or provisions, and no ranges. A reform that its tables
 * do not hold, such as a threshold of twenty years, is scored by the readable rules, at their speed.
 * @throws RangeError that names the field, for a candidate without a part that an added factor reads.
 */
export function compileBreakdown(law: Ruleset): CompiledBreakdown {
  const tables = whereTabular(() => tablesOf(law));
  if (tables === null) return readable(law);
  const rows = rowsOf(tables);
  const added = addedToGroups(law);
  const extra = added ?? (isRoomy(tables) ? null : NOTHING_ADDED);
  return (candidate, into) => write(rows, extra, candidate, into);
}

/** The same by the readable rules. */
function readable(law: Ruleset): CompiledBreakdown {
  return (candidate, into) => {
    expectRead(candidate, law);
    return flatten(breakdownOf(scoreCrs(candidate, law), law.on), into);
  };
}

type Rows = typeof ROWS;
type Caps = typeof CAPS;

/** The lower of two small numbers without a branch: which one it is is as good as random. */
function lower(points: number, cap: number): number {
  const room = (cap - points) | 0;
  return points + (room & (room >> 31));
}

/** Four levels as a set: its lowest and highest members are the weakest and strongest ability. */
function setOf({ listening, reading, writing, speaking }: ByAbility): number {
  return (1 << listening) | (1 << reading) | (1 << writing) | (1 << speaking);
}
const lowest = (set: number): number => 31 - Math.clz32(set & -set);
const highest = (set: number): number => 31 - Math.clz32(set);

/**
 * Writes the leaves in the order of `LEAVES`. Rows and caps are literals of this function, and the type checker holds
 * them equal to the layout: a constant of another module would be loaded and checked at every use. `extra` is null
 * where nothing is added and the caps of {@link isRoomy} cannot bind.
 */
function write(
  rows: Uint16Array,
  extra: AddedToGroups | null,
  of: CodedCandidate,
  into: Int32Array,
): Int32Array {
  const EDUCATION: Rows['education'] = 0;
  const CANADIAN_WORK: Rows['canadianWork'] = 2;
  const FIRST: Rows['first'] = 4;
  const SECOND: Rows['second'] = 12;
  const SPOUSE_LANGUAGE: Rows['spouseLanguage'] = 20;
  const SPOUSE_EDUCATION: Rows['spouseEducation'] = 24;
  const SPOUSE_WORK: Rows['spouseCanadianWork'] = 25;
  const CAP: Rows['caps'] = 26;
  const STUDY: Rows['canadianStudy'] = 28;
  const OFFER: Rows['jobOffer'] = 29;
  const SIBLING: Rows['sibling'] = 30;
  const NOMINATION: Rows['nomination'] = 31;
  const EDUCATION_LANGUAGE: Rows['educationLanguage'] = 32;
  const EDUCATION_WORK: Rows['educationCanadianWork'] = 48;
  const FOREIGN_LANGUAGE: Rows['foreignLanguage'] = 64;
  const FOREIGN_WORK: Rows['foreignCanadianWork'] = 80;
  const CERTIFICATE: Rows['certificate'] = 96;
  const FRENCH: Rows['french'] = 98;
  const AGE: Rows['age'] = 322;
  const FIRST_CAP: Caps['firstLanguage'] = 0;
  const SECOND_CAP: Caps['secondLanguage'] = 1;
  const CORE_CAP: Caps['core'] = 2;
  const SPOUSE_LANGUAGE_CAP: Caps['spouseLanguage'] = 3;
  const SPOUSE_CAP: Caps['spouse'] = 4;
  const EDUCATION_CAP: Caps['education'] = 5;
  const FOREIGN_CAP: Caps['foreignWork'] = 6;
  const CERTIFICATE_CAP: Caps['certificate'] = 7;
  const TRANSFERABILITY_CAP: Caps['transferability'] = 8;
  const ADDITIONAL_CAP: Caps['additional'] = 9;
  const ALL_CAP: Caps['all'] = 10;
  const LAST_YEAR = 15;
  const NO_RESULT = 13;
  const NOBODY = 1 << NO_RESULT;

  const column = of.hasAccompanyingSpouse === true ? 16 : 0;
  const caps = (CAP << 4) + column;
  const slot = educationSlot(of.education);
  const years = lower(of.canadianWorkYears, LAST_YEAR);
  const foreign = lower(of.foreignWorkYears, LAST_YEAR);
  const { name, clb } = of.firstLanguage;
  const levels = setOf(clb);
  const weakest = lowest(levels);

  const age = rows[(AGE << 4) + (column << 4) + of.age] ?? 0;
  into[0] = age;
  let core = age;
  const level = rows[(EDUCATION << 4) + column + slot] ?? 0;
  into[1] = level;
  core += level;
  const firstL = rows[(FIRST << 4) + column + clb.listening] ?? 0;
  into[2] = firstL;
  let first = firstL;
  const firstR = rows[((FIRST + 2) << 4) + column + clb.reading] ?? 0;
  into[3] = firstR;
  first += firstR;
  const firstW = rows[((FIRST + 4) << 4) + column + clb.writing] ?? 0;
  into[4] = firstW;
  first += firstW;
  const firstS = rows[((FIRST + 6) << 4) + column + clb.speaking] ?? 0;
  into[5] = firstS;
  first += firstS;
  if (extra !== null) first = lower(first + extra.firstLanguage(of), rows[caps + FIRST_CAP] ?? 0);
  into[6] = first;
  core += first;

  let otherLevels = NOBODY;
  let second = 0;
  const other = of.secondLanguage;
  if (other === null) {
    into[7] = 0;
    into[8] = 0;
    into[9] = 0;
    into[10] = 0;
  } else {
    otherLevels = setOf(other);
    const secondL = rows[(SECOND << 4) + column + other.listening] ?? 0;
    into[7] = secondL;
    second += secondL;
    const secondR = rows[((SECOND + 2) << 4) + column + other.reading] ?? 0;
    into[8] = secondR;
    second += secondR;
    const secondW = rows[((SECOND + 4) << 4) + column + other.writing] ?? 0;
    into[9] = secondW;
    second += secondW;
    const secondS = rows[((SECOND + 6) << 4) + column + other.speaking] ?? 0;
    into[10] = secondS;
    second += secondS;
  }
  if (extra !== null) second += extra.secondLanguage(of);
  into[11] = second;
  second = lower(second, rows[caps + SECOND_CAP] ?? 0);
  into[12] = second;
  core += second;

  const work = rows[(CANADIAN_WORK << 4) + column + years] ?? 0;
  into[13] = work;
  core += work;
  if (extra !== null) core = lower(core + extra.core(of), rows[caps + CORE_CAP] ?? 0);
  into[14] = core;

  let spouseEducation = 0;
  let spouseWork = 0;
  let spouseLanguage = 0;
  let spoken: ByAbility | null = null;
  const partner = of.spouse;
  if (partner !== null) {
    spouseEducation = rows[(SPOUSE_EDUCATION << 4) + educationSlot(partner.education)] ?? 0;
    spouseWork = rows[(SPOUSE_WORK << 4) + lower(partner.canadianWorkYears, LAST_YEAR)] ?? 0;
    spoken = partner.clb;
  }
  into[15] = spouseEducation;
  if (spoken === null) {
    into[16] = 0;
    into[17] = 0;
    into[18] = 0;
    into[19] = 0;
  } else {
    const spokenL = rows[(SPOUSE_LANGUAGE << 4) + spoken.listening] ?? 0;
    into[16] = spokenL;
    spouseLanguage += spokenL;
    const spokenR = rows[((SPOUSE_LANGUAGE + 1) << 4) + spoken.reading] ?? 0;
    into[17] = spokenR;
    spouseLanguage += spokenR;
    const spokenW = rows[((SPOUSE_LANGUAGE + 2) << 4) + spoken.writing] ?? 0;
    into[18] = spokenW;
    spouseLanguage += spokenW;
    const spokenS = rows[((SPOUSE_LANGUAGE + 3) << 4) + spoken.speaking] ?? 0;
    into[19] = spokenS;
    spouseLanguage += spokenS;
  }
  if (extra !== null)
    spouseLanguage = lower(spouseLanguage + extra.spouseLanguage(of), rows[caps + SPOUSE_LANGUAGE_CAP] ?? 0);
  into[20] = spouseLanguage;
  into[21] = spouseWork;
  let spouse = spouseEducation + spouseLanguage + spouseWork;
  if (extra !== null) spouse = lower(spouse + extra.spouse(of), rows[caps + SPOUSE_CAP] ?? 0);
  into[22] = spouse;

  const c1 = rows[((EDUCATION_LANGUAGE + slot) << 4) + weakest] ?? 0;
  into[23] = c1;
  const c2 = rows[((EDUCATION_WORK + slot) << 4) + years] ?? 0;
  into[24] = c2;
  let education = c1 + c2;
  if (extra !== null) education += extra.education(of);
  education = lower(education, rows[caps + EDUCATION_CAP] ?? 0);
  into[25] = education;
  const c3 = rows[((FOREIGN_LANGUAGE + foreign) << 4) + weakest] ?? 0;
  into[26] = c3;
  const c4 = rows[((FOREIGN_WORK + foreign) << 4) + years] ?? 0;
  into[27] = c4;
  let foreignWork = c3 + c4;
  if (extra !== null) foreignWork += extra.foreignWork(of);
  foreignWork = lower(foreignWork, rows[caps + FOREIGN_CAP] ?? 0);
  into[28] = foreignWork;
  let certificate =
    rows[((CERTIFICATE + Number(of.certificateOfQualification === true)) << 4) + weakest] ?? 0;
  if (extra !== null)
    certificate = lower(certificate + extra.certificate(of), rows[caps + CERTIFICATE_CAP] ?? 0);
  into[29] = certificate;
  let transferability = education + foreignWork + certificate;
  if (extra !== null) transferability += extra.transferability(of);
  into[30] = transferability;
  transferability = lower(transferability, rows[caps + TRANSFERABILITY_CAP] ?? 0);
  into[31] = transferability;

  const sibling = rows[(SIBLING << 4) + Number(of.sibling === true)] ?? 0;
  into[32] = sibling;
  // Without French the class of English changes nothing.
  let french = rows[(FRENCH << 4) + (NO_RESULT << 8)] ?? 0;
  if (otherLevels !== NOBODY || name === 'fr') {
    const fr = name === 'fr' ? levels : otherLevels;
    const en = name === 'fr' ? otherLevels : levels;
    french = rows[(FRENCH << 4) + (lowest(fr) << 8) + (lowest(en) << 4) + highest(en)] ?? 0;
  }
  into[33] = french;
  const study = rows[(STUDY << 4) + of.canadianStudy.length] ?? 0;
  into[34] = study;
  const offer = rows[(OFFER << 4) + of.jobOffer.length] ?? 0;
  into[35] = offer;
  const nomination = rows[(NOMINATION << 4) + Number(of.nomination === true)] ?? 0;
  into[36] = nomination;
  let additional = sibling + french + study + offer + nomination;
  if (extra !== null) additional += extra.additional(of);
  into[37] = additional;
  additional = lower(additional, rows[caps + ADDITIONAL_CAP] ?? 0);
  into[38] = additional;

  let total = core + spouse + transferability + additional;
  if (extra !== null) total = lower(total + extra.all(of), rows[caps + ALL_CAP] ?? 0);
  into[39] = total;
  return into;
}
