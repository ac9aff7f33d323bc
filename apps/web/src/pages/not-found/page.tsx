import { Link } from 'react-router';
import { BilingualFrame } from '../../components/frame/bilingual-frame.tsx';
import { Page } from '../../components/page/page.tsx';
import { type Language, useLanguage } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en, type Texts } from './text.en.ts';
import { fr } from './text.fr.ts';

const texts: Readonly<Record<Language, Texts>> = { en, fr };

function WayOut({ language }: { readonly language: Language }) {
  const text = texts[language];
  return (
    <>
      <p>{text.why}</p>
      <p>{text.next}</p>
      <ul>
        {(['home', 'calculator', 'rounds'] as const).map((page) => (
          <li key={page}>
            <Link to={PAGES[page][language]}>{text[page]}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An unknown address within a language. */
export function NotFoundPage() {
  const language = useLanguage();
  return (
    <Page heading={texts[language].heading}>
      <WayOut language={language} />
    </Page>
  );
}

/** An unknown address that names no language: answered in both. */
export function NotFoundAnywhere() {
  return (
    <BilingualFrame>
      <Page heading={en.heading}>
        <WayOut language="en" />
        <section lang="fr">
          <h2>{fr.heading}</h2>
          <WayOut language="fr" />
        </section>
      </Page>
    </BilingualFrame>
  );
}
