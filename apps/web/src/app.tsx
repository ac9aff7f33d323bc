import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Frame } from './components/frame/frame.tsx';
import type { Language } from './i18n/language.ts';
import { EntryPage } from './pages/entry/page.tsx';
import { HomePage } from './pages/home/page.tsx';
import { NotFoundAnywhere, NotFoundPage } from './pages/not-found/page.tsx';
import { PAGES } from './routes/paths.ts';

const RoundsPage = lazy(() => import('./pages/rounds/page.tsx'));
const RoundPage = lazy(() => import('./pages/round/page.tsx'));
const PoolPage = lazy(() => import('./pages/pool/page.tsx'));
const CalculatorPage = lazy(() => import('./pages/calculator/page.tsx'));
const AboutPage = lazy(() => import('./pages/about/page.tsx'));
const SignInPage = lazy(() => import('./pages/sign-in/page.tsx'));
const SignUpPage = lazy(() => import('./pages/sign-up/page.tsx'));
const ConfirmEmailPage = lazy(() => import('./pages/confirm-email/page.tsx'));
const ResetPasswordPage = lazy(() => import('./pages/reset-password/page.tsx'));
const WelcomePage = lazy(() => import('./pages/welcome/page.tsx'));
const AccountPage = lazy(() => import('./pages/account/page.tsx'));
const ApiPage = lazy(() => import('./pages/api-reference/page.tsx'));

const pagesIn = (language: Language) => (
  <Route key={language} element={<Frame key={language} language={language} />}>
    <Route path={PAGES.home[language]} element={<HomePage />} />
    <Route path={PAGES.rounds[language]} element={<RoundsPage />} />
    <Route path={`${PAGES.rounds[language]}/:number`} element={<RoundPage />} />
    <Route path={PAGES.pool[language]} element={<PoolPage />} />
    <Route path={PAGES.calculator[language]} element={<CalculatorPage />} />
    <Route path={PAGES.about[language]} element={<AboutPage />} />
    <Route path={PAGES.api[language]} element={<ApiPage />} />
    <Route path={PAGES.signIn[language]} element={<SignInPage />} />
    <Route path={PAGES.signUp[language]} element={<SignUpPage />} />
    <Route path={PAGES.confirmEmail[language]} element={<ConfirmEmailPage />} />
    <Route path={PAGES.resetPassword[language]} element={<ResetPasswordPage />} />
    <Route path={PAGES.welcome[language]} element={<WelcomePage />} />
    <Route path={PAGES.account[language]} element={<AccountPage />} />
    <Route path={`/${language}/*`} element={<NotFoundPage />} />
  </Route>
);

export function App() {
  return (
    <Routes>
      <Route path="/" element={<EntryPage />} />
      {pagesIn('en')}
      {pagesIn('fr')}
      <Route path="*" element={<NotFoundAnywhere />} />
    </Routes>
  );
}
