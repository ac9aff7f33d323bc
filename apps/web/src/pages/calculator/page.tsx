import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, I18nProvider } from 'react-aria-components';
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { LOCALES, useLanguage } from '../../i18n/language.ts';
import type { Answers, Field } from './answers.ts';
import { anchorOf, FormContext, problemMessage, useCalculatorText } from './form.ts';
import { type AnswerProblem, readAnswers } from './read-answers.ts';
import { ResultView } from './result-view.tsx';
import { RulesSection } from './rules-section.tsx';
import { AdditionalSection, LanguageSection, SpouseSection, WorkSection, YouSection } from './sections.tsx';
import { loadSession, newSession, type Session, saveSession } from './session.ts';

const FORM_ID = 'calculator';

const sameAnswers = (one: Answers, other: Answers): boolean =>
  (Object.keys(one) as Field[]).every((field) => one[field] === other[field]);

export default function CalculatorPage() {
  const text = useCalculatorText();
  const language = useLanguage();
  const [session, setSession] = useState<Session>(loadSession);
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  /** Counts the attempts to calculate: each one moves the focus to what came of it. */
  const [attempts, setAttempts] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const { answers, calculated } = session;

  useEffect(() => saveSession(session), [session]);

  useEffect(() => {
    if (attempts === 0) return;
    const target = summary.current ?? result.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }, [attempts]);

  const answer = (field: Field, value: string): void =>
    setSession((current) => ({ ...current, answers: { ...current.answers, [field]: value } }));

  const calculate = (event: FormEvent): void => {
    event.preventDefault();
    const read = readAnswers(answers);
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) setSession({ answers, calculated: answers });
    setAttempts((count) => count + 1);
  };

  const clear = (): void => {
    setSession(newSession());
    setProblems([]);
    // The way on is at the start of the form, far above the button.
    document.getElementById(FORM_ID)?.querySelector('input')?.focus();
  };

  const read = calculated ? readAnswers(calculated) : null;
  const failed = problems.length > 0;
  return (
    <I18nProvider locale={LOCALES[language]}>
      <Page heading={text.heading} title={failed ? text.errorTitle(text.heading) : text.heading}>
        {failed ? (
          <ErrorSummary
            ref={summary}
            title={text.errorSummary}
            intro={text.errorKept}
            errors={problems.map((problem) => ({
              anchor: anchorOf(problem.question),
              message: problemMessage(problem, text),
            }))}
          />
        ) : null}
        <p className="lead">{text.lead}</p>
        <Notice>
          <p>{text.privacy}</p>
          <p>{text.notEligibility}</p>
        </Notice>
        <FormContext value={{ answers, answer, problems }}>
          <form id={FORM_ID} className="no-print" noValidate onSubmit={calculate}>
            <RulesSection />
            <YouSection />
            <LanguageSection />
            <WorkSection />
            <SpouseSection />
            <AdditionalSection />
            <div className="button-row">
              <Button type="submit" className="button">
                {text.calculate}
              </Button>
              <Button type="button" className="button" data-kind="quiet" onPress={clear}>
                {text.clear}
              </Button>
            </div>
          </form>
        </FormContext>
        {read?.ok && calculated ? (
          <ResultView
            candidate={read.candidate}
            day={read.day}
            isStale={!sameAnswers(answers, calculated)}
            formId={FORM_ID}
            headingRef={result}
          />
        ) : null}
      </Page>
    </I18nProvider>
  );
}
