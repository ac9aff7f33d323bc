import type { FactValue, ParameterRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { PROVINCES } from '../facts/declare/fields.ts';
import type { Truth } from '../facts/found.ts';
import type { FundsProgram } from '../funds/exemption.ts';
import type { Grade } from '../instruments/instruments.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { Person } from './people.ts';

/** Kinds of documents, in the order in which a person's are listed. */
export const DOCUMENT_IDS = [
  'passport',
  'language-results',
  'eca',
  'canadian-credential',
  'work-letter',
  'job-offer-letter',
  'certificate-of-qualification',
  'nomination-certificate',
  'relative-in-canada',
  'proof-of-funds',
  'proof-of-funds-exemption-letter',
  'marriage-certificate',
  'common-law-declaration',
  'cohabitation-proof',
  'separation-agreement',
  'divorce-certificate',
  'annulment-certificate',
  'death-certificate',
  'birth-certificate',
  'adoption',
  'police-certificate',
  'medical',
  'representative-form',
] as const;
export type DocumentId = (typeof DOCUMENT_IDS)[number];

/** A program under which an application is made: a federal one, or as a provincial nominee. */
export type DocumentProgram = FundsProgram | 'pnp';

/** What a document is about, where a person owes several of a kind. */
export type Subject =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'test'; readonly path: string; readonly test: string; readonly date: PlainDate }
  | { readonly kind: 'job'; readonly path: string; readonly index: number; readonly employer: string | null }
  | { readonly kind: 'credential'; readonly path: string; readonly index: number; readonly country: string }
  | {
      readonly kind: 'offer';
      readonly path: string;
      readonly index: number;
      readonly employer: string | null;
    }
  | { readonly kind: 'province'; readonly province: (typeof PROVINCES)[number] };

/** Until when a document is good, on the day of submission. */
export type Validity =
  | { readonly kind: 'noLimit' }
  | { readonly kind: 'validOnSubmission' }
  /** Issued at most so many months before. */
  | { readonly kind: 'issuedWithinMonths'; readonly months: number }
  /** Its result or report is less than so many years old. */
  | { readonly kind: 'youngerThanYears'; readonly years: number }
  /** Issued after the last day of a stay; null where the stay is not known. */
  | { readonly kind: 'afterLastStay'; readonly day: PlainDate | null }
  /** The examination was at most so many months before the visa. */
  | { readonly kind: 'examinedWithinMonths'; readonly months: number };

/** Why a document is owed; the words are in the catalogues. */
export const REASON_CODES = [
  'each-person',
  'language-for-program',
  'language-for-points',
  'eca-for-program',
  'eca-claimed',
  'credential-claimed',
  'job-claimed',
  'offer-declared',
  'certificate-declared',
  'nomination-accepted',
  'relative-claimed',
  'funds-of-program',
  'funds-waived-by-program',
  'funds-waived-by-offer',
  'marital-status',
  'child-declared',
  'child-adopted',
  'police-in-a-row',
  'police-in-total',
  'police-history',
  'examined-all',
  'representative-used',
] as const;
export type DocumentReasonCode = (typeof REASON_CODES)[number];

export interface DocumentReason {
  readonly code: DocumentReasonCode;
  readonly values: Readonly<Record<string, FactValue>>;
}

/** What to mind about a document; the words are in the catalogues. */
export const NOTE_CODES = [
  'translation',
  'passport-kind',
  'letter-contents',
  'self-employed',
  'tax-slips',
  'with-credential',
  'degree-and-transcript',
  'bank-letter',
  'exemption-letter',
  'colour-scan',
  'request-letter',
  'best-efforts',
  'emedical',
  'after-submission',
  'medical-in-canada',
  'separation-too',
] as const;
export type DocumentNoteCode = (typeof NOTE_CODES)[number];

