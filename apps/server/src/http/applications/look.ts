import {
  type ApplicationState,
  applicationDeadlines,
  barOf,
  type Outage,
  permittedApplication,
  type Recorded,
  TRACKS,
} from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import type { ReachedApplication } from '../../access/application.ts';
import { type ApplicationField, visibleOfApplication } from '../../access/application-fields.ts';
import type { Role } from '../../accounts/roles.ts';
import { applicationNotFound } from '../../applications/command.ts';
import { loadApplication } from '../../applications/load.ts';
import { finalAt } from '../../applications/project.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { deadline } from '../profiles/look.ts';

type Handed = Extract<ApplicationState, { readonly work: unknown }>;
type Outages = readonly Recorded<Outage>[];

const iso = (at: number | null): string | null => (at === null ? null : isoMicroseconds(at));

/** Roles of accounts that act on applications under the same name. */
const ACTS = ['candidate', 'representative', 'officer', 'programOffice'] as const;

function permitted(
  roles: readonly Role[],
  account: string,
  state: ApplicationState,
  at: number,
  outages: Outages,
) {
  const may = ACTS.filter((role) => roles.includes(role)).flatMap((role) =>
    permittedApplication(state, { role, account }, at, outages),
  );
  return [...new Set(may)];
}

function deadlines(state: ApplicationState, at: number, outages: Outages) {
  const { submission, requests, fairness } = applicationDeadlines(state, at, outages);
  const each = (periods: typeof requests) =>
    Object.fromEntries(Object.entries(periods).map(([id, period]) => [id, deadline(period)]));
  return { submission: deadline(submission), requests: each(requests), fairness: each(fairness) };
}

const answer = (given: Handed['requests'][number]['answer']) =>
  given && { ...given, at: isoMicroseconds(given.at) };

function asked(state: Handed) {
  return {
    requests: state.requests.map((request) => ({
      ...request,
      sentAt: isoMicroseconds(request.sentAt),
      answer: answer(request.answer),
      closed: request.closed && { ...request.closed, at: isoMicroseconds(request.closed.at) },
    })),
    fairness: state.fairness.map((letter) => ({
      ...letter,
      sentAt: isoMicroseconds(letter.sentAt),
      answer: answer(letter.answer),
    })),
    changes: state.changes.map((change) => ({ ...change, at: isoMicroseconds(change.at) })),
  };
}

const tracks = (state: Handed) =>
  Object.fromEntries(
    TRACKS.map((track) => [track, { result: state.tracks[track].result, at: iso(state.tracks[track].at) }]),
  );

const notes = (state: Handed) =>
  Object.fromEntries(
    TRACKS.flatMap((track) => {
      const { note } = state.tracks[track];
      return note === null ? [] : [[track, note]];
    }),
  );

const work = ({ work: { officer, since, held } }: Handed) => ({
  officer,
  since: iso(since),
  held: held && { ...held, at: isoMicroseconds(held.at) },
});

/** What an application came to: everything there is to say of an end, null where there is none. */
function ending(state: ApplicationState) {
  const nothing = {
    why: null as string | null,
    grounds: [] as readonly { readonly provision: string; readonly text: string }[],
    missing: [] as readonly {
      readonly code: string;
      readonly what: string | null;
      readonly note: string | null;
    }[],
    validThrough: null as string | null,
    landedOn: null as string | null,
    bar: barOf(state),
  };
  switch (state.status) {
    case 'inProgress':
    case 'received':
    case 'inProcess':
      return null;
    case 'approved':
      return nothing;
    case 'confirmed':
      return { ...nothing, validThrough: state.validThrough };
    case 'landed':
      return { ...nothing, validThrough: state.validThrough, landedOn: state.landedOn };
    case 'lapsed':
      return { ...nothing, why: state.why };
    case 'returned':
      return { ...nothing, missing: state.missing };
    case 'refused':
      return { ...nothing, grounds: state.grounds };
    case 'withdrawn':
      return { ...nothing, why: state.reason };
    case 'suspended':
    case 'terminated':
      return { ...nothing, why: state.order };
  }
}

/** An application as the roles that reach it see it, with its version. */
export interface SeenApplication {
  readonly version: number;
  readonly state: ApplicationState;
  /** The fields that these roles see. */
  readonly shown: Partial<Record<ApplicationField, unknown>>;
}

/**
 * Looks at an application as of an instant.
 * @param account whose possibilities are named
 * @throws RequestError `application.not-found`
 */
export async function lookAtApplication(
  db: Pool | ClientBase,
  reached: ReachedApplication,
  account: string,
  at: number,
): Promise<SeenApplication> {
  const outages = await outagesOf(db);
  const loaded = await loadApplication(db, reached);
  if (loaded === null) throw applicationNotFound();
  const { state, version } = loaded;
  const { category, crs, invitedAt, program } = state.invitation;
  const handed = 'work' in state ? state : null;
  const everything = {
    id: reached.applicationId,
    version,
    status: state.status,
    profile: reached.profileId,
    program,
    startedAt: isoMicroseconds(state.startedAt),
    receivedAt: iso(handed?.receivedAt ?? null),
    completeAt: iso(handed?.completeAt ?? null),
    finalAt: iso(finalAt(state)),
    permitted: permitted(reached.roles, account, state, at, outages),
    person: reached.candidateId,
    work: handed && work(handed),
    invitation: { category, crs, issuedAt: isoMicroseconds(invitedAt) },
    deadlines: deadlines(state, at, outages),
    facts: state.facts,
    form: state.form,
    attachments: state.attachments.map((one) => ({ ...one, attachedAt: isoMicroseconds(one.attachedAt) })),
    tracks: handed && tracks(handed),
    ...(handed === null ? { requests: [], fairness: [], changes: [] } : asked(handed)),
    qualifications: handed?.qualifications ?? null,
    ledger: state.ledger.map((entry) => ({ ...entry, at: isoMicroseconds(entry.at) })),
    ending: ending(state),
    notes: handed && notes(handed),
    proposal: handed?.proposal ? { ...handed.proposal, at: isoMicroseconds(handed.proposal.at) } : null,
  } satisfies Record<ApplicationField, unknown>;
  return { version, state, shown: visibleOfApplication(reached.roles, everything) };
}
