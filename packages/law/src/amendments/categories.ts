import { z } from 'zod';
import { type CategoryRequirement, categoryVersions } from '../categories/categories.ts';
import { quote } from '../coded/problems.ts';
import { rulesetOn } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import { categoryId, type DeclaredCategories } from './build.ts';
import { bilingual, day, list, MOST_CODES, noc } from './fields.ts';
import type { Report } from './shape.ts';

const MOST_VERSIONS = 30;
const MOST_YEARS = 100;
const HIGHEST_LEVEL = 12;
const LOWEST_LEVEL = 4;
/** Longer programs are not told apart by what people declare of a credential. */
const LONGEST_CREDENTIAL = 3;
const MONTHS_PER_YEAR = 12;

const years = z.int().min(1).max(MOST_YEARS);
const requirement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('work'),
    months: z.int().min(1),
    windowYears: years,
    continuous: z.boolean(),
    inCanada: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('language'),
    language: z.literal('fr'),
    nclc: z.int().min(LOWEST_LEVEL).max(HIGHEST_LEVEL),
  }),
  z.strictObject({
    kind: z.literal('military'),
    serviceYears: years,
    offerYears: years,
    credentialYears: z.int().min(1).max(LONGEST_CREDENTIAL),
  }),
]) satisfies z.ZodType<CategoryRequirement>;

/** A version of a category as an amendment's file declares it; its id is `family@version`. */
const version = z.strictObject({
  family: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,19}$/),
  name: bilingual,
  /** How its rounds are named; as the category where it is left out. */
  roundLabel: bilingual.optional(),
  /** Last day, if the text sets one. */
  until: day.optional(),
  requirement,
  nocs: list(noc, MOST_CODES).optional(),
});

/** What an amendment's file says of categories. */
export const categoryChanges = z.strictObject({
  add: list(version, MOST_VERSIONS).optional(),
  end: list(z.string(), MOST_VERSIONS).optional(),
});

type Version = z.infer<typeof version>;

/** What the fields of a version say of one another. */
function checkVersion(added: Version, path: string, inForce: string, report: Report): void {
  const { requirement: rule, nocs = [], until } = added;
  if (categoryVersions.some(({ id }) => id === categoryId(added))) {
    report(`${path}.version`, 'taken', { given: quote(categoryId(added)) });
  }
  if (until !== undefined && until < inForce) report(`${path}.until`, 'order-of-days');
  if (rule.kind === 'language') {
    if (nocs.length > 0)
      report(`${path}.nocs`, 'too-large', { given: nocs.length, maximum: 0, of: 'entries' });
  } else if (nocs.length === 0) report(`${path}.nocs`, 'missing');
  if (rule.kind === 'work' && rule.months > rule.windowYears * MONTHS_PER_YEAR) {
    const maximum = rule.windowYears * MONTHS_PER_YEAR;
    report(`${path}.requirement.months`, 'too-large', { given: rule.months, maximum });
  }
  for (const [i, code] of nocs.entries()) {
    if (nocs.indexOf(code) !== i) report(`${path}.nocs.${i}`, 'taken', { given: quote(code) });
  }
}

/** Holds what a file says of categories to the law of its day, and reports what is wrong with it. */
export function readCategories(
  declared: z.infer<typeof categoryChanges>,
  inForce: PlainDate,
  report: Report,
): DeclaredCategories {
  const { add = [], end = [] } = declared;
  const families = add.map(({ family }) => family);
  for (const [i, added] of add.entries()) {
    const path = `categories.add.${i}`;
    checkVersion(added, path, inForce, report);
    // Of a family one version is in force on a day.
    if (families.indexOf(added.family) !== i)
      report(`${path}.family`, 'taken', { given: quote(added.family) });
  }
  const standing = rulesetOn(inForce).categories.map(({ id }) => id);
  for (const [i, id] of end.entries()) {
    if (end.indexOf(id) !== i) report(`categories.end.${i}`, 'taken', { given: quote(id) });
    else if (!standing.includes(id)) {
      report(`categories.end.${i}`, 'not-a-choice', { given: quote(id), choices: standing.join(', ') });
    }
  }
  return {
    // Without the keys where there is nothing: the types tell absent from undefined.
    add: add.map(({ roundLabel, until, nocs = [], ...rest }) => ({
      ...rest,
      ...(roundLabel && { roundLabel }),
      ...(until !== undefined && { until }),
      nocs,
    })),
    end,
  };
}
