import { type Language, type Problem, problemsOf, problemText } from '@openentry/law';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';

/** Enough to correct a file by; the rest is counted. */
const SHOWN = 20;

/** Problems of an input, and how many more there are than these. */
export interface FoundProblems {
  readonly problems: readonly Problem[];
  readonly more: number;
}

/** The first problems of an input that a schema does not take. */
export function firstProblems(error: Parameters<typeof problemsOf>[0], input: unknown): FoundProblems {
  const count = error.issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
  const problems = problemsOf(error, input).slice(0, SHOWN);
  return { problems, more: problems.length < SHOWN ? 0 : count - SHOWN };
}

/** Problems as lines, the first ones. */
export function problemLines({ problems, more }: FoundProblems, language: Language): string[] {
  const lines = problems.slice(0, SHOWN).map((problem) => problemText(problem, language));
  const rest = more + Math.max(0, problems.length - SHOWN);
  return rest > 0 ? [...lines, textOf(language).input.more(rest)] : lines;
}

/** Everything that is wrong with what a command was given, said at once. */
export interface Complaints {
  add(code: string, message: string): void;
  /** Takes in an expected error; any other goes on. */
  of<T>(read: () => Promise<T>): Promise<T | undefined>;
  ofNow<T>(read: () => T): T | undefined;
  /** @throws UsageError when there was anything to complain about. */
  settle(): void;
}

export function createComplaints(): Complaints {
  const all: { code: string; message: string }[] = [];
  const take = (error: unknown): undefined => {
    if (!(error instanceof UsageError)) throw error;
    all.push(error);
  };
  return {
    add: (code, message) => void all.push({ code, message }),
    async of(read) {
      try {
        return await read();
      } catch (error) {
        return take(error);
      }
    },
    ofNow(read) {
      try {
        return read();
      } catch (error) {
        return take(error);
      }
    },
    settle() {
      const [first, ...rest] = all;
      if (first === undefined) return;
      const others = rest.map(({ code, message }) => `[${code}] ${message}`);
      throw new UsageError(first.code, [first.message, ...others].join('\n'));
    },
  };
}
