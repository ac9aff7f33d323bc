import { type AuditOutcome, isoMicroseconds, listAudit, MOST_ENTRIES, readAtShell } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { readInstant } from '../office/read.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { auditText } from './text.ts';

export interface ListOptions extends WorkOptions {
  readonly action?: string;
  readonly account?: string;
  readonly case?: string;
  readonly outcome?: AuditOutcome;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly after?: number;
}

/** `openentry audit list`: entries, newest first. That somebody read them is an entry too. */
export async function listCommand(context: Context, options: ListOptions): Promise<void> {
  const { language } = context;
  const text = auditText(language);
  const instant = (given: string | undefined, name: string): string | undefined =>
    given === undefined ? undefined : isoMicroseconds(readInstant(given, name, context));
  const from = instant(options.from, '--from');
  const to = instant(options.to, '--to');
  const { action, account, outcome, after, case: caseRef } = options;
  const limit = Math.min(options.limit, MOST_ENTRIES);
  const entries = await withDatabase(context, options, 'audit list', async ({ db }) => {
    const found = await listAudit(db, { action, account, outcome, caseRef, from, to, after, limit });
    await readAtShell(db, { action: 'audit.read', subject: 'audit', details: { entries: found.length } });
    return found;
  });
  const next = entries.length === limit ? (entries.at(-1)?.id ?? null) : null;
  if (options.json) {
    printJson({ items: entries, next });
    return;
  }
  const page = createPage(language);
  if (entries.length === 0) page.text(text.none);
  for (const entry of entries) {
    const reason = entry.reason === null ? '' : ` (${entry.reason})`;
    page.line(`${entry.action}  ${entry.subject}`, `${text.outcomes[entry.outcome]}${reason}`);
    const who = `${entry.role} ${entry.account}`;
    const behalf = entry.onBehalfOf === null ? [] : [text.onBehalfOf(entry.onBehalfOf)];
    const rest = [entry.at, who, ...behalf, ...(entry.provision === null ? [] : [entry.provision])];
    page.text(`${entry.id} · ${rest.join(' · ')}`, 2, 2, 'dim');
  }
  if (next !== null) page.text(text.more(next));
  printPage(page);
}
