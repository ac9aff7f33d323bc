import { instantInWords, namesIn } from '@openentry/cases';
import { dayInWords, type PlainDate } from '@openentry/law';
import {
  claimNext,
  fairnessOn,
  isoMicroseconds,
  listQueue,
  loadApplication,
  type QueuedFile,
  RequestError,
  readAtShell,
} from '@openentry/server';
import { addApplication, applicationJson, seenOf } from '../applications/page.ts';
import { applicationText } from '../applications/text.ts';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { ActOptions, WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { accountOf, actionId, clockOf } from '../office/read.ts';
import { workText } from '../office/text.ts';
import { numberText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';

const DAY = 86_400_000_000;

const fileJson = ({ applicationId, candidateId, receivedAt, completeAt, ...file }: QueuedFile) => ({
  id: applicationId,
  candidate: candidateId,
  ...file,
  receivedAt: isoMicroseconds(receivedAt),
  completeAt: completeAt === null ? null : isoMicroseconds(completeAt),
});

/** `openentry queue list`: files that are worked on, the oldest first. */
export async function listCommand(
  context: Context,
  options: WorkOptions & {
    readonly which?: 'waiting' | 'held' | 'claimed';
    readonly program?: string;
    readonly limit: number;
  },
): Promise<void> {
  const { language } = context;
  await withDatabase(context, options, 'queue list', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const { which, program, limit } = options;
    const files = await listQueue(work.db, { poolId, which, program, limit });
    await readAtShell(work.db, {
      action: 'queue.read',
      subject: 'queue',
      details: { files: files.length },
    });
    if (options.json) {
      printJson({ pool: poolId, items: files.map(fileJson) });
      return;
    }
    const text = applicationText(language);
    const names = namesIn(language);
    const page = createPage(language);
    page.heading(text.queue.title);
    if (files.length === 0) page.text(text.queue.nothing, 2);
    for (const { applicationId, status, program: under, receivedAt, officer, held, heldUntil } of files) {
      page.text(text.row(applicationId, names.applicationStatuses[status], under), 2);
      const until =
        heldUntil === null ? '' : ` ${text.heldUntil(dayInWords(heldUntil as PlainDate, language))}`;
      const state = held ? `${text.queue.held}${until}` : (officer ?? text.queue.waiting);
      page.text(`${text.receivedAt(instantInWords(receivedAt, language))}; ${state}`, 4);
    }
    printPage(page);
  });
}

/** `openentry queue claim --as OFFICER`: the oldest file that waits. */
export async function claimCommand(
  context: Context,
  options: ActOptions & { readonly program?: string },
): Promise<void> {
  const { language } = context;
  const asked = {
    id: actionId(options.id, context),
    at: clockOf(options.at, context),
    by: { role: 'officer', account: accountOf(options.as, context) },
  } as const;
  await withDatabase(context, options, 'queue claim', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const answer = await claimNext(work.db, { poolId, program: options.program }, asked);
    const loaded = answer && (await loadApplication(work.db, answer));
    if (answer === null || loaded === null) {
      const [en, fr] = [applicationText('en').queue.empty, applicationText('fr').queue.empty];
      throw new RequestError('queue.empty', 404, { en, fr });
    }
    const seen = await seenOf(work, loaded, asked.at);
    if (options.json) {
      printJson({ ...applicationJson(seen), repeated: answer.repeated });
      return;
    }
    const page = createPage(language);
    if (answer.repeated) page.text(workText(language).repeated);
    addApplication(page, seen);
    printPage(page);
  });
}

/** `openentry queue fairness`: how far the order of receipt is kept. */
export async function fairnessCommand(
  context: Context,
  options: WorkOptions & { readonly days: number; readonly at?: string },
): Promise<void> {
  const { language } = context;
  const at = clockOf(options.at, context);
  const since = at - options.days * DAY;
  await withDatabase(context, options, 'queue fairness', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const found = await fairnessOn(work.db, poolId, { since, at });
    const { oldestReceivedAt: oldest } = found;
    if (options.json) {
      printJson({
        pool: poolId,
        since: isoMicroseconds(since),
        at: isoMicroseconds(at),
        ...found,
        oldestReceivedAt: oldest === null ? null : isoMicroseconds(oldest),
      });
      return;
    }
    const { queue } = applicationText(language);
    const { none } = workText(language);
    const page = createPage(language);
    page.heading(queue.fairness);
    const share = found.shareOutOfOrder;
    const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 });
    page.sums(
      [
        [queue.finalised, numberText(found.finalised, language)],
        [queue.outOfOrder, numberText(found.outOfOrder, language)],
        [queue.share, share === null ? none : percent.format(share)],
        [queue.open, numberText(found.waiting, language)],
        [queue.oldest, found.oldestDays === null ? none : numberText(found.oldestDays, language)],
      ],
      2,
    );
    printPage(page);
  });
}
