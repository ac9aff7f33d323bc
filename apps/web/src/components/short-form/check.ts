import type { InputKind } from '../input-field/input-field.tsx';

/** As the server has it; whatever else is wrong with a password, the server says. */
const SHORTEST_PASSWORD = 12;
const SHORTEST_CODE = 6;

export type InputProblem = 'email' | 'password' | 'newPassword' | 'code' | 'text';

/** What is wrong with an input before it is sent; null when nothing is. */
export function checkInput(kind: InputKind, value: string): InputProblem | null {
  const text = value.trim();
  const good = {
    email: () => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    password: () => value !== '',
    newPassword: () => [...value].length >= SHORTEST_PASSWORD,
    code: () => text.length >= SHORTEST_CODE,
    text: () => text !== '',
  }[kind];
  return good() ? null : kind;
}
