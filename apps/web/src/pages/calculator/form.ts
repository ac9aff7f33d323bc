import { createContext, use } from 'react';
import { useText } from '../../i18n/language.ts';
import type { Answers, Field } from './answers.ts';
import type { AnswerProblem, Question } from './read-answers.ts';
import { en, type Texts } from './text.en.ts';
import { fr } from './text.fr.ts';

/** What the parts of the form share: the answers, how to change one, and what is wrong. */
export interface FormState {
  readonly answers: Answers;
  readonly answer: (field: Field, value: string) => void;
  readonly problems: readonly AnswerProblem[];
}

export const FormContext = createContext<FormState | null>(null);

export const useCalculatorText = (): Texts => useText({ en, fr });

/** Id of a question's field, for the error summary to lead to. */
export const anchorOf = (question: Question): string => `question-${question.replace('.', '-')}`;

/** A problem in words. */
export function problemMessage({ question, fault }: AnswerProblem, { errors }: Texts): string {
  const message =
    question === 'rules' || question === 'age' ? errors[question][fault] : errors.missing[question];
  if (message === undefined) throw new Error(`No words for the problem ${fault} of ${question}`);
  return message;
}

export function useForm(): FormState {
  const form = use(FormContext);
  if (form === null) throw new Error('A part of the form stands outside of it');
  return form;
}

/** What a question's field needs: where it is, what stands in it, and what is wrong with it. */
export function useQuestion(question: Question & Field) {
  const { answers, answer, problems } = useForm();
  const text = useCalculatorText();
  const problem = problems.find((known) => known.question === question);
  return {
    anchor: anchorOf(question),
    value: answers[question],
    onChange: (value: string) => answer(question, value),
    error: problem && problemMessage(problem, text),
  };
}
