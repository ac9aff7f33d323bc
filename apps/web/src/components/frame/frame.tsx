import { Suspense, useLayoutEffect } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { useAccount } from '../../account/caller.ts';
import { type Language, LanguageContext, otherLanguage } from '../../i18n/language.ts';
import { PAGES, translatePath } from '../../routes/paths.ts';
import { CrashBoundary } from './crash.tsx';
import { Footer } from './footer.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { Wordmark } from './wordmark.tsx';

const NAVIGATION = ['calculator', 'rounds', 'pool', 'about', 'api'] as const;

/** What stands around every page of one language: name, navigation, the other language, and what this is. */
export function Frame({ language }: { readonly language: Language }) {
  const text = { en, fr }[language];
  const { pathname, search, hash } = useLocation();
  const account = useAccount(language);
  const other = otherLanguage(language);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext value={language}>
      <div className="frame">
        <a className="skip-link" href="#main">
          {text.skip}
        </a>
        <header className="frame-header">
          <div className="band">
            <Link className="wordmark" to={PAGES.home[language]} aria-label={text.home}>
              <Wordmark />
            </Link>
            <Link
              className="language-link"
              to={`${translatePath(pathname, language, other)}${search}${hash}`}
              lang={other}
              hrefLang={other}
            >
              {text.switchTo}
            </Link>
            <nav className="frame-nav" aria-label={text.navigation}>
              <ul>
                {NAVIGATION.map((page) => (
                  <li key={page}>
                    <NavLink to={PAGES[page][language]}>{text[page]}</NavLink>
                  </li>
                ))}
                <li>
                  {account ? (
                    <NavLink to={PAGES.account[language]}>{text.account}</NavLink>
                  ) : (
                    <NavLink to={PAGES.signIn[language]}>{text.signIn}</NavLink>
                  )}
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" className="frame-main" tabIndex={-1}>
          <div className="band">
            {/* A new address gets a new boundary: one failed page must not take the others with it. */}
            <CrashBoundary key={pathname} text={text}>
              <Suspense fallback={<p className="loading">{text.loading}</p>}>
                <Outlet />
              </Suspense>
            </CrashBoundary>
          </div>
        </main>
        <Footer languages={[language]} />
      </div>
    </LanguageContext>
  );
}
