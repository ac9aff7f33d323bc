import type { Bilingual } from '../policies/policy.ts';
import type { Axis } from './axis.ts';
import type { Parameter } from './parameter.ts';

/** What the numbers of a value count; `mixed` where its labels say it of each. */
export type Unit =
  | 'points'
  | 'years'
  | 'months'
  | 'days'
  | 'dollars'
  | 'level'
  | 'score'
  | 'age'
  | 'list'
  | 'rule'
  | 'mixed';

/** A parameter as the rulebook presents it: its name, what it counts, what its rows are. */
export interface Declared {
  readonly parameter: Parameter<unknown>;
  readonly title: Bilingual;
  readonly unit: Unit;
  /** Rows of its lists, by the dotted path of the list without the spouse column; '' is the value itself. */
  readonly axes?: Readonly<Record<string, Axis>>;
  /** Names of keys and choices that mean something else here than in the common catalogue. */
  readonly labels?: Readonly<Record<string, Bilingual>>;
  /** Paths that a table leaves out because its rows already say them. */
  readonly said?: readonly string[];
  /** Texts an amendment may write: codes or groups of NOC 2021, or these. Left out: those seen in any entry. */
  readonly texts?: 'noc' | 'nocGroup' | readonly string[];
  /** `first` where the first step of a path names the column; else the table finds its columns itself. */
  readonly columns?: 'first';
  /** True where the numbers of its lists rise from one to the next. */
  readonly rising?: true;
  /** `noc` where the value is a record by occupation, of which an amendment may name others, of any version. */
  readonly keys?: 'noc';
}

/** Subjects of the rulebook, in the order in which it presents them. */
export const AREAS = [
  'crs',
  'programs',
  'work',
  'language',
  'education',
  'employment',
  'family',
  'funds',
  'fees',
  'profile',
  'application',
  'documents',
  'invitation',
  'noc',
] as const;
export type Area = (typeof AREAS)[number];

export interface RegisteredParameter extends Declared {
  readonly area: Area;
}
