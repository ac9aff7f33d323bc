import { addYears, type CodedCandidate, dayNumber, type PlainDate } from '@openentry/law';
import type { Chance } from './random.ts';

/** Time from a day to a day, both included, as day numbers; null while it goes on. */
export interface Stretch {
  readonly start: number;
  readonly end: number | null;
}

/**
 * The order of a fictional life: work at home, then study in Canada, then work in Canada, as far as there is any.
 */
export interface Course {
  readonly foreignJob: Stretch | null;
  readonly study: { readonly start: number; readonly end: number } | null;
  readonly canadianJob: Stretch | null;
  /** First day of living in Canada, and the last one of those who left. */
  readonly inCanada: Stretch | null;
}

/** Days of work that make a completed year. */
const YEAR_OF_WORK = 365;
/** Days worked beyond completed years; short of another year. */
const MORE_DAYS = 300;
/** Nothing drawn expires within this many days after the pool's day: the rounds run on the days after it. */
export const MARGIN_DAYS = 20;
/** Years before the day in which work counts. */
const WINDOW_YEARS = 10;
const YOUNGEST_WORKER = 16;
const YOUNGEST_GRADUATE = 17;
/** The summer after the last academic year does not belong to it. */
const SUMMER_DAYS = 120;

/** What a course of life has to come to. */
export interface CourseRequest {
  readonly coded: Pick<CodedCandidate, 'canadianWorkYears' | 'foreignWorkYears'>;
  /** Academic years of the program in Canada; null without one. */
  readonly studyYears: number | null;
  readonly born: PlainDate;
  readonly on: PlainDate;
  readonly received: PlainDate;
}

const lengthOf = (chance: Chance, years: number): number =>
  years * YEAR_OF_WORK + chance.between(0, MORE_DAYS);

function studyBefore(
  chance: Chance,
  { studyYears, born, received }: CourseRequest,
  canadianJob: Stretch | null,
): Course['study'] {
  if (studyYears === null) return null;
  const latest =
    canadianJob === null
      ? dayNumber(received) - 30 - chance.between(0, 900)
      : canadianJob.start - chance.between(1, 120);
  const end = Math.max(latest, dayNumber(addYears(born, YOUNGEST_GRADUATE)));
  return { start: end - (studyYears * YEAR_OF_WORK - SUMMER_DAYS), end };
}

/**
 * Lays out work and study, latest first. Work abroad that would begin before the years that count, or too young,
 * is moved later, over the time of study if need be.
 */
export function drawCourse(chance: Chance, request: CourseRequest): Course {
  const { coded, born, on } = request;
  const { canadianWorkYears, foreignWorkYears } = coded;
  const today = dayNumber(on);
  let canadianJob: Stretch | null = null;
  if (canadianWorkYears > 0) {
    const current = chance.happens(0.85);
    const end = current ? today : today - chance.between(1, 120);
    canadianJob = {
      start: end - lengthOf(chance, canadianWorkYears) + 1,
      end: current ? null : end,
    };
  }
  const study = studyBefore(chance, request, canadianJob);
  const next = study?.start ?? canadianJob?.start;
  let foreignJob: Stretch | null = null;
  if (foreignWorkYears > 0) {
    const length = lengthOf(chance, foreignWorkYears);
    const stopped =
      next === undefined
        ? today - (chance.happens(0.15) ? chance.between(30, 200) : 0)
        : next - chance.between(20, 90);
    const earliest = Math.max(
      dayNumber(addYears(on, -WINDOW_YEARS)) + MARGIN_DAYS + foreignWorkYears * YEAR_OF_WORK,
      dayNumber(addYears(born, YOUNGEST_WORKER)) + length,
    );
    const latest = canadianJob === null ? today : canadianJob.start - 20;
    const end = Math.max(stopped, Math.min(earliest, latest));
    foreignJob = { start: end - length + 1, end: end === today ? null : end };
  }
  return { foreignJob, study, canadianJob, inCanada: livedInCanada(foreignJob, study, canadianJob) };
}

function livedInCanada(
  foreignJob: Stretch | null,
  study: Course['study'],
  canadianJob: Stretch | null,
): Stretch | null {
  const arrived = study?.start ?? canadianJob?.start;
  if (arrived === undefined) return null;
  const start = Math.max(arrived, (foreignJob?.end ?? arrived - 1) + 1);
  return { start, end: canadianJob === null ? null : canadianJob.end };
}
