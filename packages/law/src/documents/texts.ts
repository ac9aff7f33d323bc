import type { FactValue } from '../explain/explanation.ts';
import type { Facts } from '../facts/facts.ts';
import type { DocumentId, DocumentNoteCode, DocumentReasonCode, Subject, Validity } from './document.ts';

export type Values = Readonly<Record<string, FactValue>>;
type Of<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (value: Extract<Union, { readonly kind: Kind }>) => string;
};

/** The words of both catalogues: one that lacks any does not compile. */
export interface DocumentTexts {
  readonly titles: Readonly<Record<DocumentId, string>>;
  readonly withForm: (title: string, form: string) => string;
  readonly persons: {
    readonly principal: string;
    readonly spouse: string;
    readonly child: (number: number) => string;
    readonly children: string;
  };
  readonly subjects: Of<Subject>;
  readonly statuses: Readonly<Record<NonNullable<Facts['maritalStatus']>, string>>;
  readonly reasons: Readonly<Record<DocumentReasonCode, (values: Values) => string>>;
  /** Turns a reason, its first letter in lower case, into a condition: the facts do not say whether it holds. */
  readonly inThisCase: (reason: string) => string;
  readonly validity: Of<Validity>;
  readonly notes: Readonly<Record<DocumentNoteCode, string>>;
  readonly due: { readonly withApplication: string; readonly onRequest: string };
  readonly outcomes: { readonly owed: string; readonly unknown: (missing: string) => string };
}
