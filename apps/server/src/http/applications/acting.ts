import { type Actor, type ApplicationAction, readApplicationAction } from '@openentry/cases';
import type { Context } from 'hono';
import { reachApplication } from '../../access/application.ts';
import { isOfficer } from '../../access/assignment.ts';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { actOnApplicationWithin, applicationNotFound } from '../../applications/command.ts';
import { expectKept } from '../../applications/files.ts';
import { ledgerProvider } from '../../payments/ledger-provider.ts';
import type { Pays } from '../../payments/order.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { type Answered, command, type Done } from '../conventions/command.ts';
import { etagOf, preconditionOf } from '../conventions/etag.ts';
import { FieldsError } from '../fields-error.ts';
import { profileRefused } from '../profiles/refusals.ts';
import { fieldsOf } from './fields.ts';
import { lookAtApplication } from './look.ts';
import { accessToApplication, applicationSubject } from './reach.ts';
import { applicationRefused } from './refusals.ts';

/** Roles of accounts in the order in which one is taken for an act that several have. */
const AS = ['candidate', 'representative', 'officer', 'programOffice'] as const;

/** What is done to an application by a route. */
export interface ApplicationDeed {
  readonly act: Act;
  readonly applicationId: string;
  readonly type: ApplicationAction['type'];
  /** What the action says, as it was sent; of a payment, what it pays. `id` is that of the command. */
  readonly content: (id: string) => Readonly<Record<string, unknown>>;
  /** Pays what is due, whatever that is. */
  readonly pays?: Pays;
  /** Whether the version that it was decided upon must be named. */
  readonly conditional?: boolean;
}

/** @throws FieldsError that names each field and repeats nothing of what was given */
export function readAction(
  type: ApplicationAction['type'],
  content: Readonly<Record<string, unknown>>,
): ApplicationAction {
  const read = readApplicationAction({ type, ...content });
  if (read.ok) return read.value;
  const { code, text } = applicationRefused('application.content-not-valid');
  throw new FieldsError(code, text, fieldsOf(read.problems));
}

/**
 * Does something to an application and answers it as it is then. The key of the command is the id of its action, which
 * the application keeps for good: also when its answer is kept no longer, nothing is done twice.
 * @throws RequestError
 */
export async function actOnApplicationBy(
  accounts: Accounts,
  context: Context,
  { act, applicationId, type, content, pays, conditional = false }: ApplicationDeed,
): Promise<Answered> {
  const { admitted, reached, by } = await accessToApplication(accounts, context, act, applicationId);
  const expect = preconditionOf(context, { required: conditional });
  const as = AS.find((role) => reached.roles.includes(role));
  if (as === undefined) throw applicationNotFound();
  const actor: Actor = { role: as, account: admitted.accountId };
  return command(accounts, context, {
    accountId: admitted.accountId,
    evidence: {
      by: { ...by, role: as },
      action: `application.${type}`,
      subject: applicationSubject(applicationId),
    },
    after: lockOf(reached.poolId),
    async work(client, id) {
      // Asked again: an authorisation may have been revoked meanwhile, or the file be another officer’s.
      const now = accounts.now();
      const still = await reachApplication(client, act, admitted, applicationId, now);
      if (still === null) throw applicationNotFound();
      const action = pays === undefined ? readAction(type, content(id)) : ({ type: 'payDue', pays } as const);
      if ('officer' in action && !(await isOfficer(client, action.officer))) {
        return profileRefused('officer.unknown');
      }
      const outcome = await actOnApplicationWithin(
        client,
        still,
        { id, at: now, by: actor, action },
        { expect, provider: ledgerProvider, files: expectKept },
      );
      if ('refusal' in outcome) return new ActionRefused(outcome.refusal);
      const seen = await lookAtApplication(client, still, admitted.accountId, now);
      return { status: 200, body: seen.shown, etag: etagOf(seen.version) } satisfies Done;
    },
  });
}
