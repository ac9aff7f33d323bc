import {
  type Assessment,
  answerOf,
  type Explanation,
  type Facts,
  type Language,
  missingFacts,
  nodeText,
  PROGRAMS,
  pointsRange,
  policiesIn,
  type Ruleset,
  reasonText,
  treesOf,
} from '@openentry/law';
import { listed, numberText, said, textOf } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { showWarnings } from '../output/warnings.ts';
import { showFacts } from './facts-page.ts';
import {
  reasonsOf,
  settledBy,
  showPoints,
  showRequirement,
  showVerdict,
  type Writing,
  writing,
} from './node-lines.ts';
import { showReform } from './reform-page.ts';

const INDENT = 2;
/** Names of what a fact would settle; the rest is in the JSON. */
const SHOWN_NAMES = 4;

function showLaw({ instruments, verifiedThrough }: Assessment, law: Ruleset, { page, text }: Writing): void {
  page.text(text.title(law.on), 0, 0, 'bold');
  page.text(text.independent);
  page.blank();
  const hypothetical = law.reforms.map(({ id }) => id);
  const enacted = instruments.filter((id) => !hypothetical.includes(id));
  const latest = enacted
    .map((id) => ({ id, inForce: law.instrument(id).inForce }))
    .toSorted((a, b) => (a.inForce < b.inForce ? -1 : 1))
    .at(-1);
  page.text(text.law(enacted.length, latest?.id ?? '', latest?.inForce ?? ''));
  page.text(text.verified(verifiedThrough));
  showWarnings(page, law);
}

/** A score as people say it. */
function scoreText(crs: Explanation, { text, page }: Writing): string {
  const range = pointsRange(crs);
  if (range === null) return text.unknownYet;
  const [lowest, highest] = range.map((points) => numberText(points, page.language)) as [string, string];
  const points = lowest === highest ? lowest : text.between(lowest, highest);
  return text.of(points, numberText(crs.maximum ?? 0, page.language));
}

/** Names of what is met, then of what is not known yet. */
function metNames(trees: readonly { name: string; tree: Explanation }[], { text }: Writing): string {
  const met = trees.filter(({ tree }) => answerOf(tree) === 'yes').map(({ name }) => name);
  const open = trees
    .filter(({ tree }) => answerOf(tree) === 'unknown')
    .map(({ name }) => `${name} (${text.marks.unknown})`);
  return [...met, ...open].join(', ') || text.none;
}

function showSummary({ crs, programs, pool, categories, nominee }: Assessment, to: Writing): void {
  const { page, text } = to;
  page.heading(text.summary);
  const named = PROGRAMS.map((program) => ({
    name: nodeText(programs[program].code, page.language),
    tree: programs[program],
  }));
  const nominated = { name: nodeText(nominee.code, page.language), tree: nominee };
  page.pairs(
    [
      [text.score, scoreText(crs, to)],
      [text.programs, metNames(answerOf(nominee) === 'yes' ? [...named, nominated] : named, to)],
      [text.pool, text.poolIs[answerOf(pool)]],
      [
        text.categories,
        metNames(
          categories.map(({ category, membership }) => ({
            name: category.name[page.language],
            tree: membership,
          })),
          to,
        ),
      ],
    ],
    INDENT,
  );
}

const missingOf = ({ outcome }: Explanation): readonly string[] =>
  outcome.kind === 'unknown' ? outcome.missing : [];

function showPrograms({ programs, nominee, pool }: Assessment, to: Writing): void {
  const { page, text } = to;
  page.heading(text.programs);
  const trees = PROGRAMS.map((program) => programs[program]);
  const ofPrograms = new Set(trees.flatMap(missingOf));
  for (const tree of [...trees, nominee, pool]) {
    const name = nodeText(tree.code, page.language);
    if (tree !== trees[0]) page.blank();
    const outcome = tree === pool ? text.mayBe[answerOf(tree)] : text.outcomes[answerOf(tree)];
    page.text(said(name, outcome, page.language), INDENT, INDENT, 'bold');
    for (const reason of reasonsOf(tree, to)) page.text(reason, INDENT * 2, INDENT);
    // What the programs wait for is told with their requirements.
    const own = tree === nominee ? missingOf(tree).filter((path) => !ofPrograms.has(path)) : [];
    if (own.length > 0) page.text(settledBy(own, to), INDENT * 2, INDENT);
    for (const child of tree.children) showRequirement(child, INDENT * 2, to);
  }
}

