import { type FileLine, LONGEST_LINE, linesOf } from './lines.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import type { RowRead } from './row.ts';

const KNOWN = ['receivedAt', 'profileId', 'facts'];

/** Rows of a file of JSON Lines: one object a line, `{"receivedAt", "profileId", "facts"}`; empty lines are none. */
export async function* jsonRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<RowRead> {
  for await (const line of linesOf(source)) {
    if (line.text?.trim() !== '') yield rowOf(line);
  }
}

function rowOf({ number: line, text, problem }: FileLine): RowRead {
  const bad = (...problems: RowProblem[]): RowRead => ({ line, problems });
  if (text === null) {
    return bad(
      rowProblem(line, '', problem ?? 'not-utf8', problem === 'too-long' ? { maximum: LONGEST_LINE } : {}),
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return bad(rowProblem(line, '', 'not-json', placeOf(error as Error)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(rowProblem(line, '', 'not-an-object'));
  }
  const unknown = Object.keys(value).filter((key) => !KNOWN.includes(key));
  // What is said beside what is known would be lost without a word.
  if (unknown.length > 0)
    return bad(...unknown.map((key) => rowProblem(line, key.toWellFormed(), 'unknown-field')));
  const { receivedAt, profileId, facts } = value as Record<string, unknown>;
  return { line, receivedAt, profileId, facts };
}

/** The column of a mistake. The parser's own message quotes what the person declared, and is left out. */
function placeOf({ message }: Error): Record<string, number> {
  const at = /at position (\d+)/.exec(message)?.[1];
  return at === undefined ? {} : { column: Number(at) + 1 };
}
