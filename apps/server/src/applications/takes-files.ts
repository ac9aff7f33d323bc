import {
  type ApplicationState,
  applicationDeadlines,
  documentsOwed,
  type Outage,
  permittedApplication,
  type Recorded,
} from '@openentry/cases';
import { RequestError } from '../errors.ts';
import type { FileGuard } from '../files/context.ts';
import { outagesOf } from '../profiles/outages.ts';
import { applicationNotFound } from './command.ts';
import { loadApplication } from './load.ts';

type Outages = readonly Recorded<Outage>[];

/** Files that an application names: in their places, and in answers. */
function namedIn(state: ApplicationState): ReadonlySet<string> {
  const answers = 'requests' in state ? [...state.requests, ...state.fairness] : [];
  return new Set([
    ...state.attachments.map(({ file }) => file),
    ...answers.flatMap(({ answer }) => answer?.files.map(({ file }) => file) ?? []),
  ]);
}

/**
 * For what files are taken now: before it is handed in, for each document that is owed; afterwards, for what was asked for
 * and waits for an answer, and the number of the request or letter itself stands for what has no place of its own.
 * Null where none are taken.
 */
function placesOf(state: ApplicationState, at: number, outages: Outages): ReadonlySet<string> | null {
  const may = permittedApplication(state, { role: 'candidate', account: '' }, at, outages);
  const owed = (): string[] => documentsOwed(state, at).map((slot) => slot.owed.key);
  if (may.includes('attach')) return new Set(owed());
  if (!('requests' in state) || !may.includes('answerRequest')) return null;
  const periods = applicationDeadlines(state, at, outages);
  const runs = (period: { readonly until: number } | undefined): boolean =>
    period === undefined || at < period.until;
  const requests = state.requests.filter(
    ({ request, answer, closed }) => answer === null && closed === null && runs(periods.requests[request]),
  );
  const letters = state.fairness.filter(
    ({ letter, answer }) => answer === null && runs(periods.fairness[letter]),
  );
  if (requests.length + letters.length === 0) return null;
  return new Set([
    ...owed(),
    ...requests.flatMap(({ request, items }) => [request, ...items.flatMap(({ slot }) => slot ?? [])]),
    ...letters.map(({ letter }) => letter),
  ]);
}

/**
 * The guard of files: locks the application, and takes files for what is asked of it at the moment. What it does not name
 * may be removed at any time.
 */
export const takesFiles =
  (now: () => number): FileGuard =>
  async (client, { candidateId, applicationId, slot }, act) => {
    const loaded = await loadApplication(client, { candidateId, applicationId }, { lock: true });
    if (loaded === null) throw applicationNotFound();
    const { state } = loaded;
    if (act === 'remove') return namedIn(state);
    const at = Math.max(now(), state.lastAt);
    const places = placesOf(state, at, await outagesOf(client));
    if (places === null) throw filesClosed();
    // What was begun for a place is kept even where the facts have changed what is owed meanwhile.
    if (act === 'create' && !places.has(slot)) throw slotUnknown();
    return namedIn(state);
  };

const filesClosed = (): RequestError =>
  new RequestError('application.files-closed', 409, {
    en: 'The application takes no files now. It takes them until it is handed in, and afterwards while a request or a letter waits for an answer.',
    fr: 'La demande n’accepte pas de fichiers en ce moment. Elle en accepte jusqu’à sa présentation, puis tant qu’une demande de renseignements ou une lettre attend une réponse.',
  });

const slotUnknown = (): RequestError =>
  new RequestError('file.slot-unknown', 422, {
    en: 'No document is asked for under this name. Give a `slot` of the checklist, or the number of the request or letter that is answered.',
    fr: 'Aucun document n’est demandé sous ce nom. Donnez un `slot` de la liste de vérification, ou le numéro de la demande ou de la lettre à laquelle répondre.',
  });