/** Categories of the day; those with one and the same why are told together. */
function showCategories({ categories }: Assessment, to: Writing): void {
  const { page, text } = to;
  page.heading(text.categoriesHeading);
  if (categories.length === 0) page.text(text.none, INDENT);
  const alike = Map.groupBy(categories, ({ membership: { outcome, reasons, remedies, children } }) =>
    JSON.stringify([outcome, reasons, remedies, children]),
  );
  for (const group of alike.values()) {
    const last = group.at(-1);
    if (last === undefined) continue;
    const name = ({ category: { id, name: names } }: typeof last): string =>
      `${names[page.language]} (${id})`;
    for (const each of group.slice(0, -1)) showVerdict(each.membership, name(each), INDENT, to);
    const title = { en: '', fr: '', [page.language]: name(last) };
    showRequirement({ ...last.membership, title }, INDENT, to);
  }
}

function showUnknown(assessment: Assessment, to: Writing): void {
  const { page, text } = to;
  const { crs, programs, categories, pool } = assessment;
  const { language } = page;
  const trees = [...PROGRAMS.map((program) => programs[program]), crs].map((tree) => ({
    name: nodeText(tree.code, language),
    tree,
  }));
  const named = categories.map(({ category, membership }) => ({
    name: category.name[language],
    tree: membership,
  }));
  const settled = missingFacts([...trees, ...named], language);
  // What nothing else waits for is said of the pool itself.
  for (const [path, names] of missingFacts([{ name: nodeText('pool', language), tree: pool }], language)) {
    if (!settled.has(path)) settled.set(path, names);
  }
  page.heading(text.unknown);
  if (settled.size === 0) page.text(text.nothingUnknown, INDENT);
  for (const [path, names] of settled) {
    const shown = [...names].slice(0, SHOWN_NAMES);
    const fact = to.factName(path);
    page.text(`${fact.charAt(0).toLocaleUpperCase(language)}${fact.slice(1)}`, INDENT, INDENT);
    page.text(
      listed(names.size > SHOWN_NAMES ? [...shown, '…'] : shown, language),
      INDENT * 2,
      INDENT,
      'dim',
    );
  }
}

function showTexts(heading: string, texts: readonly string[], page: Page): void {
  if (texts.length === 0) return;
  page.heading(heading);
  for (const words of texts) page.item('-', words, INDENT);
}

/** An assessment for people. */
export function assessmentPage(
  facts: Facts,
  assessment: Assessment,
  law: Ruleset,
  without: Assessment | null,
  { language, explain }: { readonly language: Language; readonly explain: boolean },
): Page {
  const page = createPage(language);
  const to = writing(facts, page, explain);
  const { text } = to;
  showLaw(assessment, law, to);
  showSummary(assessment, to);
  if (without !== null) showReform(without, assessment, law, to);
  showPrograms(assessment, to);
  page.heading(text.crs);
  showPoints(assessment.crs, 0, to);
  showCategories(assessment, to);
  showUnknown(assessment, to);
  showTexts(
    text.advice,
    assessment.advice.map((reason) => reasonText(reason, language)),
    page,
  );
  const policies = policiesIn(treesOf(assessment), language);
  showTexts(
    text.policies,
    policies.map((policy) => policy.text),
    page,
  );
  showFacts(assessment.facts, law, to);
  page.blank();
  page.text(textOf(language).law.grades, 0, INDENT);
  if (!explain) page.text(text.explained, 0, INDENT);
  return page;
}
