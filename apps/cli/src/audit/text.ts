import type { Language } from '@openentry/law';
import { type AuditText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export function auditText(language: Language): AuditText {
  return language === 'fr' ? fr : en;
}
