import { countryName } from '../../documents/words.ts';
import type { Language } from '../../explain/render.ts';
import { charts } from '../../language/charts.ts';
import { NOC_VERSIONS } from '../../noc/noc.ts';
import { policyById } from '../../policies/registry.ts';
import type { PlainDate } from '../../time/plainDate.ts';
import type { Occupation } from '../declare/occupation.ts';
import type { Facts } from '../facts.ts';
import { en, type FactTexts, type FieldName, type ListName } from './texts.en.ts';
import { fr } from './texts.fr.ts';

const catalogues: Readonly<Record<Language, FactTexts>> = { en, fr };

const POLICY = 'policy:';
const SPOUSE = 'spouse';
/** The classification in which coded candidates name occupations. */
const CURRENT = '2021';
const YEAR_LENGTH = 'YYYY'.length;

/** How a day is written: as it is declared, unless told. */
type WriteDay = (day: PlainDate) => string;
const asDeclared: WriteDay = (day) => day;

type Person = Pick<Facts, 'jobs' | 'credentials' | 'languageTests' | 'residences' | 'citizenships'>;

/** The newest code that an occupation names. */
function nocText(noc: Occupation | undefined, { noc: write }: FactTexts): string[] {
  const version = NOC_VERSIONS.findLast((each) => noc?.[each] !== undefined);
  return version === undefined ? [] : [write(version, noc?.[version] ?? '')];
}

function period(start: PlainDate, end: PlainDate | null, texts: FactTexts, writeDay: WriteDay): string {
  return end === null ? texts.since(writeDay(start)) : texts.between(writeDay(start), writeDay(end));
}

/** Whose facts are named, and how: the same for every step of a path. */
interface Naming {
  readonly facts: Facts;
  readonly language: Language;
  readonly writeDay: WriteDay;
}

/** What tells one entry of a list from the others: the occupation, the country, the dates. */
function detailsOf(
  list: ListName,
  place: number,
  person: Person,
  { facts, language, writeDay }: Naming,
): string[] {
  const texts = catalogues[language];
  switch (list) {
    case 'jobs': {
      const job = person.jobs?.[place];
      if (job === undefined) return [];
      const { noc, country, start, end } = job;
      return [...nocText(noc, texts), countryName(country, language), period(start, end, texts, writeDay)];
    }
    case 'credentials': {
      const credential = person.credentials?.[place];
      if (credential === undefined) return [];
      const { country, completed } = credential;
      return [countryName(country, language), texts.completed(completed.slice(0, YEAR_LENGTH))];
    }
    case 'languageTests': {
      const result = person.languageTests?.[place];
      return result === undefined ? [] : [charts[result.test].name, writeDay(result.date)];
    }
    case 'residences': {
      const residence = person.residences?.[place];
      if (residence === undefined) return [];
      return [
        countryName(residence.country, language),
        period(residence.start, residence.end, texts, writeDay),
      ];
    }
    case 'jobOffers':
      return nocText(facts.jobOffers?.[place]?.noc, texts);
    default:
      return [];
  }
}

function entryText(list: ListName, place: number, person: Person, naming: Naming): string {
  const name = catalogues[naming.language].entries[list](place + 1);
  const details = detailsOf(list, place, person, naming);
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

const isList = (step: string): step is ListName => Object.hasOwn(en.entries, step);
const isField = (step: string): step is FieldName => Object.hasOwn(en.fields, step);

/** The steps of a path that say something: a code of an occupation says by itself that it is of one. */
function spoken(steps: readonly string[]): readonly string[] {
  const versions: readonly string[] = NOC_VERSIONS;
  return steps.filter((step, i) => !(step === 'noc' && versions.includes(steps[i + 1] ?? '')));
}

/** The names of what a path is of, from the whole to the field. */
function namesOf(path: string, naming: Naming): string[] {
  const { facts, language } = naming;
  const texts = catalogues[language];
  if (path.startsWith(POLICY)) {
    const policy = policyById(path.slice(POLICY.length));
    return [policy === undefined ? path : texts.policy(policy.question[language])];
  }
  const steps = spoken(path.split('.'));
  let person: Person = facts;
  const names: string[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] ?? '';
    const next = steps[i + 1] ?? '';
    if (step === 'canadianWorkByOccupation' && next !== '') {
      names.push(texts.fields[step], texts.noc(CURRENT, next));
      break;
    }
    if (step === 'canadianWorkByTier' && next !== '') {
      names.push(texts.fields[step], texts.tier(Number(steps[i + 2] ?? 0) + 1));
      break;
    }
    if (isList(step) && /^\d{1,4}$/.test(next)) {
      names.push(entryText(step, Number(next), person, naming));
      i++;
    } else {
      names.push(isField(step) ? texts.fields[step] : step);
    }
    if (step === SPOUSE) person = facts.spouse ?? {};
  }
  return names;
}

/**
 * A path of the facts in words: the job by its number, its occupation, its country and its dates, then the field by
 * its name. A step that has no name stands as it is.
 */
export function factText(
  path: string,
  facts: Facts,
  language: Language,
  writeDay: WriteDay = asDeclared,
): string {
  return namesOf(path, { facts, language, writeDay }).reduce((thing, field) =>
    catalogues[language].of(thing, field),
  );
}

/** Several paths in words, each thing once: "job 1 (…): whether the work was paid, country of the employer". */
export function factTexts(
  paths: readonly string[],
  facts: Facts,
  language: Language,
  writeDay: WriteDay = asDeclared,
): string[] {
  const { of } = catalogues[language];
  const named = [...new Set(paths)].map((path) => {
    const names = namesOf(path, { facts, language, writeDay });
    return {
      thing: names.slice(0, -1).reduce((whole, part) => (whole === '' ? part : of(whole, part)), ''),
      names,
    };
  });
  return [...Map.groupBy(named, ({ thing }) => thing)].flatMap(([thing, alike]) => {
    const fields = [...new Set(alike.map(({ names }) => names.at(-1) ?? ''))];
    return thing === '' ? fields : [of(thing, fields.join(', '))];
  });
}
