import {
  addDays,
  addMonths,
  type Grade,
  type PlainDate,
  type Program,
  rulesetOn,
  type ServiceStandard,
  serviceStandard,
} from '@openentry/law';
import { type Shown, shownList } from '../figures/small-cells.ts';
import { CLOCKS, type Clock, type Timed, timedOn } from './clock.ts';
import { type Processing, processingIn, type Span, type Waiting, waitingOn } from './figures.ts';
import type { Milestones } from './milestones.ts';

const PROGRAMS = ['CEC', 'FSW', 'FST', 'PNP'] as const satisfies readonly Program[];
const MONTHS_OF_A_LOOK = 6;

/** The figures of one program, or of all, on one clock. What is kept back is null, and named in `keptBack`. */
export interface StandardRow {
  readonly program: Program | 'all';
  readonly decided: Shown;
  readonly within: Shown;
  readonly withinPercent: number | null;
  readonly percentileDays: number | null;
  readonly percentileMonths: number | null;
  readonly inventory: Shown;
  readonly oldestDays: number | null;
  readonly left: Shown;
  readonly expectedDays: number | null;
  readonly expectedMonths: number | null;
  /** Figures of too few, or that would give those of too few away. */
  readonly keptBack: readonly ('processing' | 'inventory' | 'left')[];
}

/** The service standard as it stood at the end of a day. */
export interface StandardReport {
  readonly on: PlainDate;
  readonly standard: ServiceStandard & {
    readonly instrument: string;
    readonly source: string;
    readonly grade: Grade;
  };
  /** Decisions of these days are counted. */
  readonly period: Span;
  readonly clocks: Readonly<Record<Clock, readonly StandardRow[]>>;
}

/** The six months of decisions that end on a day, as published processing times look back. */
export const lastMonths = (on: PlainDate): Span => ({
  from: addDays(addMonths(on, -MONTHS_OF_A_LOOK), 1),
  to: on,
});

interface Found extends Processing, Waiting {
  readonly program: Program;
}

const SILENT: Omit<Processing, 'decided'> = {
  percentileDays: null,
  percentileMonths: null,
  within: 0,
  withinPercent: null,
};

function rowOf(
  program: Program | 'all',
  { processing, waiting }: { readonly processing: Processing; readonly waiting: Waiting },
  shown: { readonly decided: Shown; readonly inventory: Shown; readonly left: Shown },
): StandardRow {
  const { decided, inventory, left } = shown;
  // How long it takes is a figure of those who were decided; how long it will, of those who wait and those who left.
  const told = decided === null ? { ...SILENT, within: null } : processing;
  const expected = inventory !== null && left !== null;
  return {
    program,
    decided,
    within: told.within,
    withinPercent: told.withinPercent,
    percentileDays: told.percentileDays,
    percentileMonths: told.percentileMonths,
    inventory,
    oldestDays: inventory === null ? null : waiting.oldestDays,
    left,
    expectedDays: expected ? waiting.expectedDays : null,
    expectedMonths: expected ? waiting.expectedMonths : null,
    keptBack: [
      ...(decided === null ? (['processing'] as const) : []),
      ...(inventory === null ? (['inventory'] as const) : []),
      ...(left === null ? (['left'] as const) : []),
    ],
  };
}

function rowsOf(timed: readonly Timed[], on: PlainDate, period: Span, standard: ServiceStandard) {
  const found = PROGRAMS.map((program): Found => {
    const own = timed.filter((one) => one.program === program);
    return { program, ...processingIn(own, period, standard), ...waitingOn(own, on) };
  });
  const decided = shownList(found.map((one) => one.decided));
  const inventory = shownList(found.map((one) => one.inventory));
  const left = shownList(found.map((one) => one.left));
  const rows = found.map(
    (one, i): StandardRow =>
      rowOf(
        one.program,
        { processing: one, waiting: one },
        {
          decided: decided.counts[i] ?? null,
          inventory: inventory.counts[i] ?? null,
          left: left.counts[i] ?? null,
        },
      ),
  );
  const all = rowOf(
    'all',
    { processing: processingIn(timed, period, standard), waiting: waitingOn(timed, on) },
    { decided: decided.total, inventory: inventory.total, left: left.total },
  );
  return [...rows, all];
}

/**
 * The service standard at the end of a day in Ottawa, by both published clocks, from the milestones of all
 * applications. Milestones after that day change nothing of it.
 * @param period whose decisions are counted; the six months that end on the day unless said
 * @throws RangeError for a period that goes beyond the day, or a day before Express Entry
 */
export function standardOn(
  milestones: readonly Milestones[],
  on: PlainDate,
  period: Span = lastMonths(on),
): StandardReport {
  if (period.to > on) throw new RangeError(`A period to ${period.to} was not over on ${on}`);
  const law = rulesetOn(on);
  const entry = law.find(serviceStandard);
  if (entry === null) throw new RangeError(`No service standard on ${on}`);
  const standard = entry.value;
  return {
    on,
    standard: {
      ...standard,
      instrument: entry.instrument,
      source: law.instrument(entry.instrument).source,
      grade: entry.grade,
    },
    period,
    clocks: Object.fromEntries(
      CLOCKS.map((clock) => [clock, rowsOf(timedOn(milestones, clock, on), on, period, standard)]),
    ) as unknown as StandardReport['clocks'],
  };
}
