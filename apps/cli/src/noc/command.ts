import {
  nocVersion,
  nodeText,
  type Opens,
  occupation2016,
  occupationJson,
  opensOn,
  predecessorsOf,
  searchOccupations,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { type LawOptions, lawOfOptions } from '../input/law.ts';
import { UsageError } from '../output/error.ts';
import { listed } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { en, type NocText } from './text.en.ts';
import { fr } from './text.fr.ts';

const SHOWN = 20;
const INDENT = 2;
/** The classification that occupations are searched in. */
const CURRENT = '2021';
const PROGRAM_NODES = { CEC: 'program.cec', FSW: 'program.fsw', FST: 'program.fst' } as const;

/** Codes of NOC 2016 in a query, with what continues them. */
function oldCodes(query: string) {
  return [...new Set(query.match(/\b\d{4}\b/g) ?? [])].flatMap((code) => occupation2016(code) ?? []);
}

function opensText({ programs, categories }: Opens, text: NocText, page: Page): string {
  const { language } = page;
  const what = [
    ...(programs ?? []).map((program) => nodeText(PROGRAM_NODES[program], language)),
    ...categories.map(({ name, id, requirement }) => {
      const where = requirement.kind === 'work' && requirement.inCanada ? `, ${text.inCanada}` : '';
      return `${name[language]} (${id}${where})`;
    }),
  ];
  return what.length === 0 ? text.nothing : text.opens(listed(what, language));
}

/** `openentry noc QUERY`: occupations by words or code, and what each opens on a day. */
export async function nocCommand(context: Context, query: string, options: LawOptions): Promise<void> {
  const { language } = context;
  const text = language === 'fr' ? fr : en;
  if (query.trim() === '') throw new UsageError('noc.empty', text.empty);
  const { law, day } = await lawOfOptions(context, options);
  const { on } = law;
  const matches = searchOccupations(query, { language, limit: SHOWN });
  if (options.json) {
    printJson(
      matches.map(({ occupation, via, predecessor }) => ({
        ...occupationJson(occupation, law),
        via,
        on,
        ...(predecessor !== undefined && { predecessor }),
      })),
    );
    return;
  }
  const page = createPage(language);
  for (const { code, en: title, successors } of oldCodes(query)) {
    page.text(text.old(code, title, successors.join(', ')));
    page.blank();
  }
  if (matches.length === 0) page.text(text.none(query));
  for (const { occupation } of matches) {
    const { code, teer } = occupation;
    const other = language === 'en' ? 'fr' : 'en';
    page.item(`${code}  ${text.teer(teer)} `, occupation[language]);
    page.text(occupation[other], code.length + INDENT, INDENT);
    const opens = opensOn(code, law);
    if (opens.programs !== null) page.text(opensText(opens, text, page), code.length + INDENT, INDENT);
    const old = predecessorsOf(code);
    if (old.length > 0) page.text(text.predecessors(old.join(', ')), code.length + INDENT, INDENT);
  }
  if (matches.length === SHOWN) page.text(text.first(SHOWN));
  if (matches.length > 0) {
    page.blank();
    const version = law.read(nocVersion);
    page.text(version === CURRENT ? text.on(day) : text.olderNoc(version, day));
    showWarnings(page, law);
  }
  printPage(page);
}
