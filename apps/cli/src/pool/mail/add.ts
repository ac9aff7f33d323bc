import { type Command, Option } from 'commander';
import type { Shell } from '../../help/shell.ts';
import { atOption, whole, workOptions } from '../../office/options.ts';

export function addMail(pool: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.pools;
  const letters = pool
    .command('letters')
    .description(text.letters)
    .addOption(new Option('--profile <id>', text.lettersOf).argParser(whole(help.work.badNumber, 1)))
    .addOption(new Option('--out <folder>', text.lettersOut))
    .addOption(new Option('--in <language>', text.lettersIn).choices(['en', 'fr']));
  workOptions(letters, shell).action(async (options) => {
    const { lettersCommand } = await import('./letters.ts');
    await lettersCommand(context, options);
  });
  const mail = pool.command('mail').description(text.mail).addOption(atOption(shell));
  workOptions(mail, shell).action(async (options) => {
    const { mailCommand } = await import('./send.ts');
    await mailCommand(context, options);
  });
}
