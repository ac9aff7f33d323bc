import { parameter } from '../parameters/parameter.ts';

/** Kinds of files that can be given with an application. */
export const FILE_KINDS = ['tiff', 'jpg', 'doc', 'docx', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** When a police certificate is owed for a country. */
export interface PoliceRule {
  /** Months lived in a country from which a certificate is owed. */
  readonly months: number;
  /** In one stay, or in all stays together. */
  readonly counted: 'in-a-row' | 'in-total';
  /** Years back from submission; null: the whole time since the age below. */
  readonly windowYears: number | null;
  /** No certificate for the time before this age, in completed years. */
  readonly fromAge: number;
  /** A certificate of the country lived in now is at most so many months old. */
  readonly currentWithinMonths: number;
}

const base = { months: 6, fromAge: 18, currentWithinMonths: 6 };

/** Instructions on police certificates. That of 2018 was reported by 27 February; its own day is not known. */
export const policeRule = parameter<PoliceRule>({
  id: 'documents.police',
  provision: 'ircc.police',
  entries: [
    { instrument: 'police-2015', value: { ...base, counted: 'in-a-row', windowYears: null } },
    { instrument: 'police-2016-02-11', value: { ...base, counted: 'in-total', windowYears: null } },
    { instrument: 'police-2018', value: { ...base, counted: 'in-a-row', windowYears: 10 } },
  ],
});

/** Whether the medical examination comes before submission or when IRCC asks for it. */
export const medicalTiming = parameter<'upfront' | 'onRequest'>({
  id: 'documents.medicalTiming',
  provision: 'irpr.30',
  entries: [
    { instrument: 'medical-2015', value: 'upfront' },
    { instrument: 'medical-2023-10-01', value: 'onRequest' },
    { instrument: 'medical-2025-08-21', value: 'upfront' },
  ],
});

/** Months for which a medical examination is good (IRPR s. 30(3)). */
export const medicalMonths = parameter<number>({
  id: 'documents.medicalMonths',
  provision: 'irpr.30',
  entries: [{ instrument: 'medical-2015', value: 12 }],
});

/** Years back from submission in which claimed jobs are proved. */
export const workYears = parameter<number>({
  id: 'documents.workYears',
  provision: 'ircc.documents',
  entries: [{ instrument: 'documents-2015', value: 10 }],
});

/** What one place of the list of documents takes. */
export interface FileRule {
  readonly kinds: readonly FileKind[];
  /** Largest file, in megabytes; how many bytes one is, a policy says. */
  readonly megabytes: number;
  /** Files that a place takes. */
  readonly perPlace: number;
}

/** Files that may be given with an application. Nobody has the text: secondary sources, and old. */
export const fileRule = parameter<FileRule>({
  id: 'documents.files',
  provision: 'ircc.documents',
  entries: [{ instrument: 'uploads-2015', value: { kinds: FILE_KINDS, megabytes: 4, perPlace: 1 } }],
});
