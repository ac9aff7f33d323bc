import type { Bilingual } from '../errors.ts';

/** A rule under which a file is deleted. */
export interface RetentionRule {
  readonly text: Bilingual;
  /** On what it rests, for the audit. */
  readonly provision: string;
}

/** Every rule under which files are deleted: there is no deleting without one. */
export const RETENTION = {
  'before-submission': {
    text: {
      en: 'Its owner removed it before it was handed in: it was used for no decision.',
      fr: 'La personne l’a retiré avant de le présenter : il n’a servi à aucune décision.',
    },
    provision: 'Privacy Act 6',
  },
  replaced: {
    text: {
      en: 'Another file took its place before it was handed in: it was used for no decision.',
      fr: 'Un autre fichier l’a remplacé avant qu’il ne soit présenté : il n’a servi à aucune décision.',
    },
    provision: 'Privacy Act 6',
  },
  'application-over': {
    text: {
      en: 'The application was never submitted and can be no more: it was used for no decision.',
      fr: 'La demande n’a jamais été présentée et ne peut plus l’être : il n’a servi à aucune décision.',
    },
    provision: 'Privacy Act 6',
  },
  'two-years': {
    text: {
      en: 'Two years had passed since it was last used for a decision.',
      fr: 'Deux ans s’étaient écoulés depuis sa dernière utilisation pour une décision.',
    },
    provision: 'Privacy Regulations 4(1)(a)',
  },
  consent: {
    text: {
      en: 'The person it is about agreed to its disposal.',
      fr: 'La personne concernée a consenti à son retrait.',
    },
    provision: 'Privacy Regulations 4(1)(a)',
  },
} as const satisfies Record<string, RetentionRule>;

/** Stable code of a rule. */
export type RetentionCode = keyof typeof RETENTION;
