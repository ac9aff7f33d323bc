import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEntry, AuditOutcome } from './entry.ts';

/** What is said of a request while it is answered. */
export interface AuditAbout
  extends Pick<AuditEntry, 'onBehalfOf' | 'caseRef' | 'provision' | 'ruleset' | 'reason'> {
  /** What the request is about, where its route does not say; for the entry of the request itself. */
  readonly subject?: string | undefined;
  /** Numbers and codes for the entry of the request itself. */
  readonly details?: AuditEntry['details'] | undefined;
}

export interface AuditScope {
  about: AuditAbout;
  /** Outcomes of the entries that were written and kept: one of a transaction that was undone is none. */
  readonly kept: Set<AuditOutcome>;
}

const scopes = new AsyncLocalStorage<AuditScope>();

/** Does work during which the audit knows what it is about, and which entries were written meanwhile. */
export function withAuditScope<T>(work: (scope: Readonly<AuditScope>) => Promise<T>): Promise<T> {
  const scope: AuditScope = { about: {}, kept: new Set() };
  return scopes.run(scope, () => work(scope));
}

/**
 * Says what the entries of this request are about from now on: on whose behalf, which case, under which provision and
 * law. Outside of a request, nothing.
 */
export function auditAbout(about: AuditAbout): void {
  const scope = scopes.getStore();
  if (scope !== undefined) scope.about = { ...scope.about, ...about };
}

/** What was said of the request at hand. */
export const aboutNow = (): AuditAbout => scopes.getStore()?.about ?? {};

/** Gives what notes, in the request at hand, that an entry was kept. */
export function keptNote(outcome: AuditOutcome): () => void {
  const scope = scopes.getStore();
  return () => void scope?.kept.add(outcome);
}
