import { categoryVersions, instruments } from '@openentry/law';
import type { Context } from '../context.ts';
import { type LawOptions, lawOfOptions } from '../input/law.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { showCategory } from './entry.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** `openentry categories --on DATE`: category versions in force, what each asks and its occupations. */
export async function categoriesCommand(context: Context, options: LawOptions): Promise<void> {
  const { language } = context;
  const { law, day } = await lawOfOptions(context, options);
  const versions = law.categories;
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
  page.text(text.title(day), 0, 0, 'bold');
  showWarnings(page, law);
  if (versions.length === 0) {
    const [first = ''] = categoryVersions.map(({ instrument }) => instruments[instrument].inForce).sort();
    page.text(text.none(first));
  }
  for (const category of versions) showCategory(category, law, page);
  printPage(page);
}
