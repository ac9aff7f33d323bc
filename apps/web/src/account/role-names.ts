import { useText } from '../i18n/language.ts';
import type { Role } from './caller.ts';

const en: Readonly<Record<Role, string>> = {
  candidate: 'Candidate',
  representative: 'Representative',
  officer: 'Officer',
  programOffice: 'Program office',
  approver: 'Second approver',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

const fr: Readonly<Record<Role, string>> = {
  candidate: 'Candidat ou candidate',
  representative: 'Représentant ou représentante',
  officer: 'Agent ou agente',
  programOffice: 'Bureau du programme',
  approver: 'Seconde approbation',
  auditor: 'Vérification',
  administrator: 'Administration',
};

/** What roles are called. */
export const useRoleNames = (): Readonly<Record<Role, string>> => useText({ en, fr });
