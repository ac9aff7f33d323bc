import { readContact, setContact } from '@openentry/server';
import type { Context } from '../context.ts';
import { readJsonFile } from '../input/json.ts';
import { withDatabase } from '../office/database.ts';
import { accountOf, clockOf } from '../office/read.ts';
import { UsageError } from '../output/error.ts';
import { typeset } from '../output/language.ts';
import { printJson } from '../output/print.ts';
import { keyOf, NOBODY_NAMED, type ProfileOptions } from './act.ts';
import { profileText } from './text.ts';

export interface ContactOptions extends ProfileOptions {
  readonly remove?: boolean;
}

/** `openentry profile contact ID FILE`: how somebody is written to. Nothing of it is printed. */
export async function contactCommand(
  context: Context,
  profileId: number,
  file: string | undefined,
  options: ContactOptions,
): Promise<void> {
  const { language } = context;
  const { contact: text } = profileText(language);
  const { remove = false } = options;
  if ((file === undefined) !== remove) throw new UsageError('contact.asked', text.asked);
  const at = clockOf(options.at, context);
  const by = { role: 'candidate', account: accountOf(options.as ?? NOBODY_NAMED, context) } as const;
  const contact =
    file === undefined ? null : readContact(await readJsonFile(context.resolve(file), file, language));
  const changed = await withDatabase(context, options, `profile contact ${profileId}`, async (work) =>
    setContact(work.db, await keyOf(work, profileId, options, context), {
      contact,
      by,
      at,
      keys: await work.keys(),
    }),
  );
  if (options.json) {
    printJson({ profileId, contact: contact === null ? 'removed' : 'set', changed });
    return;
  }
  const done = contact === null ? text.removed : text.kept[contact.language];
  process.stdout.write(`${typeset(changed ? done : text.already, language)}\n`);
}
