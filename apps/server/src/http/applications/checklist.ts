import type { z } from '@hono/zod-openapi';
import {
  type Account,
  type ApplicationState,
  accountOf,
  documentsOwed,
  lacksOf,
  lackText,
  legalDay,
} from '@openentry/cases';
import { documentText, factText, type Language, provisionText } from '@openentry/law';
import { isoMicroseconds } from '../../database/instants.ts';
import { sent } from '../sent.ts';
import type { checklistSchema } from './schemas.ts';

function sum({ due, paid }: Account['residence']) {
  const known = due.sum.known ? due.sum.value : null;
  return { due: known, paid, left: known === null ? null : Math.max(0, known - paid) };
}

/**
 * What an application owes, lacks and costs on its day, in the words of a language: what its candidate sees before it is
 * handed in, and its officer afterwards.
 */
export function checklistOf(
  state: ApplicationState,
  at: number,
  language: Language,
): z.infer<typeof checklistSchema> {
  const lacks = lacksOf(state, at);
  const account = accountOf(state, at);
  return sent<z.infer<typeof checklistSchema>>({
    on: legalDay('receivedAt' in state ? state.receivedAt : at),
    complete: lacks.length === 0,
    documents: documentsOwed(state, at).map(({ owed, state: standing, question, attachments }) => {
      const words = documentText(owed, language, (path) => factText(path, state.facts, language));
      return {
        slot: owed.key,
        person: owed.person,
        who: words.who,
        title: words.title,
        subject: words.subject,
        reason: words.reason,
        validity: words.validity,
        due: words.due,
        withApplication: owed.due === 'withApplication',
        notes: words.notes,
        provision: provisionText(owed.provision, language),
        state: standing,
        question,
        attachments: attachments.map((one) => ({ ...one, attachedAt: isoMicroseconds(one.attachedAt) })),
      };
    }),
    lacks: lacks.map((lack) => ({
      code: lack.code,
      what: lack.what,
      text: lackText(lack, state, at, language),
    })),
    account: {
      lines: account.fees.lines.map(({ kind, person, dollars, outcome, mayBePaidLater }) => ({
        kind,
        person,
        dollars,
        owed: outcome.kind === 'owed',
        mayBePaidLater,
      })),
      withApplication: sum(account.withApplication),
      residence: sum(account.residence),
    },
  });
}
