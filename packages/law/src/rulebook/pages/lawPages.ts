import { AREAS, type Area } from '../../parameters/registered.ts';
import { parameterById, parameters } from '../../parameters/registry.ts';
import { type Ruleset, rulesetOn, VERIFIED_THROUGH } from '../../ruleset.ts';
import type { LawFile } from '../export/exportLaw.ts';
import { factorsIn } from '../factors.ts';
import { en } from '../texts.en.ts';
import { fr } from '../texts.fr.ts';
import { versions } from '../versions.ts';
import { changeList } from './changeList.ts';
import { factorSection } from './factorSection.ts';
import {
  areaList,
  categoryList,
  gapList,
  instrumentList,
  occupationList,
  policyList,
  wordingList,
} from './lists.ts';
import { page, pair, table } from './markdown.ts';
import { parameterSection } from './parameterSection.ts';
import { headings, sentences, titles } from './texts.ts';

type PageName = Exclude<keyof typeof titles, 'index'>;

/** The page on which the values of a subject stand. */
const pageOfArea: Readonly<Record<Area, PageName>> = {
  crs: 'crs',
  programs: 'programs',
  employment: 'programs',
  work: 'education',
  language: 'language',
  education: 'education',
  family: 'education',
  funds: 'funds',
  fees: 'fees',
  profile: 'application',
  application: 'application',
  documents: 'application',
  invitation: 'application',
  noc: 'noc',
};

const pageOf = (parameter: string): string => `${pageOfArea[parameterById(parameter)?.area ?? 'crs']}.md`;

/** The values of the subjects of a page, under a heading each where there are several. */
function valuesOf(name: PageName): string {
  const areas = AREAS.filter((area) => pageOfArea[area] === name);
  const filled = areas.filter((area) => parameters.some((declared) => declared.area === area));
  return filled
    .flatMap((area) => [
      ...(filled.length > 1 ? [`## ${pair({ en: en.areas[area], fr: fr.areas[area] })}`] : []),
      ...parameters
        .filter((declared) => declared.area === area)
        .map((declared) => parameterSection(declared, filled.length > 1 ? '###' : '##')),
    ])
    .join('\n\n');
}

/** The law of the last version known: the one that has every factor added so far. */
const latest = (): Ruleset => rulesetOn(versions().at(-1)?.on ?? VERIFIED_THROUGH);

const paragraphs = (text: { readonly en: string; readonly fr: string }): string => pair(text, '\n\n');

/** What each page holds under its title. */
const bodies: Readonly<Record<PageName, () => readonly string[]>> = {
  instruments: () => [instrumentList(pageOf)],
  changes: () => [paragraphs(sentences.changes), changeList()],
  crs: () => [valuesOf('crs'), ...factorsIn(latest()).map(factorSection)],
  programs: () => [paragraphs(sentences.programs), valuesOf('programs')],
  language: () => [paragraphs(sentences.charts), valuesOf('language')],
  education: () => [valuesOf('education'), paragraphs(sentences.wordings), wordingList()],
  funds: () => [valuesOf('funds')],
  fees: () => [valuesOf('fees')],
  application: () => [valuesOf('application')],
  categories: () => [paragraphs(sentences.categories), categoryList()],
  noc: () => [valuesOf('noc'), paragraphs(sentences.noc), occupationList()],
  policies: () => [paragraphs(sentences.policies), policyList()],
  coverage: () => [areaList(), `## ${pair(sentences.gaps)}`, gapList()],
};

const names = Object.keys(bodies) as PageName[];

function index(): string {
  const grades = Object.keys(en.grades) as (keyof typeof en.grades)[];
  return page(
    `# ${pair(titles.index)}`,
    paragraphs(sentences.index),
    paragraphs({
      en: `Verified through ${VERIFIED_THROUGH}.`,
      fr: `Vérifié jusqu’au ${VERIFIED_THROUGH}.`,
    }),
    table(
      [headings.english.en, headings.french.fr],
      names.map((name) => [`[${titles[name].en}](${name}.md)`, `[${titles[name].fr}](${name}.md)`]),
    ),
    `## ${pair(sentences.grades)}`,
    table(
      ['', headings.english.en, headings.french.fr],
      grades.map((grade) => [grade, en.grades[grade], fr.grades[grade]]),
    ),
    paragraphs(sentences.generated),
  );
}

/**
 * The law as pages for people who proofread it: every table by date with its sources, English and French side by
 * side. The same law gives the same bytes.
 */
export function lawPages(): readonly LawFile[] {
  return [
    { path: 'README.md', content: index() },
    ...names.map((name) => ({
      path: `${name}.md`,
      content: page(`# ${pair(titles[name])}`, `[${pair(titles.index)}](README.md)`, ...bodies[name]()),
    })),
  ];
}
