import {
  addYears,
  type CodedCandidate,
  dayNumber,
  type EducationLevel,
  type Facts,
  fromDayNumber,
  instruments,
  type PlainDate,
} from '@openentry/law';
import { assessmentBodies, professionalBodies } from './assumptions.ts';
import type { Course } from './course.ts';
import type { Chance } from './random.ts';

export type Credential = NonNullable<Facts['credentials']>[number];
type Level = Credential['level'];

/** Academic months of full-time study in an academic year. */
const MONTHS_OF_STUDY = 8;
const MONTHS_PER_YEAR = 12;

/** A program followed in Canada. */
export interface Program {
  readonly level: Level;
  readonly years: number;
}

function diploma(chance: Chance): Program {
  return chance.happens(0.4) ? { level: 'oneYear', years: 1 } : { level: 'twoYear', years: 2 };
}

function programOf(chance: Chance, level: Level): Program {
  switch (level) {
    case 'oneYear':
      return { level, years: 1 };
    case 'threeYear':
      return { level, years: chance.happens(0.25) ? 3 : 4 };
    case 'phd':
      return { level, years: 4 };
    default:
      return { level, years: 2 };
  }
}

/** The program in Canada that goes with a level of education and the points for study; null without one. */
export function canadianProgram(
  chance: Chance,
  { education, canadianStudy }: Pick<CodedCandidate, 'education' | 'canadianStudy'>,
): Program | null {
  if (canadianStudy === 'none') return null;
  if (canadianStudy === 'threePlus') {
    return programOf(chance, education === 'twoOrMore' || education === 'none' ? 'threeYear' : education);
  }
  return education === 'oneYear' || education === 'twoYear' ? programOf(chance, education) : diploma(chance);
}

/** What decides the credentials of a person. */
export interface CredentialsRequest {
  readonly education: EducationLevel;
  readonly program: Program | null;
  /** When the program in Canada was followed. */
  readonly study: Course['study'];
  readonly home: string;
  readonly born: PlainDate;
  readonly received: PlainDate;
  /** Occupation, which may ask for the assessment of a professional body. */
  readonly noc: string;
}

const CACB_SINCE = instruments['eca-2024-05-20'].inForce;

/** Who assessed a foreign credential: for some occupations the body of the profession. */
function bodyFor(
  chance: Chance,
  noc: string,
  date: PlainDate,
): NonNullable<Credential['assessment']>['body'] {
  const usual = chance.pick(assessmentBodies);
  const professional = professionalBodies[noc];
  if (professional === undefined || (professional === 'cacb' && date < CACB_SINCE)) return usual;
  return professional;
}

function canadian({ level, years }: Program, study: NonNullable<Course['study']>): Credential {
  return {
    level,
    country: 'CA',
    completed: fromDayNumber(study.end),
    programYears: years,
    study: {
      start: fromDayNumber(study.start),
      fullTimeMonths: years * MONTHS_OF_STUDY,
      presenceMonths: years * MONTHS_PER_YEAR - (MONTHS_PER_YEAR - MONTHS_OF_STUDY),
      mostlyLanguageTraining: false,
      returnRequired: false,
      authorised: true,
    },
  };
}

/** Credentials that add up to a level of education: the Canadian one, and assessed ones from home. */
export function credentials(
  chance: Chance,
  { education, program, study, home, born, received, noc }: CredentialsRequest,
): Credential[] {
  if (education === 'none') return [];
  const earliest = dayNumber(addYears(born, 18));
  const latest = dayNumber(received) - 30;
  const graduated = fromDayNumber(Math.min(latest, earliest + chance.between(365, 365 * 6)));
  const assessed = fromDayNumber(dayNumber(received) - chance.between(1, 900));
  const foreign = (level: Level): Credential => ({
    level,
    country: home,
    completed: graduated < assessed ? graduated : assessed,
    assessment: { body: bodyFor(chance, noc, assessed), date: assessed, equivalence: level },
  });
  const own = program === null || study === null ? [] : [canadian(program, study)];
  if (education === 'twoOrMore') {
    if (program === null) return [foreign('threeYear'), foreign('oneYear')];
    return program.level === 'threeYear' ? [...own, foreign('oneYear')] : [foreign('threeYear'), ...own];
  }
  return program?.level === education ? own : [foreign(education), ...own];
}
