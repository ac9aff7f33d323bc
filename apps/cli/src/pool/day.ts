import { type ApplicationActionType, namesIn, type ProfileActionType } from '@openentry/cases';
import { auditHead, recordOutage, runDay } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { ActOptions, WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { clockOf, readInstant } from '../office/read.ts';
import { UsageError } from '../output/error.ts';
import { numberText, typeset } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { envelopeOf, reasonOf } from '../rounds/workflow/act.ts';
import { addImpact } from './assess.ts';
import { addMailed, mailerOf, sendWaiting } from './mail/send.ts';
import { poolText } from './text.ts';

export interface DayCommandOptions extends WorkOptions {
  readonly at?: string;
  readonly threads?: number;
}

/** `openentry pool day`: what time itself ends, those of whom the law can make something else by now, and the mail. */
export async function dayCommand(context: Context, options: DayCommandOptions): Promise<void> {
  const { language } = context;
  const { day: text, assess } = poolText(language);
  const at = clockOf(options.at, context);
  const { threads } = options;
  const mailer = await mailerOf(context, options);
  await withDatabase(context, options, 'pool day', async (work) => {
    const pool = await chosenPool(work, options, context);
    const told = { lapse: work.progress(text.progress), assess: work.progress(assess.progress) };
    const report = await runDay(work.db, pool, at, {
      threads,
      progress: (part, done, total) => told[part](done, total),
    });
    const mail = await sendWaiting(context, work, pool, mailer, at);
    const audit = await auditHead(work.db);
    if (options.json) {
      printJson({ pool, ...report, mail, audit });
      return;
    }
    const page = createPage(language);
    page.heading(text.title(report.on));
    const { profileActions, applicationActions } = namesIn(language);
    const lapsed = [
      ...Object.entries(report.lapsed).map(
        ([type, count]) => [profileActions[type as ProfileActionType], count] as const,
      ),
      ...Object.entries(report.applications).map(
        ([type, count]) => [applicationActions[type as ApplicationActionType], count] as const,
      ),
    ];
    page.text(lapsed.length === 0 ? text.nothing : text.lapsed, 2);
    page.sums(
      lapsed.map(([name, count]) => [name, numberText(count, language)] as const),
      4,
    );
    page.heading(assess.title(report.on));
    addImpact(page, report.assessed);
    if (mail.sent + mail.failed + mail.waiting > 0) addMailed(page, mail);
    page.blank();
    page.text(text.audit(audit.link, audit.hash));
    printPage(page);
  }).finally(() => mailer.close());
}

export interface OutageOptions extends ActOptions {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** `openentry pool outage`: a time in which people could not act, which extends the periods that ran then. */
export async function outageCommand(context: Context, options: OutageOptions): Promise<void> {
  const { language } = context;
  const { outage: text } = poolText(language);
  const from = readInstant(options.from, '--from', context);
  const to = readInstant(options.to, '--to', context);
  if (to <= from) throw new UsageError('outage.order', text.order);
  const { id, at, by } = envelopeOf(options, context, 'administrator');
  const reason = reasonOf(options.reason, context);
  const recorded = await withDatabase(context, options, 'pool outage', ({ db }) =>
    recordOutage(db, { id, from, to, reason, by, at }),
  );
  if (options.json) {
    printJson({ id, recorded });
    return;
  }
  const lines = recorded
    ? [text.recorded(options.from, options.to), text.effect, text.id(id)]
    : [text.already];
  process.stdout.write(lines.map((line) => `${typeset(line, language)}\n`).join(''));
}
