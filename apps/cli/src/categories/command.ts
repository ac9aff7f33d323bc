import {
  categoriesOn,
  categoryVersions,
  instruments,
  occupationOf,
  requirementText,
  rulesetOn,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { type DayOptions, dayOrToday } from '../input/day.ts';
import { textOf } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const INDENT = 2;

/** `openentry categories --on DATE`: category versions in force, what each asks and its occupations. */
export function categoriesCommand({ language }: Context, options: DayOptions): void {
  const { on, stated } = dayOrToday(options.on, language);
  const versions = categoriesOn(on);
  if (options.json) {
    printJson(
      versions.map(({ id, version, name, requirement, nocs }) => ({
        id,
        version,
        label: { en: name.en, fr: name.fr },
        requirement,
        nocs,
      })),
    );
    return;
  }
  const text = language === 'fr' ? fr : en;
  const page = createPage(language);
  page.text(text.title(stated ? textOf(language).law.today(on) : on), 0, 0, 'bold');
  showWarnings(page, rulesetOn(on));
  if (versions.length === 0) {
    const [first = ''] = categoryVersions.map(({ instrument }) => instruments[instrument].inForce).sort();
    page.text(text.none(first));
  }
  for (const { id, instrument, until, name, requirement, nocs } of versions) {
    page.heading(name[language]);
    page.text(text.version(id, instrument, instruments[instrument].inForce, until), INDENT, INDENT);
    const words = requirementText(requirement, language);
    page.text(`${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}.`, INDENT, 0);
    if (nocs.length > 0) page.text(text.occupations(nocs.length), INDENT);
    for (const code of nocs) page.item(code, occupationOf(code)?.[language] ?? '', INDENT * 2);
  }
  printPage(page);
}
