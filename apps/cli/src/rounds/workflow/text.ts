import type { Language } from '@openentry/law';
import { en, type WorkflowText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function workflowText(language: Language): WorkflowText {
  return language === 'fr' ? fr : en;
}
