import type { RefusalCode } from '../words/texts.en.ts';

/** What a refusal names: days and instants as they are written in the law's time, counts, codes. */
export type RefusalValues = Readonly<Record<string, string | number>>;

/** Why an action is not recorded. Codes are stable; words are in the catalogues. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly values: RefusalValues;
}

/** The answer to an action: what stands after it, or why it is refused. */
export type Applied<S> =
  | { readonly ok: true; readonly state: S }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(code: RefusalCode, values: RefusalValues = {}): Refusal {
  return { code, values };
}
