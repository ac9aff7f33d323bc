import { ALL_YEARS, MONTHS_PER_YEAR } from '../../facts/experience.ts';
import type { Facts, Job, PersonFacts } from '../../facts/facts.ts';
import type { Comparable, Moving, OfWork } from '../../time/moving.ts';
import { addDays, addYears, type PlainDate } from '../../time/plainDate.ts';
import type { Candidate, Cause, Grounds } from './cause.ts';

type WorkMoving = Moving<Comparable> & { readonly work: OfWork };

const isWork = (moving: Moving<Comparable>): moving is WorkMoving => moving.work !== undefined;

/** Two evaluations follow the same amount of work when they ask the same of the same jobs. */
const keyOf = ({ kind, jobs, windowYears, months }: OfWork): string =>
  JSON.stringify([kind, windowYears, months, jobs]);

/** A job of the facts, or the part of one from the day of qualification on. */
const isOf = (part: OfWork['jobs'][number], job: Job): boolean =>
  part === job || (part.end === job.end && part.start === job.qualifiedSince && part.start > job.start);

function pathsOf(parts: readonly OfWork['jobs'][number][], facts: Facts): string[] {
  const within = ({ jobs }: PersonFacts, path: string): string[] =>
    (jobs ?? []).flatMap((job, i) => (parts.some((part) => isOf(part, job)) ? [`${path}jobs.${i}`] : []));
  return [...within(facts, ''), ...(facts.spouse ? within(facts.spouse, 'spouse.') : [])];
}

/** What an amount of work came to on a day, after what it was on the day before. */
function causeOf(
  { jobs, kind, windowYears, months }: OfWork,
  [was, is]: readonly [Comparable, Comparable],
  on: PlainDate,
  facts: Facts,
): Cause {
  const yesterday = addDays(on, -1);
  const window: Cause['values'] = windowYears === ALL_YEARS ? {} : { windowYears };
  if (kind === 'order') {
    return { code: 'main-occupation', values: window, paths: pathsOf(jobs, facts), instruments: [] };
  }
  const grew = Number(is) > Number(was);
  const counted = months ?? Number(grew ? is : was) * MONTHS_PER_YEAR;
  const [firstOut, nextOut] = [addYears(yesterday, -windowYears), addYears(on, -windowYears)];
  const moved = grew
    ? jobs.filter(({ start, end }) => start <= on && (end === null || end >= on))
    : jobs.filter(({ start, end }) => start < nextOut && (end === null || end >= firstOut));
  return {
    code: grew ? 'work-completed' : 'work-left',
    values: { months: counted, ...window },
    paths: pathsOf(moved, facts),
    instruments: [],
  };
}

/**
 * Amounts of work that are not what they were on the day before, of those that the verdict of that day asked for.
 * Several that say the same are one.
 */
export function candidatesOfWork(
  followed: readonly Moving<Comparable>[],
  { facts, law }: Grounds,
): readonly Candidate[] {
  const yesterday = addDays(law.on, -1);
  const turned = new Map<string, { readonly cause: Cause; readonly keys: Set<string> }>();
  for (const moving of followed.filter(isWork)) {
    const stands = [moving.on(yesterday), moving.on(law.on)] as const;
    if (stands[0] === stands[1]) continue;
    const cause = causeOf(moving.work, stands, law.on, facts);
    const said = JSON.stringify(cause);
    const known = turned.get(said) ?? { cause, keys: new Set() };
    turned.set(said, known);
    known.keys.add(keyOf(moving.work));
  }
  return [...turned.values()].map(({ cause, keys }) => ({
    cause,
    without: (grounds: Grounds): Grounds => ({
      ...grounds,
      law: {
        ...grounds.law,
        follow: (moving) =>
          moving.work !== undefined && keys.has(keyOf(moving.work))
            ? moving.on(yesterday)
            : grounds.law.follow(moving),
      },
    }),
  }));
}
