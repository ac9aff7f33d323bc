import { VERIFIED_THROUGH } from '@openentry/law';
import { formatsOf } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { en, type Texts } from './text.en.ts';
import { fr } from './text.fr.ts';

const texts: Readonly<Record<Language, Texts>> = { en, fr };

/** What every page says about itself, in each language of the page. */
export function Footer({ languages }: { readonly languages: readonly Language[] }) {
  return (
    <footer className="frame-footer">
      {languages.map((language) => (
        <div key={language} className="band" lang={language}>
          <p>
            <strong>{texts[language].independent}</strong>
          </p>
          <p>
            {texts[language].verified(formatsOf(language).day(VERIFIED_THROUGH))} {texts[language].licence}
          </p>
        </div>
      ))}
    </footer>
  );
}
