import { type Answers, answersFrom, emptyAnswers } from './answers.ts';

/** The form of this tab: what stands in it, and the answers of the calculation shown, if any. */
export interface Session {
  readonly answers: Answers;
  readonly calculated: Answers | null;
}

const KEY = 'openentry.calculator';

export const newSession = (): Session => ({ answers: emptyAnswers(new Date()), calculated: null });

/** The form as this tab last had it. A browser that refuses storage only loses the form on reload. */
export function loadSession(): Session {
  const fresh = newSession();
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return fresh;
    const { answers, calculated } = stored as Partial<Record<keyof Session, unknown>>;
    return {
      answers: answersFrom(answers, fresh.answers),
      calculated: calculated ? answersFrom(calculated, fresh.answers) : null,
    };
  } catch {
    return fresh;
  }
}

export function saveSession(session: Session): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Without storage the form works; it is only lost on reload.
  }
}
