import { deliverMail, type Mailer, type MailReport, mailSettings, openMailer } from '@openentry/server';
import type { Context } from '../../context.ts';
import { type Work, withDatabase } from '../../office/database.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { clockOf } from '../../office/read.ts';
import { EXIT_EXPECTED } from '../../output/fail.ts';
import { numberText } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { mailText } from './text.ts';

export interface MailOptions extends WorkOptions {
  readonly at?: string;
}

/** What a run of the mail did, and where it went. */
export interface Mailed extends MailReport {
  readonly place: string;
}

/** As many as a screen holds; --json has more. */
const SHOWN = 20;

/**
 * Opens what takes letters away, as the environment says.
 * @throws RequestError where the environment says something that cannot be
 */
export async function mailerOf({ mail, dataFolder }: Context, { data }: WorkOptions): Promise<Mailer> {
  return openMailer(await mailSettings(mail, dataFolder(data)));
}

/** Sends what waits of a pool. */
export async function sendWaiting(
  { language }: Context,
  { db, keys, progress }: Work,
  pool: number,
  mailer: Mailer,
  at: number,
): Promise<Mailed> {
  const told = progress(mailText(language).mail.progress);
  return {
    place: mailer.place,
    ...(await deliverMail(db, pool, mailer, { at, keys: await keys(), progress: told })),
  };
}

/** `openentry pool mail`: the letters that wait, to everybody whose address is known. */
export async function mailCommand(context: Context, options: MailOptions): Promise<void> {
  const at = clockOf(options.at, context);
  const mailer = await mailerOf(context, options);
  try {
    await withDatabase(context, options, 'pool mail', async (work) => {
      const pool = await chosenPool(work, options, context);
      const mailed = await sendWaiting(context, work, pool, mailer, at);
      if (options.json) printJson({ pool, ...mailed });
      else {
        const page = createPage(context.language);
        addMailed(page, mailed);
        printPage(page);
      }
      if (mailed.stopped !== null || mailed.failed > 0) process.exitCode = EXIT_EXPECTED;
    });
  } finally {
    mailer.close();
  }
}

/** What a run of the mail did, in numbers. */
export function addMailed(page: Page, mailed: Mailed): void {
  const { language } = page;
  const { mail: text } = mailText(language);
  const number = (value: number): string => numberText(value, language);
  page.heading(text.title(mailed.place));
  page.sums(
    (['sent', 'failed', 'waiting', 'noAddress'] as const).map(
      (name) => [text[name], number(mailed[name])] as const,
    ),
    2,
  );
  if (mailed.stopped !== null) page.text(text.stopped(mailed.stopped), 2, 0, 'yellow');
  for (const { noticeId, profileId, code } of mailed.failures.slice(0, SHOWN)) {
    page.item('-', text.failure(noticeId, profileId, code), 2);
  }
  if (mailed.failed > SHOWN) page.item('-', text.more(number(mailed.failed - SHOWN)), 2);
  if (mailed.noAddress > 0) page.text(text.addresses, 2);
}
