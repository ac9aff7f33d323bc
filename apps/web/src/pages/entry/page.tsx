import { Link } from 'react-router';
import { BilingualFrame } from '../../components/frame/bilingual-frame.tsx';
import { Page } from '../../components/page/page.tsx';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const LANGUAGES = [
  { language: 'en', text: en },
  { language: 'fr', text: fr },
] as const;

/** The one page in both languages: it asks for the language and keeps nothing. */
export function EntryPage() {
  return (
    <BilingualFrame>
      <Page heading="OpenEntry">
        <div className="entry-languages">
          {LANGUAGES.map(({ language, text }) => (
            <section key={language} lang={language}>
              <h2>{text.name}</h2>
              <p>{text.what}</p>
              <p>{text.independent}</p>
              <p>
                <Link className="button" to={PAGES.home[language]} hrefLang={language}>
                  {text.enter}
                </Link>
              </p>
            </section>
          ))}
        </div>
      </Page>
    </BilingualFrame>
  );
}
