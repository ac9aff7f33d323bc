import type { FeedProblem } from '../feed/problems.ts';
import type { RoundFigures } from '../figures.ts';

const SHARED = [
  'date',
  'instantUtc',
  'kind',
  'category',
  'programs',
  'invitations',
  'crsCutoff',
  'tieBreakUtc',
  'poolAsOf',
  'pool',
] as const satisfies readonly (keyof RoundFigures)[];

const written = (value: RoundFigures[(typeof SHARED)[number]]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const says = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/** Figures of one round that the English and the French feed give differently. */
export function languagesDiffer(en: RoundFigures, fr: RoundFigures): FeedProblem[] {
  return SHARED.flatMap((field) => {
    const [given, other] = [written(en[field]), written(fr[field])];
    if (!says(en[field]) || !says(fr[field]) || given === other) return [];
    return [{ round: en.number, field, code: 'languages-differ', values: { given, other } } as const];
  });
}