/** A document that an application made on the day owes, or may owe. Never one that it does not owe. */
export interface DocumentOwed {
  /** Stable name within an application: person, kind and subject. */
  readonly key: string;
  readonly id: DocumentId;
  readonly person: Person;
  readonly subject: Subject | null;
  /** Number of the government form, where it is one. */
  readonly form: string | null;
  /** With the application, or when IRCC asks for it afterwards. */
  readonly due: 'withApplication' | 'onRequest';
  readonly validity: Validity;
  readonly reason: DocumentReason;
  readonly notes: readonly DocumentNoteCode[];
  readonly outcome:
    | { readonly kind: 'owed' }
    | { readonly kind: 'unknown'; readonly missing: readonly string[] };
  /** Dated values of law that were read. */
  readonly parameters: readonly ParameterRead[];
  readonly provision: ProvisionId;
  readonly grade: Grade;
}

/** What a rule says of a document; the kind's place in the law and form number are filled in. */
export type Draft = Pick<DocumentOwed, 'id' | 'person' | 'reason'> &
  Partial<
    Pick<
      DocumentOwed,
      'subject' | 'due' | 'validity' | 'notes' | 'parameters' | 'provision' | 'grade' | 'form'
    >
  >;

interface Kind {
  readonly provision: ProvisionId;
  readonly grade: Grade;
  readonly form?: string;
  /** Usually written in the language of the place where it was issued. */
  readonly foreignLanguage?: true;
}

const kinds: Readonly<Record<DocumentId, Kind>> = {
  passport: { provision: 'irpr.50', grade: 'L' },
  'language-results': { provision: 'mi.languageEvidence', grade: 'S' },
  eca: { provision: 'irpr.75.4', grade: 'L' },
  'canadian-credential': { provision: 'ircc.documents', grade: 'P' },
  'work-letter': { provision: 'ircc.documents', grade: 'S', foreignLanguage: true },
  'job-offer-letter': { provision: 'irpr.82', grade: 'L' },
  'certificate-of-qualification': { provision: 'irpr.87.2', grade: 'L' },
  'nomination-certificate': { provision: 'irpr.87', grade: 'L' },
  'relative-in-canada': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'proof-of-funds': { provision: 'irpr.76', grade: 'L', foreignLanguage: true },
  'proof-of-funds-exemption-letter': { provision: 'ircc.documents', grade: 'P' },
  'marriage-certificate': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'common-law-declaration': { provision: 'ircc.documents', grade: 'P', form: 'IMM 5409' },
  'cohabitation-proof': { provision: 'ircc.documents', grade: 'I', foreignLanguage: true },
  'separation-agreement': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'divorce-certificate': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'annulment-certificate': { provision: 'ircc.documents', grade: 'I', foreignLanguage: true },
  'death-certificate': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'birth-certificate': { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  adoption: { provision: 'ircc.documents', grade: 'P', foreignLanguage: true },
  'police-certificate': { provision: 'ircc.police', grade: 'P', foreignLanguage: true },
  medical: { provision: 'irpr.30', grade: 'L', form: 'IMM 1017B' },
  'representative-form': { provision: 'irpr.10', grade: 'L', form: 'IMM 5476' },
};

function subjectKey(subject: Subject | null): string {
  if (subject === null) return '';
  if (subject.kind === 'country') return `/${subject.country}`;
  if (subject.kind === 'province') return `/${subject.province}`;
  return `/${subject.path}`;
}

/** The document where its condition holds, or may hold; nothing where it does not. */
export function owe(draft: Draft, condition: Truth): DocumentOwed[] {
  if (condition.is === false) return [];
  const { id, person, reason, subject = null, notes = [] } = draft;
  const kind = kinds[id];
  return [
    {
      key: `${person}/${id}${subjectKey(subject)}`,
      id,
      person,
      subject,
      form: draft.form ?? kind.form ?? null,
      due: draft.due ?? 'withApplication',
      validity: draft.validity ?? { kind: 'noLimit' },
      reason,
      notes: kind.foreignLanguage ? [...notes, 'translation'] : notes,
      outcome: condition.is ? { kind: 'owed' } : { kind: 'unknown', missing: condition.missing },
      parameters: draft.parameters ?? [],
      provision: draft.provision ?? kind.provision,
      grade: draft.grade ?? kind.grade,
    },
  ];
}
