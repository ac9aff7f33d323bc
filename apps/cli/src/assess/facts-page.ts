import {
  type Explanation,
  nodeText,
  parameterById,
  provisionText,
  type Ruleset,
  reasonText,
  tableOf,
} from '@openentry/law';
import { listed, said } from '../output/language.ts';
import { outcomeText, reasonsOf, showVerdict, type Writing } from './node-lines.ts';

const INDENT = 2;
/** Jobs can be thousands; the first ones show how the law reads them. */
const SHOWN_JOBS = 20;

/** Parameters whose tables name the values that these findings have. */
const TABLES: Readonly<Record<string, string>> = {
  'facts.education': 'crs.education.points',
  'facts.spouse.education': 'crs.education.points',
  'facts.canadianStudy': 'crs.canadianStudy.points',
  'facts.jobOffer': 'crs.jobOffer.points',
};

/** What a finding is called in the law's own table; the value itself where no table has it. */
function nameIn(code: string, law: Ruleset, { page, text }: Writing): (value: string) => string {
  return (value) => {
    const declared = parameterById(TABLES[code] ?? '');
    const table = declared ? tableOf(declared.parameter, law) : null;
    const row = table?.rows.find(({ path }) => path === value);
    return row?.label[page.language] ?? (value === 'none' ? text.none : value);
  };
}

/** Each job with its dates, whether it counts, and why not. */
function showJobs(node: Explanation, to: Writing): void {
  const { page, text } = to;
  for (const job of node.children.slice(0, SHOWN_JOBS)) {
    const [{ path } = { path: '' }] = job.facts;
    const title = to.factName(path);
    // What is said of the job begins with it, which the line has already said.
    const own = (words: string): string => {
      const [first, ...others] = [path, title].map((thing) => said(thing, '', page.language));
      return [first ?? '', ...others].reduce((rest, prefix) => rest.replace(prefix, ''), words);
    };
    const why = job.reasons
      .filter(({ code }) => code !== 'policy')
      .map((reason) => own(reasonText(reason, page.language)));
    const { outcome } = job;
    const missing = outcome.kind === 'unknown' ? outcome.missing.map((fact) => own(to.factName(fact))) : [];
    const settles = missing.length > 0 ? [`${text.settles} ${listed(missing, page.language)}`] : [];
    const reasons = [...why, ...settles].join(' ');
    const name = `${title.charAt(0).toLocaleUpperCase(page.language)}${title.slice(1)}`;
    showVerdict(job, reasons === '' ? name : said(name, reasons, page.language), INDENT * 2, to);
  }
  const more = node.children.length - SHOWN_JOBS;
  if (more > 0) page.text(text.more(more), INDENT * 2);
}

function showFinding(node: Explanation, law: Ruleset, to: Writing): void {
  const { page, explain } = to;
  const { language } = page;
  const value = outcomeText(node.outcome, to, nameIn(node.code, law, to));
  page.text(said(nodeText(node.code, language), value, language), INDENT, INDENT);
  for (const reason of reasonsOf(node, to)) page.text(reason, INDENT * 2, INDENT);
  if (explain) page.text(provisionText(node.provision, language), INDENT * 2, INDENT, 'dim');
  if (node.children.every(({ code }) => code === 'facts.job')) showJobs(node, to);
  else for (const child of node.children) showFinding(child, law, to);
}

/** What the law of the day makes of the facts, before any points. */
export function showFacts(facts: Explanation, law: Ruleset, to: Writing): void {
  to.page.heading(to.text.facts);
  for (const child of facts.children) showFinding(child, law, to);
}
